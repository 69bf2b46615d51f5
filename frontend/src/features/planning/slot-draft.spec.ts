import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bothOccurrences,
  endDay,
  instantAt,
  later,
  momentFromSearch,
  momentToSearch,
  nextQuarter,
  withStart,
} from './slot-draft';

const ZONE = 'Europe/Brussels';
const at = (text: string): number => Date.parse(text);

describe('clock changes', () => {
  it('booking D-2: 02:30 on 29 March 2026 is skipped, 03:00 is the first possible', () => {
    expect(instantAt('2026-03-29', '02:30', ZONE)).toEqual({
      kind: 'skipped',
      firstPossible: '03:00',
      day: '2026-03-29',
    });
    expect(instantAt('2026-03-29', '03:00', ZONE)).toBe(at('2026-03-29T01:00:00Z'));
  });

  it('booking D-3: 02:30 on 25 October 2026 means the first one, and both are offered with their offset', () => {
    const first = at('2026-10-25T00:30:00Z');
    expect(instantAt('2026-10-25', '02:30', ZONE)).toBe(first);
    const both = [
      { ms: first, offset: '+02:00' },
      { ms: at('2026-10-25T01:30:00Z'), offset: '+01:00' },
    ];
    expect(bothOccurrences(first, ZONE)).toEqual(both);
    expect(bothOccurrences(at('2026-10-25T01:30:00Z'), ZONE)).toEqual(both);
    expect(bothOccurrences(at('2026-10-25T03:30:00Z'), ZONE)).toBeNull();
  });

  it('a day later keeps the clock time, 24 hours later does not', () => {
    const evening = at('2026-10-24T20:00:00+02:00');
    expect(later(evening, { days: 1, minutes: 0 }, ZONE)).toBe(at('2026-10-25T20:00:00+01:00'));
    expect(later(evening, { days: 0, minutes: 1440 }, ZONE)).toBe(at('2026-10-25T19:00:00+01:00'));
  });
});

describe('the address', () => {
  it('gives back every quarter hour, also both of the hour that occurs twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-10-20T00:00Z') / 900_000, max: at('2027-04-01T00:00Z') / 900_000 }),
        quarter => {
          const ms = quarter * 900_000;
          expect(momentFromSearch(momentToSearch(ms, ZONE), ZONE)).toBe(ms);
        },
      ),
    );
    expect(momentFromSearch(momentToSearch(at('2026-10-25T01:30:00Z'), ZONE), ZONE)).toBe(at('2026-10-25T01:30:00Z'));
  });

  it('reads nothing from nonsense or a skipped time', () => {
    expect(momentFromSearch('morgen', ZONE)).toBeNull();
    expect(momentFromSearch('2026-03-29T02:30', ZONE)).toBeNull();
    expect(momentFromSearch(undefined, ZONE)).toBeNull();
  });
});

describe('draft', () => {
  it('the end follows the start and keeps the length; a length that is none becomes an hour', () => {
    expect(withStart({ startMs: 0, endMs: 7_200_000 }, 900_000)).toEqual({ startMs: 900_000, endMs: 8_100_000 });
    expect(withStart({ startMs: 9_000_000, endMs: 0 }, 0)).toEqual({ startMs: 0, endMs: 3_600_000 });
  });

  it('starts at the next quarter hour', () => {
    expect(nextQuarter(at('2026-11-24T10:40:00+01:00'))).toBe(at('2026-11-24T10:45:00+01:00'));
    expect(nextQuarter(at('2026-11-24T10:45:00+01:00'))).toBe(at('2026-11-24T10:45:00+01:00'));
  });

  it('an end at midnight is 24:00 of the day before', () => {
    const midnight = at('2026-11-25T00:00:00+01:00');
    expect(endDay(midnight, midnight - 3_600_000, ZONE)).toEqual({ day: '2026-11-24', time: '24:00' });
    expect(endDay(midnight + 900_000, midnight, ZONE)).toEqual({ day: '2026-11-25', time: '00:15' });
  });
});
