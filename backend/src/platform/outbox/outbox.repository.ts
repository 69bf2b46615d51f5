import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { DomainEvent, RecordedEvent } from './domain-event.js';

interface EventRow {
  id: string;
  type: string;
  occurredAt: Date;
  aggregateId: string;
  aggregateVersion: number;
  payload: object;
}

/** A delivery that the queue has to hear of. */
export interface OpenDelivery {
  eventId: string;
  listener: string;
  requestId: string;
  /** It was handed over before and its receipt never came. */
  again: boolean;
  /** Wall time of the latest hand-over, or null. */
  sentAt: Date | null;
}

const EVENT_COLUMNS = `id, type, occurred_at AS "occurredAt", aggregate_id AS "aggregateId",
  aggregate_version AS "aggregateVersion", payload`;

function recorded<Event extends DomainEvent>(row: EventRow): RecordedEvent<Event> {
  const { id, occurredAt, ...rest } = row;
  return { ...rest, eventId: id, occurredAt: occurredAt.toISOString() } as unknown as RecordedEvent<Event>;
}

/** The three tables of delivery: outbox, event_delivery, event_receipt. Every method needs a unit of work. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(eventId: string, occurredAt: Date, event: DomainEvent): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO outbox (id, type, occurred_at, aggregate_id, aggregate_version, payload)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb)`,
      [eventId, event.type, occurredAt, event.aggregateId, event.aggregateVersion, JSON.stringify(event.payload)],
    );
  }

  async find<Event extends DomainEvent>(eventId: string): Promise<RecordedEvent<Event> | undefined> {
    const [row] = await this.unitOfWork.query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM outbox WHERE id = $1`, [eventId]);
    return row && recorded<Event>(row);
  }

  /** Locks the oldest events that no relay has seen; another relay's are passed over. */
  async claimPending(limit: number): Promise<RecordedEvent[]> {
    const rows = await this.unitOfWork.query<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM outbox WHERE relayed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    return rows.map(row => recorded(row));
  }

  async markRelayed(eventIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('UPDATE outbox SET relayed_at = clock_timestamp() WHERE id = ANY($1::uuid[])', [
      eventIds,
    ]);
  }

  async insertDeliveries(deliveries: readonly { eventId: string; listener: string }[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO event_delivery (event_id, listener, created_at)
       SELECT event_id, listener, clock_timestamp() FROM unnest($1::uuid[], $2::text[]) AS wanted(event_id, listener)
       ON CONFLICT ON CONSTRAINT event_delivery_pk DO NOTHING`,
      [deliveries.map(({ eventId }) => eventId), deliveries.map(({ listener }) => listener)],
    );
  }

  async markSent(deliveries: readonly { eventId: string; listener: string }[]): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE event_delivery AS delivery SET sent_at = clock_timestamp()
       FROM unnest($1::uuid[], $2::text[]) AS sent(event_id, listener)
       WHERE delivery.event_id = sent.event_id AND delivery.listener = sent.listener`,
      [deliveries.map(({ eventId }) => eventId), deliveries.map(({ listener }) => listener)],
    );
  }

  /**
   * Deliveries that nobody has handed over yet, oldest first.
   * @param listeners names this process knows; those of another version of the product are left to its own relay.
   */
  async findUnsent(listeners: readonly string[], limit: number): Promise<OpenDelivery[]> {
    return this.unitOfWork.query<OpenDelivery>(
      `SELECT delivery.event_id AS "eventId", delivery.listener, coalesce(outbox.payload->>'requestId', '') AS "requestId",
         false AS again, delivery.sent_at AS "sentAt"
       FROM event_delivery AS delivery JOIN outbox ON outbox.id = delivery.event_id
       WHERE delivery.sent_at IS NULL AND delivery.listener = ANY($1::text[]) ORDER BY delivery.event_id LIMIT $2`,
      [listeners, limit],
    );
  }

  /**
   * Deliveries that were handed over at least `ageMilliseconds` ago and have no receipt, longest waiting first.
   * @param since lower bound of the search: everything handed over before it is known to have its receipt.
   */
  async findUnreceipted(
    listeners: readonly string[],
    ageMilliseconds: number,
    since: Date | undefined,
    limit: number,
  ): Promise<OpenDelivery[]> {
    return this.unitOfWork.query<OpenDelivery>(
      `SELECT delivery.event_id AS "eventId", delivery.listener, coalesce(outbox.payload->>'requestId', '') AS "requestId",
         true AS again, delivery.sent_at AS "sentAt"
       FROM event_delivery AS delivery JOIN outbox ON outbox.id = delivery.event_id
       WHERE delivery.sent_at <= clock_timestamp() - make_interval(secs => $1::double precision / 1000)
         AND delivery.sent_at >= coalesce($2::timestamptz, '-infinity')
         AND delivery.listener = ANY($4::text[])
         AND NOT EXISTS (SELECT FROM event_receipt AS receipt
                         WHERE receipt.event_id = delivery.event_id AND receipt.listener = delivery.listener)
       ORDER BY delivery.sent_at, delivery.event_id LIMIT $3`,
      [ageMilliseconds, since ?? null, limit, listeners],
    );
  }

  /** The database's wall clock: the one clock that all relays share. */
  async wallTime(): Promise<Date> {
    const [row] = await this.unitOfWork.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    if (!row) throw new Error('The database did not tell the time.');
    return row.now;
  }

  /** @returns false when the receipt was there already: the work has been done. */
  async insertReceipt(eventId: string, listener: string): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO event_receipt (event_id, listener, received_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT ON CONSTRAINT event_receipt_pk DO NOTHING RETURNING event_id`,
      [eventId, listener],
    );
    return rows.length > 0;
  }

  async hasReceipt(eventId: string, listener: string): Promise<boolean> {
    const rows = await this.unitOfWork.query('SELECT 1 FROM event_receipt WHERE event_id = $1 AND listener = $2', [
      eventId,
      listener,
    ]);
    return rows.length > 0;
  }

  /**
   * Runs `work` so that its failure takes back its own rows and nothing else of the transaction.
   * @throws what `work` throws, after the roll-back to the savepoint.
   */
  async inSavepoint(work: () => Promise<void>): Promise<void> {
    await this.unitOfWork.query('SAVEPOINT listener');
    try {
      await work();
    } catch (error) {
      await this.unitOfWork.query('ROLLBACK TO SAVEPOINT listener');
      await this.unitOfWork.query('RELEASE SAVEPOINT listener');
      throw error;
    }
    await this.unitOfWork.query('RELEASE SAVEPOINT listener');
  }
}
