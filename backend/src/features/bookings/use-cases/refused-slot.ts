import { Injectable } from '@nestjs/common';
import { blockedPeriod, findAlternativesOnPlaces, overlaps, priceForMinutes } from '@campusline/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { CalendarReader } from '../../calendar/index.js';
import type { MachineDetails } from '../../resources/index.js';
import type { Alternative } from '../domain/booking.js';
import { type Slot, wire } from './read-slot.js';

/** Why a slot cannot be had and what can: the hours that clash, and up to three free times. */
export interface SlotOutlook {
  conflict: { startsAt: string; endsAt: string } | null;
  alternatives: Alternative[];
}

const DAY = 86_400_000;
/** Days around the wish in which alternatives are looked for. */
const HORIZON_DAYS = 30;
const MOST_ALTERNATIVES = 3;

/** Looks around a wished slot, inside the caller's unit of work. */
@Injectable()
export class RefusedSlot {
  constructor(
    private readonly calendar: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /**
   * What stands in the way of a slot and which free times lie nearest to it, within opening hours.
   * @param exceptBookingId the booking that moves: its own hours are no obstacle.
   */
  async outlook(machine: MachineDetails, slot: Slot, timeZone: string, exceptBookingId?: string): Promise<SlotOutlook> {
    const length = slot.to - slot.from;
    const margin = HORIZON_DAYS * DAY + length;
    const from = Math.max(slot.from - margin, this.clock.now().getTime() - DAY);
    const rows = await this.calendar.busyPeriods(
      machine.resources.map(({ id }) => id),
      wire(from),
      wire(Math.max(slot.to + margin, from + DAY)),
    );
    const others = rows.filter(row => row.holderId !== exceptBookingId);
    const wanted = blockedPeriod(slot, machine.setupMinutes, machine.cleanDownMinutes);
    const blocked = others.map(row => ({
      resourceId: row.resourceId,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      period: { from: Date.parse(row.blockedFrom), to: Date.parse(row.blockedTo) },
    }));
    const inTheWay = blocked.filter(({ period }) => overlaps(period, wanted));
    const fullPlaces = new Set(inTheWay.map(({ resourceId }) => resourceId));
    const first = inTheWay[0];
    const alternatives = findAlternativesOnPlaces({
      wished: slot,
      openingHours: machine.openingHours,
      timeZone,
      blockedByPlace: machine.resources.map(({ id }) =>
        blocked.filter(({ resourceId }) => resourceId === id).map(({ period }) => period),
      ),
      setupMinutes: machine.setupMinutes,
      cleanDownMinutes: machine.cleanDownMinutes,
      now: this.clock.now().getTime(),
      horizonDays: HORIZON_DAYS,
      count: MOST_ALTERNATIVES,
    });
    return {
      conflict:
        first && fullPlaces.size === machine.resources.length
          ? { startsAt: first.startsAt, endsAt: first.endsAt }
          : null,
      alternatives: machine.inService
        ? alternatives.map(period => ({
            startsAt: wire(period.from),
            endsAt: wire(period.to),
            priceCents: priceForMinutes((period.to - period.from) / 60_000, machine.hourlyRateCents),
          }))
        : [],
    };
  }
}
