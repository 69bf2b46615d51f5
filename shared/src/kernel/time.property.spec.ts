import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addLocalDays,
  hoursBetween,
  isoInstant,
  localDay,
  localTime,
  millisecondsOf,
  occurrenceOf,
  readInstant,
  readLocal,
  shiftLocalDays,
  startOfLocalDay,
} from './time.js';

/*
 * Proof P6, the part of the calendar (quality.md §1): the product against arithmetic of its own, which knows only
 * that summer time runs from the last Sunday of March to the last Sunday of October, each at 01:00 UTC.
 */
const seed = process.env['SEED'] === undefined ? Date.now() % 2_147_483_647 : Number(process.env['SEED']);
const cases = 10_000;
const zone = 'Europe/Brussels';
const hour = 3_600_000;
const dayLength = 24 * hour;
const firstDay = dayNumber(2000, 1, 1);
const lastDay = dayNumber(2040, 12, 31);

/** Days from 1 January 1970 by the civil calendar, counted from 1 March so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function yearOf(day: number): number {
  let year = 1970 + Math.floor(day / 365.25);
  while (dayNumber(year + 1, 1, 1) <= day) year += 1;
  while (dayNumber(year, 1, 1) > day) year -= 1;
  return year;
}

function dayText(day: number): string {
  const year = yearOf(day);
  let month = 1;
  while (month < 12 && dayNumber(year, month + 1, 1) <= day) month += 1;
  const date = day - dayNumber(year, month, 1) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Last Sunday of a month of 31 days; day 3 after 1 January 1970 was a Sunday. */
function lastSunday(year: number, month: number): number {
  const last = dayNumber(year, month, 31);
  return last - ((last + 4) % 7);
}

function offsetAt(milliseconds: number): number {
  const year = yearOf(Math.floor(milliseconds / dayLength));
  const summer =
    milliseconds >= lastSunday(year, 3) * dayLength + hour && milliseconds < lastSunday(year, 10) * dayLength + hour;
  return summer ? 2 * hour : hour;
}

/** Every instant that shows these local milliseconds: two, one or none. */
function instantsOfLocal(local: number): number[] {
  return [local - 2 * hour, local - hour].filter(instant => instant + offsetAt(instant) === local);
}

function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const ordinaryDay = fc.integer({ min: firstDay, max: lastDay });
// Half of the days lie within one day of a change of the clock, where the mistakes live.
const changeDay = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.constantFrom(3, 10), fc.integer({ min: -1, max: 1 }))
  .map(([year, month, shift]) => lastSunday(year, month) + shift);
const anyDay = fc.oneof(ordinaryDay, changeDay);
const anyMinute = fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 110, max: 190 }));

function check(property: fc.IPropertyWithHooks<[number, number]> | fc.IPropertyWithHooks<[number]>): void {
  fc.assert(property as fc.IPropertyWithHooks<unknown>, { seed, numRuns: cases });
}

describe('P6 calendar, Europe/Brussels 2000-2040', () => {
  process.stdout.write(`P6 calendar: seed ${seed} (SEED=${seed} repeats it), ${cases} cases each\n`);

  it('a local day lasts 23, 24 or 25 hours, and days follow without gap', () => {
    const seen = new Set<number>();
    check(
      fc.property(anyDay, day => {
        const text = dayText(day);
        const start = millisecondsOf(startOfLocalDay(text, zone));
        const next = millisecondsOf(startOfLocalDay(addLocalDays(text, 1), zone));
        const year = yearOf(day);
        const expected = day === lastSunday(year, 3) ? 23 : day === lastSunday(year, 10) ? 25 : 24;
        seen.add(expected);
        expect([hoursBetween(start, next), start, localDay(start, zone), localDay(next - 1, zone)]).toEqual([
          expected,
          instantsOfLocal(day * dayLength)[0],
          text,
          text,
        ]);
      }),
    );
    expect([...seen].sort((one, other) => one - other)).toEqual([23, 24, 25]);
  });

  it('booking D-2, D-3: a local time is read as one instant, two or none, and never shifted', () => {
    const seen = new Set<string>();
    check(
      fc.property(anyDay, anyMinute, (day, minute) => {
        const reading = readLocal(dayText(day), timeText(minute), zone);
        const expected = instantsOfLocal(day * dayLength + minute * 60_000);
        seen.add(reading.kind);
        const instant = readInstant(`${dayText(day)}T${timeText(minute)}`, zone);
        switch (reading.kind) {
          case 'unique':
            expect([millisecondsOf(reading.instant)]).toEqual(expected);
            break;
          case 'twice':
            expect([millisecondsOf(reading.first), millisecondsOf(reading.second)]).toEqual(expected);
            break;
          case 'skipped':
            expect([expected, reading.firstPossible]).toEqual([[], '03:00']);
            break;
          case 'notReadable':
            throw new Error('a real day and minute must be readable');
        }
        expect(instant.ok ? [millisecondsOf(instant.value)] : []).toEqual(expected.slice(0, 1));
      }),
    );
    expect([...seen].sort()).toEqual(['skipped', 'twice', 'unique']);
  });

  it('an instant told as local day, time and occurrence is read back as the same instant', () => {
    check(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const instant = day * dayLength + minute * 60_000;
        const reading = readLocal(localDay(instant, zone), localTime(instant, zone), zone);
        const back =
          reading.kind === 'unique'
            ? reading.instant
            : reading.kind === 'twice'
              ? occurrenceOf(instant, zone) === 'first'
                ? reading.first
                : reading.second
              : undefined;
        expect(back === undefined ? undefined : millisecondsOf(back)).toBe(instant);
        const whole = readInstant(isoInstant(instant), zone);
        expect(whole.ok && millisecondsOf(whole.value)).toBe(instant);
      }),
    );
  });

  it('booking D-4: a weekly series keeps its local time', () => {
    check(
      fc.property(ordinaryDay, anyMinute, (day, minute) => {
        const [start] = instantsOfLocal(day * dayLength + minute * 60_000);
        fc.pre(start !== undefined);
        const next = millisecondsOf(shiftLocalDays(start, 7, zone));
        const [expected = lastSunday(yearOf(day + 7), 3) * dayLength + hour] = instantsOfLocal(
          (day + 7) * dayLength + minute * 60_000,
        );
        expect(next).toBe(expected);
      }),
    );
  });
});
