import { Injectable } from '@nestjs/common';
import { mayMove, priceForMinutes } from '@campusline/shared';
import type { BookingMoved } from '../../../events/booking.events.js';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Idempotency } from '../../../platform/http/idempotency.js';
import { Problem } from '../../../platform/http/problem.js';
import { EventOutbox } from '../../../platform/outbox/event-outbox.js';
import { Allocate } from '../../calendar/index.js';
import { type MachineDetails, MachinesReader } from '../../resources/index.js';
import { BookedByQuery } from '../data/booked-by.query.js';
import { BookingsQuery } from '../data/bookings.query.js';
import { BookingsRepository } from '../data/bookings.repository.js';
import type { Booking } from '../domain/booking.js';
import { changeableBooking } from './changeable-booking.js';
import { bookingFacts } from './booking-facts.js';
import { readSlot, type Slot } from './read-slot.js';
import { RefusedSlot } from './refused-slot.js';
import { type CommandContext, slotTakenProblem } from './request-booking.js';
import { blockedSlot, brokenRule } from './slot-decision.js';

/** Other hours for a booking, on its own machine. `version` is the one the person saw. */
export interface MoveRequest {
  bookingId: string;
  startsAt: string;
  endsAt: string;
  version: number;
}

/** The new hours are taken; thrown inside the transaction so that it rolls back and frees the machine's lock. */
class SlotTaken extends Error {
  constructor(readonly machine: MachineDetails) {
    super('slot taken');
  }
}

/** Gives a booking other hours. The price follows the new hours at the machine's rate of this moment. */
@Injectable()
export class MoveBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly machines: MachinesReader,
    private readonly allocate: Allocate,
    private readonly bookings: BookingsRepository,
    private readonly reader: BookingsQuery,
    private readonly people: BookedByQuery,
    private readonly outbox: EventOutbox,
    private readonly refused: RefusedSlot,
    private readonly clock: Clock,
  ) {}

  /**
   * All or nothing: when the new hours are taken, the old ones are kept.
   * @throws Problem BOOKING_NOT_FOUND (404), FORBIDDEN (403), VERSION_CONFLICT and BOOKING_STATE_REFUSED (409), the
   * rules of a new booking (422), BOOKING_SLOT_TAKEN (409) with `conflict` and `alternatives`.
   */
  async execute(actor: Actor, request: MoveRequest, context: CommandContext): Promise<Booking> {
    const slot = readSlot(request.startsAt, request.endsAt, actor.timeZone);
    try {
      return await this.unitOfWork.run(scopeOf(actor), () =>
        this.idempotency.once(
          { userId: actor.userId, operation: 'moveBooking', key: context.idempotencyKey, request },
          () => this.move(actor, request, slot, context.requestId),
        ),
      );
    } catch (error) {
      if (!(error instanceof SlotTaken)) throw error;
      // Outside the transaction: inside it, others would wait for the machine's lock while this one searches.
      const outlook = await this.unitOfWork.run(scopeOf(actor), () =>
        this.refused.outlook(error.machine, slot, actor.timeZone, request.bookingId),
      );
      throw slotTakenProblem(outlook, actor.timeZone);
    }
  }

  private async move(actor: Actor, request: MoveRequest, slot: Slot, requestId: string): Promise<Booking> {
    const before = await changeableBooking(this.bookings, this.reader, actor, request);
    const now = this.clock.now().getTime();
    // A booking whose hours have begun is used, not moved.
    if (!mayMove(before.state) || Date.parse(before.startsAt) <= now) {
      throw new Problem('BOOKING_STATE_REFUSED', { parameters: { state: before.state } });
    }
    const machine = await this.machines.machine(actor.campusId, before.machine.id);
    const refusal = brokenRule(machine, slot, before.bookingKind, actor, now);
    if (refusal) throw refusal;
    const blocked = blockedSlot(machine, slot);
    const place = await this.allocate.move({
      campusId: actor.campusId,
      holder: { kind: 'booking', id: before.id },
      resourceIds: machine.resources.map(resource => resource.id),
      slot: blocked,
    });
    if (!place) throw new SlotTaken(machine);
    const minutes = (slot.to - slot.from) / 60_000;
    const after: Booking = {
      ...before,
      ...blocked,
      state: 'confirmed',
      resourceId: place.resourceId,
      placeNumber: machine.resources.find(resource => resource.id === place.resourceId)?.placeNumber ?? null,
      minutes,
      hourlyRateCents: machine.hourlyRateCents,
      priceCents: priceForMinutes(minutes, machine.hourlyRateCents),
      version: before.version + 1,
    };
    await this.bookings.updateSlot(after);
    const bookedBy = await this.people.find(after.bookedBy.id);
    await this.outbox.record({
      type: 'booking.moved',
      aggregateId: after.id,
      aggregateVersion: after.version,
      payload: {
        ...bookingFacts(after, actor.timeZone, bookedBy, requestId),
        previousStartsAt: before.startsAt,
        previousEndsAt: before.endsAt,
      },
    } satisfies BookingMoved);
    return after;
  }
}
