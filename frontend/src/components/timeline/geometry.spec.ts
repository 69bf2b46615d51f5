import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardDays } from './board-days';
import {
  type BoardScale,
  buildScale,
  columnAt,
  extentOf,
  HOUR,
  hitExtent,
  indexPeriods,
  MINIMUM_HIT,
  MINUTE,
  NIGHT_WIDTH,
  offsetAt,
  periodAt,
  periodsWithin,
  snap,
  timeAt,
  WEEKEND_WIDTH,
  type Zoom,
} from './geometry';

const ZONE = 'Europe/Brussels';

/** Mondays, among them the weeks of both clock changes of 2026 and 2027. */
const weeks = ['2026-11-23', '2026-03-23', '2026-10-19', '2027-03-22', '2027-10-25', '2026-12-28'] as const;

function weekScale(monday: string, available = 864): BoardScale {
  return buildScale('week', boardDays(monday, 7, ZONE), available);
}

const anyScale = fc
  .record({
    week: fc.constantFrom(...weeks),
    day: fc.integer({ min: 0, max: 6 }),
    zoom: fc.constantFrom<Zoom>('day', 'week'),
    available: fc.integer({ min: 300, max: 2600 }),
  })
  .map(({ week, day, zoom, available }) => {
    const days = boardDays(week, 7, ZONE);
    return buildScale(zoom, zoom === 'week' ? days : days.slice(day, day + 1), available);
  });

/** A scale and a share 0…1 of its time. */
const scaleAndShare = fc.tuple(anyScale, fc.double({ min: 0, max: 1, noNaN: true }));

const at = (scale: BoardScale, share: number): number => scale.fromMs + share * (scale.toMs - scale.fromMs);

describe('time and px', () => {
  it('round-trips within a millisecond, whatever the week, zoom and width', () => {
    fc.assert(
      fc.property(scaleAndShare, ([scale, share]) => {
        const ms = at(scale, share);
        expect(Math.abs(timeAt(scale, offsetAt(scale, ms)) - ms)).toBeLessThan(1);
      }),
    );
  });

  it('never runs backwards: a later instant lies further right', () => {
    fc.assert(
      fc.property(scaleAndShare, fc.integer({ min: 1, max: 7 * 24 * 60 }), ([scale, share], minutes) => {
        const early = at(scale, share);
        const late = Math.min(early + minutes * MINUTE, scale.toMs);
        fc.pre(late - early >= MINUTE);
        expect(offsetAt(scale, late)).toBeGreaterThan(offsetAt(scale, early));
      }),
    );
  });

  it('a quarter hour that is put on the board and read back snaps to itself', () => {
    fc.assert(
      fc.property(scaleAndShare, ([scale, share]) => {
        const quarter = snap(at(scale, share));
        expect(snap(timeAt(scale, offsetAt(scale, Math.max(quarter, scale.fromMs))))).toBe(
          Math.max(quarter, scale.fromMs),
        );
      }),
    );
  });

  it('stretches touch, so no px and no instant is without the other', () => {
    fc.assert(
      fc.property(anyScale, scale => {
        scale.stretches.forEach((stretch, position) => {
          const next = scale.stretches[position + 1];
          expect(stretch.toMs).toBe(next ? next.fromMs : scale.toMs);
          expect(stretch.left + stretch.width).toBeCloseTo(next ? next.left : scale.width, 6);
        });
      }),
    );
  });

  it('clamps what lies outside the board', () => {
    const scale = weekScale('2026-11-23');
    expect(offsetAt(scale, scale.fromMs - HOUR)).toBe(0);
    expect(offsetAt(scale, scale.toMs + HOUR)).toBeCloseTo(scale.width, 6);
    expect(timeAt(scale, -20)).toBe(scale.fromMs);
    expect(extentOf(scale, { startMs: scale.fromMs - 2 * HOUR, endMs: scale.fromMs })).toBeNull();
  });
});

describe('week view (visual §5)', () => {
  it('draws 07-19 to scale, compresses nights to 5 px and weekend days to 46 px', () => {
    const scale = weekScale('2026-11-23');
    const [monday, , , , , saturday] = scale.columns;
    expect(monday?.width).toBeCloseTo(154.4, 6);
    expect(saturday?.width).toBe(WEEKEND_WIDTH);
    expect(offsetAt(scale, monday?.dawnMs ?? 0)).toBeCloseTo(NIGHT_WIDTH, 6);
    expect(offsetAt(scale, (monday?.dawnMs ?? 0) + HOUR) - NIGHT_WIDTH).toBeCloseTo(144.4 / 12, 6);
    expect(scale.width).toBeCloseTo(864, 6);
  });

  it('finds the day of an instant', () => {
    const scale = weekScale('2026-10-19');
    expect(columnAt(scale, Date.parse('2026-10-25T23:00:00+01:00'))?.date).toBe('2026-10-25');
    expect(columnAt(scale, scale.toMs)).toBeNull();
  });
});

describe('day view around clock changes (booking-and-rates.md §3)', () => {
  it.each([
    ['2026-10-25', 25],
    ['2026-03-29', 23],
    ['2026-11-24', 24],
  ])('%s is %i hours wide, every hour equally', (date, hours) => {
    const scale = buildScale('day', boardDays(date, 1, ZONE), 24 * 40);
    expect(scale.width).toBeCloseTo(hours * 40, 6);
    expect(offsetAt(scale, scale.fromMs + 3 * HOUR)).toBeCloseTo(120, 6);
  });
});

describe('snap', () => {
  it('rounds to quarter hours in each direction', () => {
    const nine = Date.parse('2026-11-24T09:00:00+01:00');
    expect(snap(nine + 7 * MINUTE)).toBe(nine);
    expect(snap(nine + 8 * MINUTE)).toBe(nine + 15 * MINUTE);
    expect(snap(nine + 14 * MINUTE, 'down')).toBe(nine);
    expect(snap(nine + MINUTE, 'up')).toBe(nine + 15 * MINUTE);
  });
});

describe('hit area (WCAG 2.2, 2.5.8)', () => {
  it('is never narrower than 24 px and stays on the board', () => {
    fc.assert(
      fc.property(scaleAndShare, fc.integer({ min: 15, max: 600 }), ([scale, share], minutes) => {
        const startMs = snap(at(scale, share));
        const bar = extentOf(scale, { startMs, endMs: startMs + minutes * MINUTE });
        fc.pre(bar !== null);
        const area = hitExtent(scale, bar as NonNullable<typeof bar>);
        expect(area.width).toBeGreaterThanOrEqual(MINIMUM_HIT);
        expect(area.left).toBeGreaterThanOrEqual(0);
        expect(area.left + area.width).toBeLessThanOrEqual(scale.width + 0.001);
      }),
    );
  });

  it('a press beside a quarter-hour bar still finds it, a press on the neighbour finds the neighbour', () => {
    const scale = weekScale('2026-11-23');
    const nine = Date.parse('2026-11-24T09:00:00+01:00');
    const short = { startMs: nine, endMs: nine + 15 * MINUTE };
    const neighbour = { startMs: nine + 30 * MINUTE, endMs: nine + 5 * HOUR };
    const index = indexPeriods([neighbour, short]);
    expect(periodAt(scale, index, offsetAt(scale, nine) - 9)).toBe(short);
    expect(periodAt(scale, index, offsetAt(scale, nine + 40 * MINUTE))).toBe(neighbour);
    expect(periodAt(scale, index, offsetAt(scale, nine) - 30)).toBeNull();
  });
});

describe('window search', () => {
  it('finds exactly what a plain filter finds', () => {
    const periods = fc.array(
      fc.record({ startMs: fc.integer({ min: 0, max: 5000 }), length: fc.integer({ min: 1, max: 900 }) }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(
        periods,
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 800 }),
        (drawn, from, length) => {
          const list = drawn.map(one => ({ startMs: one.startMs, endMs: one.startMs + one.length }));
          const found = new Set(periodsWithin(indexPeriods(list), from, from + length));
          const expected = new Set(list.filter(one => one.startMs < from + length && one.endMs > from));
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});
