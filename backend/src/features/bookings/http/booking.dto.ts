import { activityNatures, bookingKinds, type ActivityNature, type BookingKind } from '@campusline/shared';
import { IsOptional } from 'class-validator';
import {
  ChoiceField,
  IdField,
  MomentField,
  OptionalTextField,
  TextField,
  WholeNumberField,
} from '../../../platform/http/fields.js';

/** A booking that is asked for. */
export class CreateBookingRequest {
  @IdField()
  machineId: string;

  /** Instant with offset, or a bare local time of the campus, such as `2026-11-25T13:00`. */
  @MomentField()
  startsAt: string;

  /** As `startsAt`; the slot is half-open. */
  @MomentField()
  endsAt: string;

  /** What the machine is used for, 1 to 200 characters. */
  @TextField(200)
  purpose: string;

  /** `pilot`, `contract`, `training`, `maintenance` or `internal`; the last two are for staff. */
  @ChoiceField(bookingKinds)
  bookingKind: BookingKind;

  /** `economic` or `nonEconomic`. */
  @ChoiceField(activityNatures)
  activityNature: ActivityNature;
}

/** A slot that a person considers, for a new booking or for one that would move. */
export class PreviewBookingRequest {
  @IdField()
  machineId: string;

  @MomentField()
  startsAt: string;

  @MomentField()
  endsAt: string;

  /** `pilot` when left out. */
  @IsOptional()
  @ChoiceField(bookingKinds)
  bookingKind?: BookingKind;

  /** The booking that would move there. */
  @IsOptional()
  @IdField()
  bookingId?: string;
}

/** Other hours for a booking. */
export class MoveBookingRequest {
  @MomentField()
  startsAt: string;

  @MomentField()
  endsAt: string;

  /** The version that the person saw. */
  @WholeNumberField(1, 2_000_000_000)
  version: number;
}

/** A cancellation. */
export class CancelBookingRequest {
  /** The version that the person saw. */
  @WholeNumberField(1, 2_000_000_000)
  version: number;

  /** What the person wants to say, up to 500 characters. */
  @OptionalTextField(500)
  reason?: string;
}

/** Which bookings to list. */
export class ListBookingsQuery {
  /** `upcoming` (the default), `past` or `cancelled`. */
  @IsOptional()
  @ChoiceField(['upcoming', 'past', 'cancelled'])
  view?: 'upcoming' | 'past' | 'cancelled';

  /** Bookings per page, 1 to 200; 50 when left out. */
  @IsOptional()
  @WholeNumberField(1, 200)
  limit?: number;

  @OptionalTextField(400)
  cursor?: string;
}

/** Which part of the planning board. */
export class TimelineQueryRequest {
  /** Instant; the window is half-open and at most 42 days long. */
  @MomentField()
  from: string;

  @MomentField()
  to: string;

  /** Machine ids, separated by commas; all machines when left out. */
  @OptionalTextField(20_000)
  machineIds?: string;

  @OptionalTextField(100)
  hall?: string;
}

/** A name in both languages. */
export class BookingMachineName {
  nl: string;
  en: string;
}

/** The machine of a booking. */
export class BookingMachine {
  id: string;
  code: string;
  name: BookingMachineName;
  hall: string;
}

/** An organisation or a person by name. */
export class NamedParty {
  id: string;
  name: string;
}

/** A booking as its own organisation and the staff see it. */
export class BookingDetails {
  id: string;
  machine: BookingMachine;
  resourceId: string | null;
  placeNumber: number | null;
  organisation: NamedParty;
  bookedBy: NamedParty;
  /** Whether it belongs to the caller's organisation. */
  own: boolean;
  purpose: string;
  bookingKind: string;
  activityNature: string;
  /** State of booking-and-rates.md §8. */
  state: string;
  startsAt: string;
  endsAt: string;
  /** Start with the set-up time before it. */
  blockedFrom: string;
  /** End with the clean-down time after it. */
  blockedTo: string;
  /** Elapsed minutes. */
  minutes: number;
  /** Cents per hour, VAT excluded. */
  hourlyRateCents: number;
  /** Cents, VAT excluded. */
  priceCents: number;
  version: number;
  createdAt: string;
  /** Whether the caller may move or cancel it now. */
  mayChange: boolean;
}

/** A page of bookings. */
export class BookingList {
  items: BookingDetails[];
  nextCursor: string | null;
}

/** The hours that are in the way. */
export class ConflictView {
  startsAt: string;
  endsAt: string;
}

/** A free time near the one that was wished. */
export class AlternativeView {
  startsAt: string;
  endsAt: string;
  priceCents: number;
}

/** Why a slot cannot be had. */
export class PreviewProblem {
  code: string;
  /** The sentence, in the caller's language. */
  detail: string;
  /** The field it is about. */
  field: string | null;
}

/** What asking for the slot would answer now. */
export class BookingPreviewView {
  possible: boolean;
  problem: PreviewProblem | null;
  conflict: ConflictView | null;
  alternatives: AlternativeView[];
  minutes: number;
  hourlyRateCents: number;
  priceCents: number;
}

/** What a bar tells about a booking that the caller may see. */
export class TimelineBooking {
  id: string;
  state: string;
  own: boolean;
  purpose: string;
  organisationName: string;
  bookedBy: string;
  bookingKind: string;
  version: number;
  mayChange: boolean;
}

/** One bar of the planning board. */
export class TimelineAllocation {
  id: string;
  resourceId: string;
  machineId: string;
  holderKind: string;
  startsAt: string;
  endsAt: string;
  blockedFrom: string;
  blockedTo: string;
  /** Null for another tenant's booking: the board says "Bezet". */
  booking: TimelineBooking | null;
}

/** The planning board between two moments. */
export class TimelineView {
  from: string;
  to: string;
  allocations: TimelineAllocation[];
}
