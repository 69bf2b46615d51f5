import { blockedPeriod, type BookingKind, decideBooking, isStaff } from '@campusline/shared';
import type { Actor } from '../../../platform/access/actor.js';
import { Problem } from '../../../platform/http/problem.js';
import type { MachineDetails } from '../../resources/index.js';
import { type Slot, wire } from './read-slot.js';

/** The field of the request that a broken rule is about, so that the form can show it there. */
const FIELD_OF: Readonly<Record<string, string>> = {
  BOOKING_END_BEFORE_START: 'endsAt',
  BOOKING_TOO_SHORT: 'endsAt',
  BOOKING_TOO_LONG: 'endsAt',
  BOOKING_IN_PAST: 'startsAt',
  BOOKING_TOO_FAR: 'startsAt',
  BOOKING_NOT_ON_STEP: 'startsAt',
  BOOKING_OUTSIDE_OPENING_HOURS: 'startsAt',
  BOOKING_MACHINE_NOT_IN_SERVICE: 'machineId',
  BOOKING_KIND_STAFF_ONLY: 'bookingKind',
};

/** The refusal of a slot by the first rule it breaks, or undefined when it keeps to all of them. */
export function brokenRule(
  machine: MachineDetails,
  slot: Slot,
  kind: BookingKind,
  actor: Actor,
  now: number,
): Problem | undefined {
  const rejection = decideBooking({
    now,
    startsAt: slot.from,
    endsAt: slot.to,
    openingHours: machine.openingHours,
    timeZone: actor.timeZone,
    machineInService: machine.inService,
    byStaff: isStaff(actor.role),
    kind,
  });
  if (!rejection) return undefined;
  const { code, parameters } = rejection;
  return new Problem(code, { parameters, errors: [{ field: FIELD_OF[code] ?? 'startsAt', code, parameters }] });
}

/** The slot with its buffers, as the calendar takes it. */
export function blockedSlot(machine: MachineDetails, slot: Slot) {
  const blocked = blockedPeriod(slot, machine.setupMinutes, machine.cleanDownMinutes);
  return {
    startsAt: wire(slot.from),
    endsAt: wire(slot.to),
    blockedFrom: wire(blocked.from),
    blockedTo: wire(blocked.to),
  };
}
