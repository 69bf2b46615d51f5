import { Injectable } from '@nestjs/common';
import { type ActivityNature, type BookingKind, priceForMinutes } from '@campusline/shared';
import { v7 as uuidv7 } from 'uuid';
import type { BookingConfirmed } from '../../../events/booking.events.js';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Idempotency } from '../../../platform/http/idempotency.js';
import { Problem } from '../../../platform/http/problem.js';
import { EventOutbox } from '../../../platform/outbox/event-outbox.js';
import { Allocate } from '../../calendar/index.js';
import { MachinesReader } from '../../resources/index.js';
import { BookingsRepository } from '../data/bookings.repository.js';
import type { Booking } from '../domain/booking.js';
import { bookingFacts } from './booking-facts.js';
import { readSlot, type Slot, wire } from './read-slot.js';
import { RefusedSlot } from './refused-slot.js';
import { blockedSlot, brokenRule } from './slot-decision.js';

/** What a person asks for. Moments are instants with offset, or bare local times. */
export interface BookingRequest {
  machineId: string;
  startsAt: string;
  endsAt: string;
  purpose: string;
  bookingKind: BookingKind;
  activityNature: ActivityNature;
}

/** How a command came in. */
export interface CommandContext {
  requestId: string;
  idempotencyKey: string | undefined;
}

/** Books a machine for a slot: authorise, load, decide, save with the event, answer. */
@Injectable()
export class RequestBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly machines: MachinesReader,
    private readonly allocate: Allocate,
    private readonly bookings: BookingsRepository,
    private readonly outbox: EventOutbox,
    private readonly refused: RefusedSlot,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirms at once when every rule holds and the place is free.
   * @throws Problem MACHINE_NOT_FOUND (404); TIME_* and BOOKING_* rules (422); BOOKING_SLOT_TAKEN (409) with
   * `conflict` and up to three `alternatives`; IDEMPOTENCY_* (400, 422).
   */
  async execute(actor: Actor, request: BookingRequest, context: CommandContext): Promise<Booking> {
    const slot = readSlot(request.startsAt, request.endsAt, actor.timeZone);
    return this.unitOfWork.run(scopeOf(actor), () =>
      this.idempotency.once(
        { userId: actor.userId, operation: 'requestBooking', key: context.idempotencyKey, request },
        () => this.book(actor, request, slot, context.requestId),
      ),
    );
  }

  private async book(actor: Actor, request: BookingRequest, slot: Slot, requestId: string): Promise<Booking> {
    const machine = await this.machines.machine(actor.campusId, request.machineId);
    const now = this.clock.now();
    const refusal = brokenRule(machine, slot, request.bookingKind, actor, now.getTime());
    if (refusal) throw refusal;
    const id = uuidv7();
    const blocked = blockedSlot(machine, slot);
    const place = await this.allocate.execute({
      campusId: actor.campusId,
      holder: { kind: 'booking', id },
      resourceIds: machine.resources.map(resource => resource.id),
      slot: blocked,
    });
    // Nothing but the key was written, so what is free is looked up before the roll-back, on the same connection.
    if (!place) throw slotTakenProblem(await this.refused.outlook(machine, slot, actor.timeZone), actor.timeZone);
    const minutes = (slot.to - slot.from) / 60_000;
    const booking: Booking = {
      id,
      campusId: actor.campusId,
      machine: { id: machine.id, code: machine.code, name: machine.name, hall: machine.hall },
      resourceId: place.resourceId,
      placeNumber: machine.resources.find(resource => resource.id === place.resourceId)?.placeNumber ?? null,
      organisation: { id: actor.organisationId, name: actor.organisationName },
      bookedBy: { id: actor.userId, name: actor.name },
      purpose: request.purpose,
      bookingKind: request.bookingKind,
      activityNature: request.activityNature,
      state: 'confirmed',
      ...blocked,
      minutes,
      hourlyRateCents: machine.hourlyRateCents,
      priceCents: priceForMinutes(minutes, machine.hourlyRateCents),
      version: 1,
      createdAt: wire(now.getTime()),
    };
    this.unitOfWork.letTravel(
      this.bookings.insert({ ...booking, providerOrganisationId: machine.providerOrganisationId }),
    );
    this.unitOfWork.letTravel(
      this.outbox.record({
        type: 'booking.confirmed',
        aggregateId: id,
        aggregateVersion: 1,
        payload: bookingFacts(booking, actor.timeZone, actor, requestId),
      } satisfies BookingConfirmed),
    );
    return booking;
  }
}

/** The 409 that a loser reads: until when the machine is taken, and which hours are free. */
export function slotTakenProblem(outlook: Awaited<ReturnType<RefusedSlot['outlook']>>, timeZone: string): Problem {
  return new Problem('BOOKING_SLOT_TAKEN', {
    parameters: outlook.conflict ? { from: outlook.conflict.startsAt, until: outlook.conflict.endsAt, timeZone } : {},
    extension: { conflict: outlook.conflict, alternatives: outlook.alternatives },
  });
}
