import { type BookingState, isStaff, mayDo, mayMove, type Role } from '@campusline/shared';
import type { Booking } from './booking.js';

/** The person who looks at a booking. */
interface Onlooker {
  userId: string;
  organisationId: string;
  role: Role;
}

/** What decides who may change a booking. */
interface Changeable {
  organisationId: string;
  /** Who booked. */
  userId: string;
}

function changeable(booking: Booking): Changeable {
  return { organisationId: booking.organisation.id, userId: booking.bookedBy.id };
}

/** Whether the booking belongs to the onlooker's organisation. */
export function isOwn(booking: Booking, onlooker: Onlooker): boolean {
  return booking.organisation.id === onlooker.organisationId;
}

/**
 * Whether a person may move or cancel a booking: their own, a colleague's with the right to, any as staff
 * (privacy-and-security.md §5).
 */
export function mayChangeWhose(booking: Booking, onlooker: Onlooker): boolean {
  return mayChange(changeable(booking), onlooker);
}

/** Whether a person may move or cancel a booking at this moment: it has not started and its state allows it. */
export function mayChangeNow(booking: Booking, onlooker: Onlooker, now: number): boolean {
  return mayChangeWhen({ ...changeable(booking), state: booking.state, startsAt: booking.startsAt }, onlooker, now);
}

/** As {@link mayChangeNow}, for what a bar of the board knows. `now` in epoch milliseconds. */
export function mayChangeWhen(
  booking: Changeable & { state: BookingState; startsAt: string },
  onlooker: Onlooker,
  now: number,
): boolean {
  return mayChange(booking, onlooker) && mayMove(booking.state) && Date.parse(booking.startsAt) > now;
}

function mayChange(booking: Changeable, onlooker: Onlooker): boolean {
  if (!mayDo(onlooker.role, 'bookings.change')) return false;
  if (booking.userId === onlooker.userId) return true;
  if (!mayDo(onlooker.role, 'bookings.changeOfColleagues')) return false;
  return booking.organisationId === onlooker.organisationId || isStaff(onlooker.role);
}
