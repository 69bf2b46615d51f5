import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { DomainEvent, RecordedEvent } from './domain-event.js';
import { OutboxRepository } from './outbox.repository.js';
import { RelayBell } from './relay-bell.js';

/** Where a use case tells what happened. */
@Injectable()
export class EventOutbox {
  constructor(
    private readonly repository: OutboxRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly bell: RelayBell,
  ) {}

  /**
   * Writes the event beside the business rows: it becomes known exactly when they do, and never when they roll back.
   * @throws Error outside a unit of work.
   * @returns the id of the event (UUIDv7).
   */
  async record(event: DomainEvent): Promise<string> {
    const eventId = uuidv7();
    await this.repository.insert(eventId, this.clock.now(), event);
    this.unitOfWork.afterCommit(() => this.bell.ring());
    return eventId;
  }

  /** The recorded event, or undefined when there is none with this id. Needs a unit of work. */
  find<Event extends DomainEvent>(eventId: string): Promise<RecordedEvent<Event> | undefined> {
    return this.repository.find<Event>(eventId);
  }
}
