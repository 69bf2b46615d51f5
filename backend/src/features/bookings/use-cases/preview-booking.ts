import { Injectable } from '@nestjs/common';
import { type BookingKind, type Language, priceForMinutes, problemDetail } from '@campusline/shared';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MachinesReader } from '../../resources/index.js';
import { readSlot } from './read-slot.js';
import { RefusedSlot, type SlotOutlook } from './refused-slot.js';
import { slotTakenProblem } from './request-booking.js';
import { brokenRule } from './slot-decision.js';

/** A slot that a person considers. */
export interface PreviewRequest {
  machineId: string;
  startsAt: string;
  endsAt: string;
  bookingKind: BookingKind;
  /** The booking that would move there, if any. */
  bookingId: string | undefined;
}

/** What asking for the slot would answer at this moment. */
export interface BookingPreview extends SlotOutlook {
  possible: boolean;
  problem: { code: string; detail: string; field: string | null } | null;
  minutes: number;
  hourlyRateCents: number;
  priceCents: number;
}

/** Answers verdict, price and alternatives in one call while a person drags or types; it changes nothing. */
@Injectable()
export class PreviewBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachinesReader,
    private readonly refused: RefusedSlot,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem MACHINE_NOT_FOUND (404), TIME_* (422). Broken booking rules are an answer, not an error. */
  execute(actor: Actor, request: PreviewRequest, language: Language): Promise<BookingPreview> {
    const slot = readSlot(request.startsAt, request.endsAt, actor.timeZone);
    return this.unitOfWork.run(scopeOf(actor), async () => {
      const machine = await this.machines.machine(actor.campusId, request.machineId);
      const broken = brokenRule(machine, slot, request.bookingKind, actor, this.clock.now().getTime());
      const inOrder = slot.to > slot.from;
      const minutes = inOrder ? Math.round((slot.to - slot.from) / 60_000) : 0;
      const bounded = inOrder && broken?.code !== 'BOOKING_TOO_LONG' && broken?.code !== 'BOOKING_TOO_FAR';
      const outlook: SlotOutlook = bounded
        ? await this.refused.outlook(machine, slot, actor.timeZone, request.bookingId)
        : { conflict: null, alternatives: [] };
      const problem = broken ?? (outlook.conflict ? slotTakenProblem(outlook, actor.timeZone) : undefined);
      return {
        possible: problem === undefined,
        problem: problem
          ? {
              code: problem.code,
              detail: problemDetail(problem.code, language, problem.parameters),
              field: problem.errors[0]?.field ?? null,
            }
          : null,
        conflict: outlook.conflict,
        alternatives: problem ? outlook.alternatives : [],
        minutes,
        hourlyRateCents: machine.hourlyRateCents,
        priceCents: priceForMinutes(minutes, machine.hourlyRateCents),
      };
    });
  }
}
