import { describe, expect, it } from '@jest/globals';
import {
  addLocalDays,
  addMinutes,
  dateOf,
  deadlineBefore,
  hoursBetween,
  instantOf,
  isoInstant,
  isoWeek,
  localDay,
  localDaysBetween,
  localDaysOf,
  localTime,
  minutesBetween,
  occurrenceOf,
  readInstant,
  readLocal,
  shiftLocalDays,
  startOfLocalDay,
  startOfWeek,
} from './time.js';

const brussels = 'Europe/Brussels';

function read(text: string): string {
  const result = readInstant(text, brussels);
  return result.ok ? isoInstant(result.value) : result.failure.code;
}

describe('real hours between local times (booking-and-rates.md §3)', () => {
  it.each([
    ['2026-03-29T00:00', '2026-03-30T00:00', 23],
    ['2026-03-29T00:00', '2026-03-29T06:00', 5],
    ['2026-03-28T22:00', '2026-03-29T06:00', 7],
    ['2026-03-29T01:30', '2026-03-29T03:30', 1],
    ['2026-10-25T00:00', '2026-10-26T00:00', 25],
    ['2026-10-24T22:00', '2026-10-25T06:00', 9],
    ['2026-10-25T01:30', '2026-10-25T03:30', 3],
    ['2026-11-07T22:00', '2026-11-08T06:00', 8],
  ])('booking §3 calendar facts: %s to %s lasts %d h', (from, to, hours) => {
    expect(hoursBetween(instantOf(read(from)), instantOf(read(to)))).toBe(hours);
    expect(minutesBetween(instantOf(read(from)), instantOf(read(to)))).toBe(hours * 60);
  });

  it.each([
    ['2026-03-29', '2026-10-25'],
    ['2027-03-28', '2027-10-31'],
    ['2028-03-26', '2028-10-29'],
  ])('booking §3 calendar facts: %s has 23 hours and %s has 25', (short, long) => {
    const length = (day: string) => hoursBetween(startOfLocalDay(day), startOfLocalDay(addLocalDays(day, 1)));
    expect([length(short), length(long), length(addLocalDays(short, 1))]).toEqual([23, 25, 24]);
  });
});

describe('readInstant', () => {
  it('booking D-2: refuses the skipped 29 Mar 2026 02:30 and names the first possible time', () => {
    expect(readInstant('2026-03-29T02:30', brussels)).toEqual({
      ok: false,
      failure: { code: 'TIME_SKIPPED', parameters: { firstPossible: '03:00' } },
    });
  });

  it('booking D-2: the edges of the gap exist', () => {
    expect(read('2026-03-29T01:59:59.999')).toBe('2026-03-29T00:59:59.999Z');
    expect(read('2026-03-29T02:00')).toBe('TIME_SKIPPED');
    expect(read('2026-03-29T02:59:59.999')).toBe('TIME_SKIPPED');
    expect(read('2026-03-29T03:00')).toBe('2026-03-29T01:00:00Z');
  });

  it('booking D-3: a bare 25 Oct 2026 02:30 means the first occurrence, an offset chooses either', () => {
    expect(read('2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z');
    expect(read('2026-10-25T02:30+02:00')).toBe('2026-10-25T00:30:00Z');
    expect(read('2026-10-25T02:30+01:00')).toBe('2026-10-25T01:30:00Z');
  });

  it.each([
    ['2026-11-25T12:00:00Z', '2026-11-25T12:00:00Z'],
    ['2026-11-25T13:00', '2026-11-25T12:00:00Z'],
    ['2026-11-25T13:00:30.5+01:00', '2026-11-25T12:00:30.5Z'],
    ['2026-11-25T12:00:00.123000Z', '2026-11-25T12:00:00.123Z'],
    ['2026-11-25T12:00:00.000000000Z', '2026-11-25T12:00:00Z'],
    ['2028-02-29T00:00', '2028-02-28T23:00:00Z'],
    ['2000-01-01T00:00', '1999-12-31T23:00:00Z'],
    ['2100-12-31T23:45', '2100-12-31T22:45:00Z'],
  ])('reads %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it.each([
    '',
    'morgen',
    '2026-11-25',
    '2026-11-25 13:00',
    '2026-11-25T13',
    '2026-11-25T24:00',
    '2026-11-25T13:60',
    '2026-11-25T13:00:60Z',
    '2026-11-25T12:00:00.0001Z',
    '2026-02-29T12:00Z',
    '2026-02-30T12:00',
    '2026-13-01T12:00Z',
    '2026-00-10T12:00Z',
    '2026-11-25T13:00+01:00[Europe/Brussels]',
    '2026-11-25T13:00[Europe/Brussels]',
    '2026-11-25T12:00Z[UTC]',
    '2026-11-25T12:00:00z',
    '2026-11-25T13:00+15:00',
    '2026-11-25T13:00+1:00',
    '+002026-11-25T13:00Z',
    '-000001-11-25T13:00Z',
    '1999-12-31T23:45',
    '1999-12-31T22:45:00Z',
    '2101-01-01T00:00',
    '2100-12-31T23:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-11-25T13:00\n',
    ' 2026-11-25T13:00',
    '２０２６-11-25T13:00',
    '0'.repeat(100_000),
  ])('refuses %j', text => {
    expect(read(text)).toBe('TIME_NOT_READABLE');
  });

  it.each([undefined, null, 1_764_000_000_000, {}, ['2026-11-25T12:00Z'], true])('refuses the value %p', value => {
    expect(readInstant(value)).toEqual({ ok: false, failure: { code: 'TIME_NOT_READABLE', parameters: {} } });
  });

  it('reads a local time in another zone, where a gap may start at midnight', () => {
    expect(readInstant('2026-09-06T00:30', 'America/Santiago')).toEqual({
      ok: false,
      failure: { code: 'TIME_SKIPPED', parameters: { firstPossible: '01:00' } },
    });
    expect(localTime(startOfLocalDay('2026-09-06', 'America/Santiago'), 'America/Santiago')).toBe('01:00');
  });
});

describe('readLocal', () => {
  it('booking D-3: offers both readings of the hour that occurs twice', () => {
    const reading = readLocal('2026-10-25', '02:30', brussels);
    expect(reading.kind === 'twice' && [isoInstant(reading.first), isoInstant(reading.second)]).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ]);
    expect(readLocal('2026-10-25', '01:59').kind).toBe('unique');
    expect(readLocal('2026-10-25', '02:00').kind).toBe('twice');
    expect(readLocal('2026-10-25', '03:00').kind).toBe('unique');
  });

  it('booking D-2: names the first possible time of a skipped one', () => {
    const reading = readLocal('2026-03-29', '02:30', brussels);
    expect(reading.kind === 'skipped' && [reading.firstPossible, isoInstant(reading.firstPossibleInstant)]).toEqual([
      '03:00',
      '2026-03-29T01:00:00Z',
    ]);
  });

  it.each([
    ['2026-02-30', '10:00'],
    ['2026-11-25', '24:00'],
    ['2026-11-25', '9:00'],
    ['25/11/2026', '09:00'],
    ['', ''],
    ['1999-01-01', '00:00'],
  ])('does not read %j %j', (day, time) => {
    expect(readLocal(day, time)).toEqual({ kind: 'notReadable' });
  });

  it('says which occurrence a moment is', () => {
    expect(occurrenceOf(instantOf('2026-10-25T00:30:00Z'))).toBe('first');
    expect(occurrenceOf(instantOf('2026-10-25T01:30:00Z'))).toBe('second');
    expect(occurrenceOf(instantOf('2026-10-25T02:30:00Z'))).toBe('only');
  });
});

describe('local days', () => {
  it('knows the local day and time of a moment', () => {
    const moment = instantOf('2026-10-24T22:00:00Z');
    expect([localDay(moment), localTime(moment)]).toEqual(['2026-10-25', '00:00']);
    expect(localDay(moment.epochMilliseconds - 1)).toBe('2026-10-24');
  });

  it('lists the days of a half-open period', () => {
    const midnight = startOfLocalDay('2026-10-25');
    expect(localDaysOf(midnight, startOfLocalDay('2026-10-27'))).toEqual(['2026-10-25', '2026-10-26']);
    expect(localDaysOf(midnight, addMinutes(midnight, 1))).toEqual(['2026-10-25']);
    expect(localDaysOf(midnight, midnight)).toEqual([]);
  });

  it('counts over month, year and leap day', () => {
    expect(addLocalDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addLocalDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(localDaysBetween('2026-12-31', '2027-03-01')).toBe(60);
  });

  it('numbers weeks by ISO 8601', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2026-11-24')).toEqual({ year: 2026, week: 48 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
    expect(startOfWeek('2026-11-29')).toBe('2026-11-23');
    expect(startOfWeek('2026-11-23')).toBe('2026-11-23');
  });

  it('refuses a day that does not exist', () => {
    expect(() => startOfLocalDay('2026-02-30')).toThrow(RangeError);
  });
});

describe('cut-offs and series', () => {
  it('booking D-5: days count by local dates, hours by elapsed time', () => {
    const start = instantOf('2026-10-26T07:00:00Z');
    expect(isoInstant(deadlineBefore(start, { days: 2 }))).toBe('2026-10-24T06:00:00Z');
    expect(isoInstant(deadlineBefore(start, { hours: 48 }))).toBe('2026-10-24T07:00:00Z');
  });

  it('booking K-2: on Sat 24 Oct 08:00 local, 49 hours remain although the local clock says 48', () => {
    const start = instantOf('2026-10-26T07:00:00Z');
    const cancelled = deadlineBefore(start, { days: 2 });
    expect(hoursBetween(cancelled, start)).toBe(49);
    expect(hoursBetween(instantOf('2026-10-25T06:30:00Z'), start)).toBe(24.5);
  });

  it('booking D-5: a cut-off at a skipped time is the moment at which the clock goes on, at a repeated one the first', () => {
    const readLocalStart = (text: string) => instantOf(read(text));
    expect(isoInstant(deadlineBefore(readLocalStart('2026-03-31T02:30'), { days: 2 }))).toBe('2026-03-29T01:00:00Z');
    expect(isoInstant(deadlineBefore(readLocalStart('2026-10-27T02:30'), { days: 2 }))).toBe('2026-10-25T00:30:00Z');
  });

  it('booking D-4: every Sunday 08:00 keeps its local time and shifts by an hour in UTC', () => {
    const first = instantOf('2026-10-18T06:00:00Z');
    const series = [0, 7, 14].map(days => isoInstant(shiftLocalDays(first, days)));
    expect(series).toEqual(['2026-10-18T06:00:00Z', '2026-10-25T07:00:00Z', '2026-11-01T07:00:00Z']);
  });
});

describe('conversions', () => {
  it('goes to and from the Date of drivers without loss', () => {
    const date = new Date('2026-11-25T12:00:00.123Z');
    expect(dateOf(instantOf(date)).getTime()).toBe(date.getTime());
    expect(isoInstant(date.getTime())).toBe('2026-11-25T12:00:00.123Z');
  });
});
