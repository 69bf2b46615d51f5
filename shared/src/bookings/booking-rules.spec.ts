import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alwaysOpen, type OpeningHours } from '../kernel/opening-hours.js';
import { problemDetail } from '../problem.js';
import { instantOf } from '../kernel/time.js';
import { bookingKinds } from './booking-kinds.js';
import {
  type BookingFacts,
  blockedPeriod,
  bookingLimits,
  bookingRules,
  decideBooking,
  isOnStep,
} from './booking-rules.js';

const at = instantOf;
const workWeek: OpeningHours[] = [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: '08:00', closes: '18:00' }));

/** A booking that keeps to every rule: Wed 25 Nov 2026 13:00-15:00, asked on Tue 24 Nov 10:40. */
const good: BookingFacts = {
  now: at('2026-11-24T09:40:00Z'),
  startsAt: at('2026-11-25T12:00:00Z'),
  endsAt: at('2026-11-25T14:00:00Z'),
  openingHours: workWeek,
  timeZone: 'Europe/Brussels',
  machineInService: true,
  byStaff: false,
  kind: 'pilot',
};

const decide = (changes: Partial<BookingFacts>) => decideBooking({ ...good, ...changes });
const code = (changes: Partial<BookingFacts>) => decide(changes)?.code;

describe('decideBooking', () => {
  it('lets a good booking pass', () => {
    expect(decide({})).toBeUndefined();
  });

  it('refuses an end that is not after the start', () => {
    expect(code({ endsAt: good.startsAt })).toBe('BOOKING_END_BEFORE_START');
    expect(code({ endsAt: at('2026-11-25T11:00:00Z') })).toBe('BOOKING_END_BEFORE_START');
  });

  it('refuses a start before now, and takes one at this very moment', () => {
    expect(code({ now: at('2026-11-25T12:00:00.001Z') })).toBe('BOOKING_IN_PAST');
    expect(code({ now: at('2026-11-25T12:00:00Z') })).toBeUndefined();
  });

  it('booking D-5: refuses a start more than 365 local days ahead', () => {
    const open = { openingHours: alwaysOpen };
    const lastQuarter = { startsAt: at('2027-11-24T22:45:00Z'), endsAt: at('2027-11-24T23:00:00Z') };
    const dayAfter = { startsAt: at('2027-11-24T23:00:00Z'), endsAt: at('2027-11-24T23:15:00Z') };
    expect(code({ ...open, ...lastQuarter })).toBeUndefined();
    expect(decide({ ...open, ...dayAfter })).toEqual({
      code: 'BOOKING_TOO_FAR',
      parameters: { days: 365, lastDay: '2027-11-24', timeZone: 'Europe/Brussels' },
    });
  });

  it('refuses start or end off the quarter hour', () => {
    expect(code({ startsAt: at('2026-11-25T12:05:00Z') })).toBe('BOOKING_NOT_ON_STEP');
    expect(code({ endsAt: at('2026-11-25T14:00:00.001Z') })).toBe('BOOKING_NOT_ON_STEP');
    expect(code({ endsAt: at('2026-11-25T13:45:00Z') })).toBeUndefined();
  });

  it('takes 15 minutes to 31 days of real time', () => {
    const open = { openingHours: alwaysOpen };
    expect(code({ endsAt: at('2026-11-25T12:15:00Z') })).toBeUndefined();
    expect(code({ ...open, endsAt: at('2026-12-26T12:00:00Z') })).toBeUndefined();
    expect(code({ ...open, endsAt: at('2026-12-26T12:15:00Z') })).toBe('BOOKING_TOO_LONG');
  });

  it('refuses a machine out of service', () => {
    expect(code({ machineInService: false })).toBe('BOOKING_MACHINE_NOT_IN_SERVICE');
  });

  it('keeps maintenance and internal use for staff', () => {
    for (const kind of bookingKinds) {
      const staffOnly = kind === 'maintenance' || kind === 'internal';
      expect(code({ kind })).toBe(staffOnly ? 'BOOKING_KIND_STAFF_ONLY' : undefined);
      expect(code({ kind, byStaff: true })).toBeUndefined();
    }
  });

  it('wants the whole booking within opening hours and names the day to look at', () => {
    expect(decide({ endsAt: at('2026-11-25T17:15:00Z') })).toEqual({
      code: 'BOOKING_OUTSIDE_OPENING_HOURS',
      parameters: { day: '2026-11-25', open: '08:00–18:00', timeZone: 'Europe/Brussels' },
    });
    expect(code({ endsAt: at('2026-11-25T17:00:00Z') })).toBeUndefined();
    const untilSaturday = [...workWeek, { weekday: 5, opens: '18:00', closes: '24:00' }];
    expect(
      decide({
        openingHours: untilSaturday,
        startsAt: at('2026-11-27T16:00:00Z'),
        endsAt: at('2026-11-28T01:00:00Z'),
      }),
    ).toEqual({
      code: 'BOOKING_OUTSIDE_OPENING_HOURS',
      parameters: { day: '2026-11-28', open: '', timeZone: 'Europe/Brussels' },
    });
  });

  it('counts openings that touch at midnight as one', () => {
    const night = { startsAt: at('2026-11-25T20:00:00Z'), endsAt: at('2026-11-26T06:00:00Z') };
    expect(code(night)).toBe('BOOKING_OUTSIDE_OPENING_HOURS');
    expect(code({ ...night, openingHours: alwaysOpen })).toBeUndefined();
  });

  it('booking D-1: takes both long and short nights of the clock change on a machine that is always open', () => {
    const now = at('2026-03-01T00:00:00Z');
    const nights = [
      [at('2026-10-24T20:00:00Z'), at('2026-10-25T05:00:00Z')],
      [at('2026-03-28T21:00:00Z'), at('2026-03-29T04:00:00Z')],
    ] as const;
    for (const [startsAt, endsAt] of nights) {
      expect(code({ now, startsAt, endsAt, openingHours: alwaysOpen })).toBeUndefined();
    }
  });

  it('tells the first broken rule only, in the order of the list', () => {
    const everythingWrong = { endsAt: at('2026-11-25T11:00:00Z'), machineInService: false, kind: 'internal' as const };
    expect(code(everythingWrong)).toBe('BOOKING_END_BEFORE_START');
    expect(code({ ...everythingWrong, endsAt: good.endsAt })).toBe('BOOKING_MACHINE_NOT_IN_SERVICE');
  });

  it('gives each refusal the parameters that its text needs, and answers for any moments', () => {
    const moment = fc.integer({ min: Date.parse('2025-01-01T00:00Z'), max: Date.parse('2029-01-01T00:00Z') });
    const near = fc.integer({ min: -9, max: 3_200 }).map(quarter => quarter * 900_000);
    fc.assert(
      fc.property(moment, near, near, fc.boolean(), (now, ahead, length, onGrid) => {
        const base = onGrid ? Math.ceil(now / 900_000) * 900_000 : now;
        const rejection = decide({ now, startsAt: base + ahead, endsAt: base + ahead + length });
        if (rejection !== undefined) {
          const title = problemDetail(rejection.code, 'nl');
          const detail = problemDetail(rejection.code, 'nl', rejection.parameters);
          expect(detail).not.toMatch(/undefined|Invalid/);
          expect(detail === title).toBe(rejection.code === 'BOOKING_END_BEFORE_START');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('every rule stands in the list once', () => {
    expect(new Set(bookingRules).size).toBe(bookingRules.length);
  });
});

describe('grid and buffers', () => {
  it('lays the grid on the local clock, also where zones differ by a quarter', () => {
    const moment = at('2026-11-25T12:15:00Z');
    expect([isOnStep(moment, 15), isOnStep(moment, 60), isOnStep(moment, 60, 'Asia/Kathmandu')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isOnStep(at('1969-12-31T23:45:00Z'), 15, 'UTC')).toBe(true);
  });

  it('blocks set-up before and clean-down after', () => {
    expect(blockedPeriod({ from: 3_600_000, to: 7_200_000 }, 30, 15)).toEqual({ from: 1_800_000, to: 8_100_000 });
  });

  it('31 days are as many minutes', () => {
    expect(bookingLimits.longestMinutes).toBe(bookingLimits.longestDays * 24 * 60);
  });
});
