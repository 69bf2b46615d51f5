/**
 * A fact that one feature tells the others (contracts.md §3). The payload carries what a later reader needs to know
 * about that moment, so that a reader never has to ask for state that has changed since.
 */
export interface DomainEvent<Type extends string = string, Payload extends object = object> {
  /** `subject.pastTense`; the first word names the feature that owns the event. */
  readonly type: Type;
  /** The thing that changed. */
  readonly aggregateId: string;
  /** Its version after the change, from 1; listeners that mirror state ignore an older one. */
  readonly aggregateVersion: number;
  readonly payload: Payload;
}

/** An event as it stands in the outbox. */
export type RecordedEvent<Event extends DomainEvent = DomainEvent> = Event & {
  /** UUIDv7, in order of recording within one process. */
  readonly eventId: string;
  /** Business instant of the change, ISO 8601 with `Z`. */
  readonly occurredAt: string;
};

/** What a job that an event starts carries: the place of the event, never its content, so no personal data lies in a queue. */
export interface EventJob {
  readonly eventId: string;
  /** Name of the listener whose receipt the job writes. */
  readonly listener: string;
  /** Request that caused the event, for the log line; empty when there was none. */
  readonly requestId: string;
}
