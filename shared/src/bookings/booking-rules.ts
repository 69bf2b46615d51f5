import { isOpenThroughout, type OpeningHours, openingPeriods, openingTimesOfDay } from '../kernel/opening-hours.js';
import { gaps, periodOf } from '../kernel/period.js';
import type { Rejection } from '../kernel/problem-text.js';
import {
  addLocalDays,
  campusTimeZone,
  isoInstant,
  localDay,
  localOffset,
  type Moment,
  millisecondsOf,
  minutesBetween,
} from '../kernel/time.js';
import { type BookingKind, isStaffOnlyKind } from './booking-kinds.js';
import type { BookingRuleCode } from './booking-problems.js';

/** Limits of one booking. */
export const bookingLimits = {
  /** Start and end lie on this grid of local minutes. */
  stepMinutes: 15,
  /** Shortest booking in real minutes. */
  shortestMinutes: 15,
  /** Longest booking in real minutes: 31 days of 24 hours. */
  longestMinutes: 44_640,
  /** The longest booking in days, for the text. */
  longestDays: 31,
  /** A booking starts at most so many local days ahead (booking-and-rates.md D-5: days count by local dates). */
  furthestDays: 365,
  /** Longest purpose in characters; a purpose has at least one. */
  purposeCharacters: 200,
} as const;

/** Everything that the rules of one booking look at. */
export interface BookingFacts {
  /** The business moment of the decision. */
  readonly now: Moment;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
  readonly openingHours: readonly OpeningHours[];
  readonly timeZone: string;
  readonly machineInService: boolean;
  /** Whether staff of the campus books. */
  readonly byStaff: boolean;
  readonly kind: BookingKind;
}

/** Why a booking is refused by a rule. */
export type BookingRejection = Rejection<BookingRuleCode>;

/** One rule of a booking: gives the reason of a refusal, or nothing when the booking keeps to it. */
export type BookingRule = (facts: BookingFacts) => BookingRejection | undefined;

/** The end lies after the start. */
export const endsAfterStart: BookingRule = ({ startsAt, endsAt }) =>
  millisecondsOf(endsAt) > millisecondsOf(startsAt) ? undefined : { code: 'BOOKING_END_BEFORE_START', parameters: {} };

/** The start is not before now. */
export const startsInFuture: BookingRule = ({ now, startsAt, timeZone }) =>
  millisecondsOf(startsAt) >= millisecondsOf(now)
    ? undefined
    : { code: 'BOOKING_IN_PAST', parameters: { now: isoInstant(now), timeZone } };

/** The start is at most `bookingLimits.furthestDays` local days ahead. */
export const startsWithinReach: BookingRule = ({ now, startsAt, timeZone }) => {
  const days = bookingLimits.furthestDays;
  const lastDay = lastStartDay(now, timeZone);
  return localDay(startsAt, timeZone) <= lastDay
    ? undefined
    : { code: 'BOOKING_TOO_FAR', parameters: { days, lastDay, timeZone } };
};

/** Start and end lie on local quarter hours. */
export const keepsToStep: BookingRule = ({ startsAt, endsAt, timeZone }) =>
  isOnStep(startsAt, bookingLimits.stepMinutes, timeZone) && isOnStep(endsAt, bookingLimits.stepMinutes, timeZone)
    ? undefined
    : { code: 'BOOKING_NOT_ON_STEP', parameters: { minutes: bookingLimits.stepMinutes } };

/** The booking is not shorter than `bookingLimits.shortestMinutes`. */
export const isLongEnough: BookingRule = ({ startsAt, endsAt }) =>
  minutesBetween(startsAt, endsAt) >= bookingLimits.shortestMinutes
    ? undefined
    : { code: 'BOOKING_TOO_SHORT', parameters: { minutes: bookingLimits.shortestMinutes } };

/** The booking is not longer than `bookingLimits.longestMinutes`, in real minutes. */
export const isNotTooLong: BookingRule = ({ startsAt, endsAt }) =>
  minutesBetween(startsAt, endsAt) <= bookingLimits.longestMinutes
    ? undefined
    : { code: 'BOOKING_TOO_LONG', parameters: { days: bookingLimits.longestDays } };

/** The machine is in service. */
export const machineIsInService: BookingRule = ({ machineInService }) =>
  machineInService ? undefined : { code: 'BOOKING_MACHINE_NOT_IN_SERVICE', parameters: {} };

/** Maintenance and internal use are booked by staff only. */
export const kindIsAllowed: BookingRule = ({ kind, byStaff }) =>
  byStaff || !isStaffOnlyKind(kind) ? undefined : { code: 'BOOKING_KIND_STAFF_ONLY', parameters: { kind } };

/** The whole booking lies within opening hours; days that touch at midnight count as one opening. */
export const isWithinOpeningHours: BookingRule = ({ startsAt, endsAt, openingHours, timeZone }) => {
  const slot = periodOf(startsAt, endsAt);
  if (isOpenThroughout(openingHours, slot, timeZone)) {
    return undefined;
  }
  // The first moment that is closed names the day on which the person has to look.
  const closed = gaps(slot, openingPeriods(openingHours, slot.from, slot.to, timeZone))[0];
  const day = localDay(closed?.from ?? slot.from, timeZone);
  const open = openingTimesOfDay(openingHours, day);
  return { code: 'BOOKING_OUTSIDE_OPENING_HOURS', parameters: { day, open, timeZone } };
};

/**
 * The rules in the order in which they are told. Opening hours come last: they are laid out day by day over the slot,
 * which must be known to be bounded first.
 */
export const bookingRules: readonly BookingRule[] = [
  endsAfterStart,
  startsInFuture,
  startsWithinReach,
  keepsToStep,
  isLongEnough,
  isNotTooLong,
  machineIsInService,
  kindIsAllowed,
  isWithinOpeningHours,
];

/** The first rule that a booking breaks, or nothing when it keeps to all of them. Whether the hours are free is decided by the database. */
export function decideBooking(facts: BookingFacts): BookingRejection | undefined {
  for (const rule of bookingRules) {
    const rejection = rule(facts);
    if (rejection !== undefined) {
      return rejection;
    }
  }
  return undefined;
}

/** Whether a moment lies on the grid of local minutes; `stepMinutes` divides an hour. */
export function isOnStep(moment: Moment, stepMinutes: number, timeZone: string = campusTimeZone): boolean {
  return (millisecondsOf(moment) + localOffset(moment, timeZone)) % (stepMinutes * 60_000) === 0;
}

/** The last local day on which a booking may start. */
export function lastStartDay(now: Moment, timeZone: string = campusTimeZone): string {
  return addLocalDays(localDay(now, timeZone), bookingLimits.furthestDays);
}

/** The time that a booking keeps from others: set-up before it and clean-down after it included, half-open. */
export function blockedPeriod(
  slot: { readonly from: number; readonly to: number },
  setupMinutes: number,
  cleanDownMinutes: number,
): { readonly from: number; readonly to: number } {
  return { from: slot.from - setupMinutes * 60_000, to: slot.to + cleanDownMinutes * 60_000 };
}
