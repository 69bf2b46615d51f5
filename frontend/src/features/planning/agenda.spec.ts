import { describe, expect, it } from '@jest/globals';
import type { BoardItem, BoardLane } from '../../components/timeline/board-model';
import { indexPeriods, MINUTE } from '../../components/timeline/geometry';
import { agendaOf, freePeriods } from './agenda';

const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+01:00`);
const day = { startMs: at('00:00'), endMs: at('00:00') + 24 * 60 * MINUTE };
const buffers = { setupMinutes: 15, cleanDownMinutes: 15 };

function lane(...taken: [string, string][]): BoardLane {
  const items = taken.map(
    ([from, to]): BoardItem => ({
      id: from,
      laneId: 'lane',
      startMs: at(from),
      endMs: at(to),
      blockedFromMs: at(from) - 15 * MINUTE,
      blockedToMs: at(to) + 15 * MINUTE,
      shape: 'occupied',
      title: '',
      subline: '',
      own: false,
      movable: false,
      describe: () => '',
    }),
  );
  return {
    id: 'lane',
    name: 'Laser',
    code: 'A',
    state: 'free',
    stateText: '',
    items: indexPeriods(items),
    open: [{ startMs: at('08:00'), endMs: at('18:00') }],
  };
}

const shown = (entries: ReturnType<typeof agendaOf>): string[] =>
  entries.map(entry => {
    const clock = (ms: number) => new Date(ms + 60 * MINUTE).toISOString().slice(11, 16);
    return entry.kind === 'item'
      ? `taken ${clock(entry.item.startMs)}`
      : `free ${clock(entry.startMs)}-${clock(entry.endMs)}${entry.now ? ' now' : ''}`;
  });

describe('agenda of a machine', () => {
  it('offers what is free now until the next one needs its room', () => {
    const entries = agendaOf(lane(['12:00', '14:00']), day, at('10:40'), buffers);
    expect(shown(entries)).toEqual(['free 10:45-11:30 now', 'taken 12:00', 'free 14:30-18:00']);
  });

  it('offers nothing in the past, outside opening hours or shorter than half an hour', () => {
    expect(shown(agendaOf(lane(['09:00', '11:30'], ['12:15', '17:15']), day, at('10:40'), buffers))).toEqual([
      'taken 09:00',
      'taken 12:15',
    ]);
    expect(shown(agendaOf(lane(), day, at('19:00'), buffers))).toEqual([]);
  });

  it('another day is offered from its opening hour', () => {
    expect(shown(agendaOf(lane(), day, day.startMs - 5 * 60 * MINUTE, buffers))).toEqual(['free 08:00-18:00']);
  });
});

describe('freePeriods', () => {
  it('keeps the buffers of the new booking and of its neighbours apart', () => {
    expect(freePeriods(lane(['10:00', '11:00']), day, buffers)).toEqual([
      { startMs: at('08:00'), endMs: at('09:30') },
      { startMs: at('11:30'), endMs: at('18:00') },
    ]);
  });
});
