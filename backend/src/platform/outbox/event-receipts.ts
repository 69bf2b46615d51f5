import { Injectable } from '@nestjs/common';
import { OutboxRepository } from './outbox.repository.js';

/** What a job says when it is done. Both methods need the unit of work that holds the job's own rows. */
@Injectable()
export class EventReceipts {
  constructor(private readonly repository: OutboxRepository) {}

  /** @returns false when the listener had already finished this event. */
  write(eventId: string, listener: string): Promise<boolean> {
    return this.repository.insertReceipt(eventId, listener);
  }

  /** Whether the listener has finished this event. */
  exists(eventId: string, listener: string): Promise<boolean> {
    return this.repository.hasReceipt(eventId, listener);
  }
}
