import { Logger } from '@nestjs/common';
import type { Job, JobsOptions } from 'bullmq';
import type { JobDefinition, JobHandler, JobToStart, QueueDefinition } from './job-definition.js';
import { type JobCounts, Jobs } from './jobs.js';
import { Pause, patience, reasonOf, within } from './patience.js';
import type { OpenQueue, OpenWorker, QueueBackend, TakeOver } from './queue-backend.js';

/** Milliseconds a queue may take to answer one call. */
const ANSWER = 10_000;
/** Milliseconds that running jobs get to end before the process stops without them. */
const LAST_JOBS = 20_000;
const MOST_QUEUES = 5;

/** The hold and search times of the product: a killed worker's job is running again within about a minute. */
export const USUAL_TAKE_OVER: TakeOver = { holdMilliseconds: 30_000, searchMilliseconds: 15_000 };

/** What stays of a job that has ended: enough to look back a week or at the last failures, never the whole history. */
const KEPT = {
  removeOnComplete: { age: 7 * 24 * 3600, count: 1_000 },
  removeOnFail: { age: 30 * 24 * 3600, count: 5_000 },
} as const;

/** {@link Jobs} on BullMQ, in PostgreSQL or in Redis. */
export class BullJobs extends Jobs {
  private readonly logger = new Logger('Jobs');
  private readonly queueDefinitions: readonly QueueDefinition[];
  private readonly handlers = new Map<string, JobHandler<object>>();
  private readonly queues = new Map<string, Promise<OpenQueue>>();
  private readonly workers = new Set<OpenWorker>();
  private readonly pauses = new Set<Pause>();
  private running: Promise<void> | undefined;
  private closing: Promise<void> | undefined;
  private tellClosing: () => void = () => undefined;
  private readonly whenClosing = new Promise<never>((_, reject) => {
    this.tellClosing = () => reject(new Error('The queues are closed.'));
  });

  /**
   * @param table every job that this product knows.
   * @throws Error when the table names more than five queues or one job twice.
   */
  constructor(
    private readonly backend: QueueBackend,
    private readonly table: readonly JobDefinition[],
    private readonly takeOver: TakeOver = USUAL_TAKE_OVER,
  ) {
    super();
    // Without a listener, closing would count as an unhandled rejection.
    this.whenClosing.catch(() => undefined);
    this.queueDefinitions = [...new Set(table.map(({ queue }) => queue))];
    if (this.queueDefinitions.length > MOST_QUEUES) throw new Error(`More than ${MOST_QUEUES} queues.`);
    if (new Set(table.map(({ name }) => name)).size < table.length) throw new Error('Two jobs have one name.');
  }

  handle<Payload extends object>(definition: JobDefinition<Payload>, handler: JobHandler<Payload>): void {
    if (!this.table.some(({ name }) => name === definition.name)) {
      throw new Error(`The job "${definition.name}" does not stand in the job table.`);
    }
    if (this.handlers.has(definition.name)) throw new Error(`The job "${definition.name}" has two handlers.`);
    this.handlers.set(definition.name, handler as JobHandler<object>);
  }

  async start({ definition, id, payload }: JobToStart, again = false): Promise<void> {
    const queue = await this.queue(definition.queue);
    await this.answer(definition.queue, this.put(queue, definition, id, payload, again));
  }

  run(): Promise<void> {
    this.running ??= Promise.all(this.queueDefinitions.map(queue => this.work(queue))).then(() => undefined);
    return this.running;
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  async counts(): Promise<JobCounts> {
    const total = { waiting: 0, active: 0, delayed: 0, failed: 0 };
    for (const definition of this.queueDefinitions) {
      const queue = await this.queue(definition);
      const counts = await this.answer(
        definition,
        queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed'),
      );
      total.waiting += (counts.waiting ?? 0) + (counts.prioritized ?? 0);
      total.active += counts.active ?? 0;
      total.delayed += counts.delayed ?? 0;
      total.failed += counts.failed ?? 0;
    }
    return total;
  }

  async drain(limitMilliseconds = 30_000): Promise<void> {
    const end = performance.now() + limitMilliseconds;
    for (;;) {
      const counts = await this.counts();
      if (counts.waiting + counts.active + counts.delayed === 0) return;
      if (performance.now() > end) throw new Error(`Jobs are left over: ${JSON.stringify(counts)}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  async empty(): Promise<void> {
    for (const definition of this.queueDefinitions) {
      const queue = await this.queue(definition);
      await this.answer(definition, queue.obliterate({ force: true }));
      // Emptying leaves the queue paused.
      await this.answer(definition, queue.resume());
    }
  }

  private async put(
    queue: OpenQueue,
    definition: JobDefinition,
    id: string,
    payload: object,
    again: boolean,
  ): Promise<void> {
    if (again) {
      // BullMQ ignores an id that it still knows, also that of a job that has failed for good or ended without receipt.
      const known = await queue.getJob(id);
      const state = await known?.getState();
      if (known && (state === 'failed' || state === 'completed')) await known.remove();
    }
    const options: JobsOptions = {
      ...KEPT,
      jobId: id,
      attempts: definition.attempts,
      backoff: { type: 'exponential', delay: definition.firstRetrySeconds * 1000 },
    };
    await queue.add(definition.name, payload, options);
  }

  /** Opens a queue when it is first needed. One that does not become ready is closed, so that the next call tries afresh. */
  private queue(definition: QueueDefinition): Promise<OpenQueue> {
    if (this.closing) return Promise.reject(new Error('The queues are closed.'));
    const open = this.queues.get(definition.name);
    if (open) return open;
    const opening = this.openQueue(definition);
    this.queues.set(definition.name, opening);
    opening.catch(() => this.queues.delete(definition.name));
    return opening;
  }

  private async openQueue(definition: QueueDefinition): Promise<OpenQueue> {
    const queue = this.backend.openQueue(definition);
    queue.on('error', error => this.logger.warn(`Queue ${definition.name}: ${reasonOf(error)}`));
    try {
      await this.answer(definition, queue.waitUntilReady());
      return queue;
    } catch (error) {
      await this.giveUp(queue.close());
      throw error;
    }
  }

  /** Opens the worker of a queue; tries until the store answers or the process stops. */
  private async work(definition: QueueDefinition): Promise<void> {
    for (let failures = 0; !this.closing; ) {
      const worker = this.backend.openWorker(definition, job => this.runJob(job), this.takeOver);
      worker.on('error', error => this.logger.warn(`Worker of ${definition.name}: ${reasonOf(error)}`));
      worker.on('failed', (job, error) => this.tellFailure(job, error));
      try {
        await this.answer(definition, worker.waitUntilReady());
        this.workers.add(worker);
        // Runs until the worker closes; BullMQ itself reconnects after an outage.
        worker.run().catch((error: unknown) => this.logger.error(`Worker of ${definition.name}: ${reasonOf(error)}`));
        if (this.closing) await this.giveUp(worker.close());
        return;
      } catch (error) {
        failures += 1;
        this.logger.warn(`Worker of ${definition.name} waits for its queue: ${reasonOf(error)}`);
        await this.giveUp(worker.close(true));
        await this.pause(patience(failures));
      }
    }
  }

  private async runJob(job: Job): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`Nobody handles the job "${job.name}".`);
    await handler(job.data as object, { id: job.id ?? '', attempt: job.attemptsMade + 1 });
  }

  private tellFailure(job: Job | undefined, error: Error): void {
    if (!job) return this.logger.warn(`A job failed: ${reasonOf(error)}`);
    const left = (job.opts.attempts ?? 1) - job.attemptsMade;
    const line = `Job ${job.name} ${job.id} failed: ${reasonOf(error)}`;
    if (left > 0) this.logger.warn(`${line} (${left} attempts left)`);
    else this.logger.error(line);
  }

  private async closeAll(): Promise<void> {
    this.tellClosing();
    for (const pause of this.pauses) pause.end();
    await this.backend.stopReconnecting();
    await this.giveUp(this.running ?? Promise.resolve());
    await Promise.all([...this.workers].map(worker => this.giveUp(worker.close(), LAST_JOBS)));
    const queues = await Promise.allSettled(this.queues.values());
    const open = queues.flatMap(queue => (queue.status === 'fulfilled' ? [queue.value] : []));
    await Promise.all(open.map(queue => this.giveUp(queue.close())));
  }

  private async pause(milliseconds: number): Promise<void> {
    const pause = new Pause();
    this.pauses.add(pause);
    await pause.take(milliseconds);
    this.pauses.delete(pause);
  }

  private answer<T>(definition: QueueDefinition, promise: Promise<T>): Promise<T> {
    return within(ANSWER, `The queue ${definition.name}`, Promise.race([promise, this.whenClosing]));
  }

  /** Waits for something that ends anyway; a process that stops must not hang on it. */
  private async giveUp(promise: Promise<unknown>, milliseconds = 5_000): Promise<void> {
    try {
      await within(milliseconds, 'The queue', promise);
    } catch (error) {
      this.logger.warn(`Closing: ${reasonOf(error)}`);
    }
  }
}
