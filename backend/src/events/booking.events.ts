import type { Language, LocalisedText } from '@campusline/shared';
import type { DomainEvent } from '../platform/outbox/domain-event.js';

/** A booking as it stood right after the event, with everything that a reader names without asking again. */
export interface BookingFacts {
  readonly bookingId: string;
  readonly campusId: string;
  /** IANA zone in which the campus reads its clocks. */
  readonly timeZone: string;
  readonly machine: { readonly id: string; readonly code: string; readonly name: LocalisedText; readonly hall: string };
  /** The customer. */
  readonly organisation: { readonly id: string; readonly name: string };
  /** Who booked; what happens to the booking is told to them, whoever did it. */
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly language: Language };
  /** ISO 8601 with `Z`. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly purpose: string;
  readonly priceCents: number;
  /** Version of the booking after the event. */
  readonly version: number;
  /** Request that caused the event: one booking, one trace (architecture.md §4, 14). */
  readonly requestId: string;
}

/** A booking that got another time: where it stood before. */
export interface MovedBookingFacts extends BookingFacts {
  readonly previousStartsAt: string;
  readonly previousEndsAt: string;
}

/** A booking that will not take place. */
export interface CancelledBookingFacts extends BookingFacts {
  /** What the person who cancelled wrote, or null. */
  readonly reason: string | null;
}

/** The machine time is theirs. */
export type BookingConfirmed = DomainEvent<'booking.confirmed', BookingFacts>;
/** The booking has another time. */
export type BookingMoved = DomainEvent<'booking.moved', MovedBookingFacts>;
/** The booking has ended before it began and its place is free. */
export type BookingCancelled = DomainEvent<'booking.cancelled', CancelledBookingFacts>;
