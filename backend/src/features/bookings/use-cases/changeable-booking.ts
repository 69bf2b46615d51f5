import type { Actor } from '../../../platform/access/actor.js';
import { Problem } from '../../../platform/http/problem.js';
import type { BookingsQuery } from '../data/bookings.query.js';
import type { BookingsRepository } from '../data/bookings.repository.js';
import type { Booking } from '../domain/booking.js';
import { mayChangeWhose } from '../domain/booking-access.js';

/**
 * Locks and reads a booking that a person wants to change, inside the unit of work that changes it.
 * @throws Problem BOOKING_NOT_FOUND (404) for what they may not see, FORBIDDEN (403) for a colleague's without the
 * right, VERSION_CONFLICT (409) when somebody changed it since they looked.
 */
export async function changeableBooking(
  bookings: BookingsRepository,
  reader: BookingsQuery,
  actor: Actor,
  request: { bookingId: string; version: number },
): Promise<Booking> {
  const visible = await bookings.lock(request.bookingId);
  const booking = visible ? await reader.find(actor.campusId, request.bookingId) : undefined;
  if (!booking) throw new Problem('BOOKING_NOT_FOUND');
  if (!mayChangeWhose(booking, actor)) throw new Problem('FORBIDDEN');
  if (booking.version !== request.version) {
    throw new Problem('VERSION_CONFLICT', { extension: { currentVersion: booking.version } });
  }
  return booking;
}
