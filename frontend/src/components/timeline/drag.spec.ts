import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardDays } from './board-days';
import type { BoardItem } from './board-model';
import { dragKindOn, dragTo, isUnchanged, nudge } from './drag';
import { buildScale, HOUR, MINUTE, offsetAt, snap } from './geometry';

const scale = buildScale('week', boardDays('2026-11-23', 7, 'Europe/Brussels'), 864);
const nine = Date.parse('2026-11-24T09:00:00+01:00');

function itemOf(startMs: number, endMs: number): BoardItem {
  return {
    id: 'one',
    laneId: 'lane',
    startMs,
    endMs,
    blockedFromMs: startMs,
    blockedToMs: endMs,
    shape: 'confirmed',
    title: 'Beugel',
    subline: '',
    own: true,
    movable: true,
    describe: () => '',
  };
}

describe('dragging', () => {
  it('keeps the length of an item and lands on quarter hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -3000, max: 3000 }), (quarters, minutes) => {
        const item = itemOf(nine, nine + quarters * 15 * MINUTE);
        const moved = dragTo(
          { kind: 'move', laneId: 'lane', item, grabMs: nine + 3 * MINUTE },
          nine + minutes * MINUTE,
        );
        expect(moved.endMs - moved.startMs).toBe(item.endMs - item.startMs);
        expect(moved.startMs).toBe(snap(moved.startMs));
      }),
    );
  });

  it('a new period covers both ends of the drag, in either direction, and is at least a quarter long', () => {
    const drag = { kind: 'create', laneId: 'lane', item: null, grabMs: nine + 20 * MINUTE } as const;
    expect(dragTo(drag, nine + 100 * MINUTE)).toMatchObject({
      startMs: nine + 15 * MINUTE,
      endMs: nine + 105 * MINUTE,
    });
    expect(dragTo(drag, nine - 50 * MINUTE)).toMatchObject({ startMs: nine - HOUR, endMs: nine + 30 * MINUTE });
    expect(dragTo(drag, drag.grabMs)).toMatchObject({ startMs: nine + 15 * MINUTE, endMs: nine + 30 * MINUTE });
  });

  it('an end is never dragged past its start', () => {
    const item = itemOf(nine, nine + HOUR);
    const short = dragTo({ kind: 'end', laneId: 'lane', item, grabMs: item.endMs }, nine - 5 * HOUR);
    expect(short).toMatchObject({ startMs: nine, endMs: nine + 15 * MINUTE });
    const late = dragTo({ kind: 'start', laneId: 'lane', item, grabMs: nine }, nine + 5 * HOUR);
    expect(late).toMatchObject({ startMs: nine + 45 * MINUTE, endMs: nine + HOUR });
  });

  it('only a bar that keeps a body has edges', () => {
    const long = itemOf(nine, nine + 5 * HOUR);
    expect(dragKindOn(scale, long, offsetAt(scale, long.endMs) - 2)).toBe('end');
    expect(dragKindOn(scale, long, offsetAt(scale, long.startMs) + 2)).toBe('start');
    expect(dragKindOn(scale, long, offsetAt(scale, nine + 2 * HOUR))).toBe('move');
    const short = itemOf(nine, nine + HOUR);
    expect(dragKindOn(scale, short, offsetAt(scale, short.endMs) - 1)).toBe('move');
  });
});

describe('keyboard moves (dependencies-and-ux.md §7)', () => {
  const item = itemOf(nine, nine + HOUR);
  const start = { laneId: 'lane', itemId: 'one', startMs: item.startMs, endMs: item.endMs };

  it('moves one step of 15 minutes, or the end only', () => {
    expect(nudge(start, 1, false)).toMatchObject({ startMs: nine + 15 * MINUTE, endMs: nine + 75 * MINUTE });
    expect(nudge(start, -1, true)).toMatchObject({ startMs: nine, endMs: nine + 45 * MINUTE });
    expect(nudge(start, -9, true)).toMatchObject({ endMs: nine + 15 * MINUTE });
  });

  it('there and back leaves the item where it was', () => {
    expect(isUnchanged(nudge(nudge(start, 2, false), -2, false), item)).toBe(true);
    expect(isUnchanged(nudge(start, 1, true), item)).toBe(false);
  });
});
