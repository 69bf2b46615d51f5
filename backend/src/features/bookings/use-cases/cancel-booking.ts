import { Injectable } from '@nestjs/common';
import { mayTransition } from '@campusline/shared';
import type { BookingCancelled } from '../../../events/booking.events.js';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Idempotency } from '../../../platform/http/idempotency.js';
import { Problem } from '../../../platform/http/problem.js';
import { EventOutbox } from '../../../platform/outbox/event-outbox.js';
import { Allocate } from '../../calendar/index.js';
import { BookedByQuery } from '../data/booked-by.query.js';
import { BookingsQuery } from '../data/bookings.query.js';
import { BookingsRepository } from '../data/bookings.repository.js';
import type { Booking } from '../domain/booking.js';
import { bookingFacts } from './booking-facts.js';
import { changeableBooking } from './changeable-booking.js';
import type { CommandContext } from './request-booking.js';

/** Which booking ends before it begins. `version` is the one the person saw. */
export interface CancelRequest {
  bookingId: string;
  version: number;
  /** What the person wrote, 0 to 500 characters. */
  reason: string | undefined;
}

/** Cancels a booking that has not begun and frees its place in the same transaction. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly allocate: Allocate,
    private readonly bookings: BookingsRepository,
    private readonly reader: BookingsQuery,
    private readonly people: BookedByQuery,
    private readonly outbox: EventOutbox,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem BOOKING_NOT_FOUND (404), FORBIDDEN (403), VERSION_CONFLICT, BOOKING_STATE_REFUSED (409). */
  execute(actor: Actor, request: CancelRequest, context: CommandContext): Promise<Booking> {
    return this.unitOfWork.run(scopeOf(actor), () =>
      this.idempotency.once(
        { userId: actor.userId, operation: 'cancelBooking', key: context.idempotencyKey, request },
        () => this.cancel(actor, request, context.requestId),
      ),
    );
  }

  private async cancel(actor: Actor, request: CancelRequest, requestId: string): Promise<Booking> {
    const before = await changeableBooking(this.bookings, this.reader, actor, request);
    const now = this.clock.now();
    if (!mayTransition(before.state, 'cancelled') || Date.parse(before.startsAt) <= now.getTime()) {
      throw new Problem('BOOKING_STATE_REFUSED', { parameters: { state: before.state } });
    }
    const reason = request.reason || null;
    await this.bookings.updateCancelled(before.id, now.toISOString(), reason);
    await this.allocate.release({ kind: 'booking', id: before.id });
    const after: Booking = { ...before, state: 'cancelled', version: before.version + 1 };
    const bookedBy = await this.people.find(after.bookedBy.id);
    await this.outbox.record({
      type: 'booking.cancelled',
      aggregateId: after.id,
      aggregateVersion: after.version,
      payload: { ...bookingFacts(after, actor.timeZone, bookedBy, requestId), reason },
    } satisfies BookingCancelled);
    return after;
  }
}
