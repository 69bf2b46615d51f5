import { describe, expect, it } from '@jest/globals';
import { instantOf } from './time.js';
import {
  formatDay,
  formatDayWithYear,
  formatDuration,
  formatLongDay,
  formatMoment,
  formatPeriod,
  formatTime,
  weekdayName,
} from './time-format.js';

const at = instantOf;

describe('how time reads (visual/README.md §11)', () => {
  it('writes a moment as "wo 25 nov, 13:00"', () => {
    const moment = at('2026-11-25T12:00:00Z');
    expect([formatMoment(moment, 'nl'), formatMoment(moment, 'en')]).toEqual(['wo 25 nov, 13:00', 'Wed 25 Nov, 13:00']);
    expect([formatDay(moment, 'nl'), formatTime(moment, 'nl')]).toEqual(['wo 25 nov', '13:00']);
    expect(formatDayWithYear(moment, 'nl')).toBe('wo 25 nov 2026');
    expect([formatLongDay(moment, 'nl'), formatLongDay(moment, 'en')]).toEqual([
      'woensdag 25 november 2026',
      'Wednesday 25 November 2026',
    ]);
  });

  it('writes midnight as 00:00 of the new day', () => {
    expect(formatMoment(at('2026-11-24T23:00:00Z'), 'nl')).toBe('wo 25 nov, 00:00');
  });

  it('takes a local day as it is', () => {
    expect(formatDay('2026-03-29', 'nl')).toBe('zo 29 mrt');
    expect(formatDay('2026-03-29', 'nl', 'America/New_York')).toBe('zo 29 mrt');
  });

  it('booking D-3: says which 02:30 is meant when it occurs twice', () => {
    expect(formatMoment(at('2026-10-25T00:30:00Z'), 'nl')).toBe('zo 25 okt, 02:30 (zomertijd)');
    expect(formatMoment(at('2026-10-25T01:30:00Z'), 'en')).toBe('Sun 25 Oct, 02:30 (winter time)');
  });

  it('writes periods within a day, to midnight and over days', () => {
    const start = at('2026-11-25T12:00:00Z');
    expect(formatPeriod(start, at('2026-11-25T14:00:00Z'), 'nl')).toBe('wo 25 nov, 13:00–15:00');
    expect(formatPeriod(start, at('2026-11-25T23:00:00Z'), 'nl')).toBe('wo 25 nov, 13:00–24:00');
    expect(formatPeriod(start, at('2026-11-26T05:00:00Z'), 'nl')).toBe('wo 25 nov, 13:00 – do 26 nov, 06:00');
  });

  it.each([
    [180, '3 u', '3 h'],
    [90, '1 u 30', '1 h 30'],
    [65, '1 u 05', '1 h 05'],
    [45, '45 min', '45 min'],
    [0, '0 min', '0 min'],
    [1_500, '25 u', '25 h'],
    [-30, '−30 min', '−30 min'],
  ])('writes %d minutes', (minutes, dutch, english) => {
    expect([formatDuration(minutes, 'nl'), formatDuration(minutes, 'en')]).toEqual([dutch, english]);
  });

  it('names the days of the week', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(day => weekdayName(day, 'nl'))).toEqual('ma di wo do vr za zo'.split(' '));
    expect(weekdayName(7, 'en', 'long')).toBe('Sunday');
  });
});
