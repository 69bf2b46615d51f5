import { describe, expect, it } from '@jest/globals';
import {
  alwaysOpen,
  isOpenThroughout,
  joinRows,
  type OpeningHours,
  openingPeriods,
  openingTimesOfDay,
} from './opening-hours.js';
import { lengthOf, type Period, periodOf } from './period.js';
import { isoInstant, startOfLocalDay } from './time.js';

const zone = 'Europe/Brussels';
const row = (weekday: number, opens: string, closes: string): OpeningHours => ({ weekday, opens, closes });

function window(fromDay: string, toDay: string): Period {
  return periodOf(startOfLocalDay(fromDay, zone), startOfLocalDay(toDay, zone));
}

function open(rows: readonly OpeningHours[], { from, to }: Period): string[] {
  return openingPeriods(rows, from, to, zone).map(period => `${isoInstant(period.from)}/${isoInstant(period.to)}`);
}

describe('openingPeriods', () => {
  it('booking D-4: every Sunday 08:00-10:00 keeps local time and shifts by one hour in UTC', () => {
    expect(open([row(7, '08:00', '10:00')], window('2026-10-12', '2026-11-02'))).toEqual([
      '2026-10-18T06:00:00Z/2026-10-18T08:00:00Z',
      '2026-10-25T07:00:00Z/2026-10-25T09:00:00Z',
      '2026-11-01T07:00:00Z/2026-11-01T09:00:00Z',
    ]);
  });

  it('booking §3: a whole Sunday is 23 hours in March and 25 in October', () => {
    const sunday = [row(7, '00:00', '24:00')];
    const hours = (from: string, to: string) => {
      const { from: start, to: end } = window(from, to);
      return openingPeriods(sunday, start, end, zone).map(period => lengthOf(period) / 3_600_000);
    };
    expect(hours('2026-03-29', '2026-03-30')).toEqual([23]);
    expect(hours('2026-10-25', '2026-10-26')).toEqual([25]);
  });

  it('booking D-2, D-3: boundaries in the skipped hour move to its end, in the repeated hour they are the first', () => {
    expect(open([row(7, '02:30', '06:00')], window('2026-03-29', '2026-03-30'))).toEqual([
      '2026-03-29T01:00:00Z/2026-03-29T04:00:00Z',
    ]);
    expect(open([row(7, '02:15', '02:45')], window('2026-03-29', '2026-03-30'))).toEqual([]);
    expect(open([row(7, '00:00', '02:30'), row(7, '02:30', '06:00')], window('2026-10-25', '2026-10-26'))).toEqual([
      '2026-10-24T22:00:00Z/2026-10-25T05:00:00Z',
    ]);
    expect(open([row(7, '00:00', '02:30')], window('2026-10-25', '2026-10-26'))).toEqual([
      '2026-10-24T22:00:00Z/2026-10-25T00:30:00Z',
    ]);
  });

  it('joins days that touch at midnight, through the change of the clock', () => {
    const { from, to } = window('2026-10-19', '2026-11-02');
    expect(openingPeriods(alwaysOpen, from, to, zone)).toEqual([{ from, to }]);
  });

  it('cuts at the ends of the window and gives nothing for an empty one', () => {
    const noon = Date.parse('2026-11-25T11:00:00Z');
    expect(openingPeriods([row(3, '08:00', '18:00')], noon, noon + 60_000, zone)).toEqual([
      { from: noon, to: noon + 60_000 },
    ]);
    expect(openingPeriods(alwaysOpen, noon, noon, zone)).toEqual([]);
    expect(openingPeriods(alwaysOpen, noon, noon - 1, zone)).toEqual([]);
  });

  it('never opens a row that closes before it opens', () => {
    expect(open([row(3, '18:00', '08:00'), row(3, '09:00', '09:00')], window('2026-11-25', '2026-11-26'))).toEqual([]);
  });

  it('knows whether a whole period is open', () => {
    const days = [row(2, '08:00', '24:00'), row(3, '00:00', '12:00')];
    const night = periodOf('2026-11-24T20:00:00Z', '2026-11-25T11:00:00Z');
    expect(isOpenThroughout(days, night, zone)).toBe(true);
    expect(isOpenThroughout(days, { ...night, to: night.to + 1 }, zone)).toBe(false);
    expect(isOpenThroughout([row(2, '08:00', '23:45'), row(3, '00:00', '12:00')], night, zone)).toBe(false);
    expect(isOpenThroughout(days, { from: night.from, to: night.from }, zone)).toBe(false);
  });
});

describe('normal form', () => {
  it('orders and joins rows of a day', () => {
    expect(
      joinRows([
        row(2, '12:00', '18:00'),
        row(1, '13:00', '24:00'),
        row(2, '08:00', '12:00'),
        row(1, '09:00', '09:00'),
      ]),
    ).toEqual([row(1, '13:00', '24:00'), row(2, '08:00', '18:00')]);
    expect(joinRows([row(1, '08:00', '18:00'), row(1, '09:00', '10:00')])).toEqual([row(1, '08:00', '18:00')]);
  });

  it('tells the times of one day', () => {
    const rows = [row(3, '13:00', '18:00'), row(3, '08:00', '12:00')];
    expect(openingTimesOfDay(rows, '2026-11-25')).toBe('08:00–12:00, 13:00–18:00');
    expect(openingTimesOfDay(rows, '2026-11-26')).toBe('');
  });
});
