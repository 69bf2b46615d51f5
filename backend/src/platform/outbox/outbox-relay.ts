import { Injectable, Logger } from '@nestjs/common';
import { type Scope, UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';
import { Pause, patience, reasonOf } from '../jobs/patience.js';
import type { RecordedEvent } from './domain-event.js';
import { type InTransactionListener, ListenerRegistry } from './listener-registry.js';
import { type OpenDelivery, OutboxRepository } from './outbox.repository.js';
import { RelayBell } from './relay-bell.js';

const WORKER: Scope = { kind: 'campus', by: 'worker' };

/** Times and sizes of the relay; all but the tests take {@link USUAL_RELAY}. */
export interface RelayOptions {
  readonly pollMilliseconds: number;
  /** Events that one transaction takes, and deliveries that one look at the table finds. */
  readonly batch: number;
  /** A delivery without receipt is sent again this long after it was sent. Wall time: a queue knows no business clock. */
  readonly sendAgainAfterMilliseconds: number;
  /** Pause between two searches for deliveries without receipt. */
  readonly searchMilliseconds: number;
}

/** 150 ms between polls and five minutes to a receipt (contracts.md §3). */
export const USUAL_RELAY: RelayOptions = {
  pollMilliseconds: 150,
  batch: 200,
  sendAgainAfterMilliseconds: 5 * 60_000,
  searchMilliseconds: 15_000,
};

/** A transaction that marked a delivery as sent may commit this much after the moment it wrote down. */
const LATE_COMMIT_MILLISECONDS = 60_000;
/** More rounds than any test or demo fills; what still comes back then fails for ever. */
const MOST_DRAIN_ROUNDS = 1_000;
/** Calls to the queue at once: as many as its pool has connections. */
const CALLS_AT_ONCE = 3;

/**
 * Carries events from the outbox to their listeners, each at least once; receipts make it exactly once. Any number of
 * relays may run. It never ends by itself: without database or queue it waits, longer each time, and tries again.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger('OutboxRelay');
  private readonly nap = new Pause();
  private rung = false;
  private stopped = false;
  private loop: Promise<void> | undefined;
  /** Everything sent before this has its receipt; undefined until the first whole search. */
  private receiptedUpTo: Date | undefined;
  private nextSearch = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: OutboxRepository,
    private readonly registry: ListenerRegistry,
    private readonly jobs: Jobs,
    private readonly bell: RelayBell,
    private readonly options: RelayOptions,
  ) {}

  /** Begins to poll. Does nothing when it runs already. */
  start(): void {
    if (this.loop) return;
    this.bell.onRing(() => {
      this.rung = true;
      this.nap.end();
    });
    this.loop = this.keepRelaying();
  }

  /** Ends after the batch that runs. Safe to call twice, and without {@link start}. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.bell.onRing(undefined);
    this.nap.end();
    await this.loop;
  }

  /**
   * Relays everything that waits and lets the jobs that follow from it end; for tests and for stopping a demo neatly.
   * @throws Error when database or queue are away, or when something keeps coming back.
   */
  async drain(): Promise<void> {
    for (let rounds = 0; rounds < MOST_DRAIN_ROUNDS; rounds += 1) {
      await this.jobs.drain();
      if (!(await this.relayOnce())) return;
    }
    throw new Error('The outbox does not become empty.');
  }

  /**
   * One round: write deliveries of new events, hand over what waits, and from time to time what has no receipt.
   * @returns whether there was anything to do.
   * @throws Error when database or queue are away.
   */
  async relayOnce(): Promise<boolean> {
    const events = await this.unitOfWork.run(WORKER, () => this.relayBatch());
    const unsent = await this.unitOfWork.run(WORKER, () =>
      this.repository.findUnsent(this.registry.names(), this.options.batch),
    );
    await this.send(unsent);
    const overdue = performance.now() >= this.nextSearch ? await this.sendAgain() : 0;
    return events + unsent.length + overdue > 0;
  }

  private async keepRelaying(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      let busy = false;
      try {
        busy = await this.relayOnce();
        if (failures > 0) this.logger.log('Relaying again.');
        failures = 0;
      } catch (error) {
        failures += 1;
        this.logger.warn(`Relay waits (${failures}): ${reasonOf(error)}`);
      }
      if (this.stopped) return;
      if (failures > 0) await this.nap.take(patience(failures));
      else if (!busy && !this.rung) await this.nap.take(this.options.pollMilliseconds);
      this.rung = false;
    }
  }

  private async relayBatch(): Promise<number> {
    const events = await this.repository.claimPending(this.options.batch);
    if (events.length === 0) return 0;
    const deliveries = events.flatMap(event =>
      this.registry
        .listenersOf(event)
        .map(listener => ({ event, listener, eventId: event.eventId, name: listener.name })),
    );
    if (deliveries.length > 0) {
      await this.repository.insertDeliveries(deliveries.map(({ eventId, name }) => ({ eventId, listener: name })));
    }
    for (const { event, listener } of deliveries) {
      if (listener.kind === 'inTransaction') await this.runListener(event, listener);
    }
    await this.repository.markRelayed(events.map(({ eventId }) => eventId));
    return events.length;
  }

  /** Its rows and its receipt stand or fall together; a failure is tried again later and blocks nobody else. */
  private async runListener(event: RecordedEvent, listener: InTransactionListener): Promise<void> {
    const { eventId } = event;
    try {
      await this.repository.inSavepoint(async () => {
        if (await this.repository.insertReceipt(eventId, listener.name)) await listener.handle(event);
      });
    } catch (error) {
      this.logger.error(`Listener ${listener.name} failed on ${event.type} ${eventId}: ${reasonOf(error)}`);
    }
    await this.repository.markSent([{ eventId, listener: listener.name }]);
  }

  private async send(deliveries: readonly OpenDelivery[]): Promise<void> {
    const jobs: OpenDelivery[] = [];
    for (const delivery of deliveries) {
      const listener = this.registry.find(delivery.listener);
      if (listener?.kind === 'job') jobs.push(delivery);
      else if (listener) await this.runListenerAgain(delivery, listener);
    }
    for (let from = 0; from < jobs.length; from += CALLS_AT_ONCE) {
      await Promise.all(jobs.slice(from, from + CALLS_AT_ONCE).map(delivery => this.startJob(delivery)));
    }
    if (jobs.length > 0) await this.unitOfWork.run(WORKER, () => this.repository.markSent(jobs));
  }

  private async startJob({ eventId, listener: name, requestId, again }: OpenDelivery): Promise<void> {
    const listener = this.registry.find(name);
    if (listener?.kind !== 'job') return;
    const payload = { eventId, listener: name, requestId };
    await this.jobs.start({ definition: listener.job, id: `${eventId}-${name}`, payload }, again);
  }

  private runListenerAgain({ eventId }: OpenDelivery, listener: InTransactionListener): Promise<void> {
    return this.unitOfWork.run(WORKER, async () => {
      const event = await this.repository.find(eventId);
      if (event) await this.runListener(event, listener);
    });
  }

  private async sendAgain(): Promise<number> {
    const { sendAgainAfterMilliseconds: age, batch, searchMilliseconds } = this.options;
    const { now, overdue } = await this.unitOfWork.run(WORKER, async () => ({
      now: await this.repository.wallTime(),
      overdue: await this.repository.findUnreceipted(this.registry.names(), age, this.receiptedUpTo, batch),
    }));
    await this.send(overdue);
    if (overdue.length < batch) {
      this.receiptedUpTo = new Date(now.getTime() - age - LATE_COMMIT_MILLISECONDS);
      this.nextSearch = performance.now() + searchMilliseconds;
    }
    return overdue.length;
  }
}
