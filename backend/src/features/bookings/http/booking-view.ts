import type { Actor } from '../../../platform/access/actor.js';
import { isOwn, mayChangeNow, mayChangeWhen } from '../domain/booking-access.js';
import type { Booking } from '../domain/booking.js';
import type { Timeline } from '../use-cases/show-timeline.js';
import type { BookingDetails, TimelineView } from './booking.dto.js';

/** A booking for the wire, seen by this person at this moment (epoch milliseconds). */
export function bookingView(booking: Booking, actor: Actor, now: number): BookingDetails {
  const { campusId: _, ...view } = booking;
  return { ...view, own: isOwn(booking, actor), mayChange: mayChangeNow(booking, actor, now) };
}

/** The board for the wire: other tenants' bars carry no booking at all. */
export function timelineView(timeline: Timeline, actor: Actor, now: number): TimelineView {
  return {
    from: timeline.from,
    to: timeline.to,
    allocations: timeline.bars.map(bar => ({
      id: bar.id,
      resourceId: bar.resourceId,
      machineId: bar.machineId,
      holderKind: bar.holderKind,
      startsAt: bar.startsAt,
      endsAt: bar.endsAt,
      blockedFrom: bar.blockedFrom,
      blockedTo: bar.blockedTo,
      booking: bar.booking
        ? {
            id: bar.booking.id,
            state: bar.booking.state,
            own: bar.booking.organisationId === actor.organisationId,
            purpose: bar.booking.purpose,
            organisationName: bar.booking.organisationName,
            bookedBy: bar.booking.bookedBy,
            bookingKind: bar.booking.bookingKind,
            version: bar.booking.version,
            mayChange: mayChangeWhen({ ...bar.booking, startsAt: bar.startsAt }, actor, now),
          }
        : null,
    })),
  };
}
