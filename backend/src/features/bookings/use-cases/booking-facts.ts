import type { BookingFacts } from '../../../events/booking.events.js';
import type { Booking } from '../domain/booking.js';

/** Who is told about a booking: the person who booked. */
export interface BookedBy {
  email: string;
  language: BookingFacts['user']['language'];
}

/** What an event says about a booking, as it stands after the change. */
export function bookingFacts(booking: Booking, timeZone: string, bookedBy: BookedBy, requestId: string): BookingFacts {
  return {
    bookingId: booking.id,
    campusId: booking.campusId,
    timeZone,
    machine: booking.machine,
    organisation: booking.organisation,
    user: { ...booking.bookedBy, email: bookedBy.email, language: bookedBy.language },
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    purpose: booking.purpose,
    priceCents: booking.priceCents,
    version: booking.version,
    requestId,
  };
}
