import type { ActivityNature, BookingKind, BookingState } from '@campusline/shared';

/** A booking with the names that people read beside it. Instants are ISO 8601 in UTC. */
export interface Booking {
  id: string;
  campusId: string;
  machine: { id: string; code: string; name: { nl: string; en: string }; hall: string };
  /** The place it holds, or held last. */
  resourceId: string | null;
  placeNumber: number | null;
  organisation: { id: string; name: string };
  bookedBy: { id: string; name: string };
  purpose: string;
  bookingKind: BookingKind;
  activityNature: ActivityNature;
  state: BookingState;
  startsAt: string;
  endsAt: string;
  /** Start with set-up, end with clean-down. */
  blockedFrom: string;
  blockedTo: string;
  /** Elapsed minutes, also on days of 23 or 25 hours. */
  minutes: number;
  hourlyRateCents: number;
  priceCents: number;
  version: number;
  createdAt: string;
}

/** A free time that a refused caller may take instead. */
export interface Alternative {
  startsAt: string;
  endsAt: string;
  priceCents: number;
}
