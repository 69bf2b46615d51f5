import { describe, expect, it } from '@jest/globals';
import { boardDays } from './board-days';
import { cursorAt, slotPeriod, stepDay, stepItem, stepSideways } from './board-cursor';
import type { BoardItem, BoardLane } from './board-model';
import { buildScale, HOUR, indexPeriods, MINUTE } from './geometry';

const scale = buildScale('week', boardDays('2026-11-23', 7, 'Europe/Brussels'), 864);
const at = (text: string): number => Date.parse(`2026-11-${text}:00+01:00`);

function item(id: string, from: string, to: string, bufferMinutes = 0): BoardItem {
  return {
    id,
    laneId: 'lane',
    startMs: at(from),
    endMs: at(to),
    blockedFromMs: at(from) - bufferMinutes * MINUTE,
    blockedToMs: at(to) + bufferMinutes * MINUTE,
    shape: 'confirmed',
    title: id,
    subline: '',
    own: false,
    movable: false,
    describe: () => '',
  };
}

function laneWith(...items: BoardItem[]): BoardLane {
  return { id: 'lane', name: 'Laser', code: 'A', state: 'free', stateText: '', items: indexPeriods(items), open: [] };
}

describe('walking with the arrows', () => {
  const lane = laneWith(item('short', '24T09:15', '24T09:30'), item('long', '24T11:00', '25T10:00'));

  it('never jumps over an item, however short', () => {
    const nine = cursorAt(scale, lane, at('24T09:00'));
    expect(nine.itemId).toBeNull();
    const onShort = stepSideways(scale, lane, nine, 1);
    expect(onShort.itemId).toBe('short');
    const after = stepSideways(scale, lane, onShort, 1);
    expect(after).toMatchObject({ itemId: null, ms: at('24T09:30') });
    expect(stepSideways(scale, lane, after, -1).itemId).toBe('short');
  });

  it('leaves an item at its end, also when that lies on another day', () => {
    const onLong = cursorAt(scale, lane, at('24T15:00'));
    expect(onLong.itemId).toBe('long');
    expect(stepSideways(scale, lane, onLong, 1)).toMatchObject({ itemId: null, ms: at('25T10:00') });
  });

  it('crosses a compressed night in one step', () => {
    const evening = cursorAt(scale, lane, at('25T18:00'));
    const morning = stepSideways(scale, lane, evening, 1);
    expect(morning.ms).toBe(at('26T07:00'));
    expect(stepSideways(scale, lane, morning, -1).ms).toBe(at('25T18:45'));
  });

  it('stops at the edges of the board', () => {
    const start = cursorAt(scale, lane, scale.fromMs);
    expect(stepSideways(scale, lane, start, -1)).toEqual(start);
    const end = cursorAt(scale, lane, scale.toMs);
    expect(stepSideways(scale, lane, end, 1).ms).toBe(end.ms);
  });

  it('hops from item to item and from day to day', () => {
    const monday = cursorAt(scale, lane, at('23T10:00'));
    expect(stepItem(scale, lane, monday, 1)?.itemId).toBe('short');
    expect(stepItem(scale, lane, monday, -1)).toBeNull();
    expect(stepDay(scale, lane, monday, 1)).toMatchObject({ ms: at('24T10:00'), itemId: null });
  });
});

describe('starting at an empty place', () => {
  it('offers an hour, or less when the next one needs its preparation', () => {
    const lane = laneWith(item('next', '24T10:00', '24T12:00', 15));
    expect(slotPeriod(lane, at('24T08:05'))).toEqual({ startMs: at('24T08:00'), endMs: at('24T08:00') + HOUR });
    expect(slotPeriod(lane, at('24T09:15'))).toEqual({ startMs: at('24T09:15'), endMs: at('24T09:45') });
  });
});
