import { Injectable } from '@nestjs/common';
import type { JobDefinition } from '../jobs/job-definition.js';
import type { DomainEvent, EventJob, RecordedEvent } from './domain-event.js';

interface ListenerBase {
  /** Part of the job id and of the receipt's key: stable for ever, lower case with dashes. */
  readonly name: string;
  /** Event types it wants to hear of. */
  readonly events: readonly string[];
}

/** Short work on database rows only; runs inside the relay's transaction, in a savepoint of its own. */
export interface InTransactionListener extends ListenerBase {
  readonly kind: 'inTransaction';
  handle(event: RecordedEvent): Promise<void>;
}

/** Work that takes time or leaves the database: the relay starts a job, whose handler writes the receipt. */
export interface JobListener extends ListenerBase {
  readonly kind: 'job';
  readonly job: JobDefinition<EventJob>;
}

export type EventListener = InTransactionListener | JobListener;

/** Who listens to what. Features register when their module starts; the relay reads. */
@Injectable()
export class ListenerRegistry {
  private readonly listeners = new Map<string, EventListener>();

  /** @throws Error when the name is taken or not usable as a key. */
  register(listener: EventListener): void {
    if (!/^[a-z][a-z-]{1,60}$/.test(listener.name)) {
      throw new Error(`"${listener.name}" cannot name a listener: use lower case letters and dashes.`);
    }
    if (this.listeners.has(listener.name)) throw new Error(`Two listeners are called "${listener.name}".`);
    this.listeners.set(listener.name, listener);
  }

  /** Listeners of one event type, in order of registration. */
  listenersOf(event: Pick<DomainEvent, 'type'>): EventListener[] {
    return [...this.listeners.values()].filter(({ events }) => events.includes(event.type));
  }

  /** The listener with this name, or undefined when this version of the product no longer has it. */
  find(name: string): EventListener | undefined {
    return this.listeners.get(name);
  }

  /** Names of all listeners. */
  names(): string[] {
    return [...this.listeners.keys()];
  }
}
