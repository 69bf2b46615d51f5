import { describe, expect, it } from '@jest/globals';
import { boardDays } from '../../components/timeline/board-days';
import type { Machine, TimelineAllocation, TimelineBooking } from '../../lib/api-types';
import { type BoardFilter, boardGroups, itemOf, type MappingContext, shapeOf } from './board-mapping';

const now = Date.parse('2026-11-24T10:40:00+01:00');
const everything: BoardFilter = { onlyMine: false };

const context: MappingContext = {
  language: 'nl',
  timeZone: 'Europe/Brussels',
  nowMs: now,
  mayChange: true,
  days: boardDays('2026-11-23', 7, 'Europe/Brussels'),
  words: {
    occupied: 'Bezet',
    otherTenant: 'Andere huurder',
    state: state => `[${state}]`,
    kind: kind => `(${kind})`,
    lane: { free: 'vrij', busy: 'in gebruik', fault: 'storing', closed: 'gesloten', out: 'buiten dienst' },
    period: () => 'di 24 nov',
  },
};

function machine(code: string, changes: Partial<Machine> = {}): Machine {
  return {
    id: `id-${code}`,
    code,
    name: { nl: `Machine ${code}`, en: `Engine ${code}` },
    hall: 'Hal A',
    category: 'Verspaning',
    description: { nl: '', en: '' },
    capabilities: [],
    places: 1,
    resources: [{ id: `place-${code}`, placeNumber: 1 }],
    openingHours: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: '08:00', closes: '18:00' })),
    setupMinutes: 15,
    cleanDownMinutes: 15,
    hourlyRateCents: 8000,
    inService: true,
    version: 1,
    ...changes,
  };
}

function booking(changes: Partial<TimelineBooking> = {}): TimelineBooking {
  return {
    id: 'booking',
    state: 'confirmed',
    own: true,
    purpose: 'Beugel 7',
    organisationName: 'Aurelis Composites',
    bookedBy: 'Lotte Vranken',
    bookingKind: 'pilot',
    version: 1,
    mayChange: true,
    ...changes,
  };
}

function taken(from: string, to: string, about: TimelineBooking | null, resourceId = 'place-A'): TimelineAllocation {
  return {
    id: `allocation ${from}`,
    resourceId,
    machineId: 'id-A',
    holderKind: 'booking',
    startsAt: `2026-11-${from}:00+01:00`,
    endsAt: `2026-11-${to}:00+01:00`,
    blockedFrom: `2026-11-${from}:00+01:00`,
    blockedTo: `2026-11-${to}:00+01:00`,
    booking: about,
  };
}

describe('shape of a bar', () => {
  const period = { startMs: now - 60_000, endMs: now + 60_000 };
  const earlier = { startMs: now - 120_000, endMs: now - 60_000 };
  const future = { startMs: now + 60_000, endMs: now + 120_000 };

  it('follows the clock: confirmed, busy, past', () => {
    expect(shapeOf(booking(), future, now)).toBe('confirmed');
    expect(shapeOf(booking(), period, now)).toBe('busy');
    expect(shapeOf(booking(), earlier, now)).toBe('past');
    expect(shapeOf(booking({ state: 'requested' }), future, now)).toBe('waiting');
    expect(shapeOf(booking({ state: 'displaced' }), future, now)).toBe('conflict');
    expect(shapeOf(null, future, now)).toBe('occupied');
  });
});

describe('privacy', () => {
  it('another tenant is "Bezet" without any detail, not movable', () => {
    const item = itemOf(taken('25T09:00', '25T11:00', null), 'lane', context);
    expect(item).toMatchObject({ title: 'Bezet', own: false, movable: false });
    expect(item.describe()).toBe('di 24 nov, Bezet');
  });

  it('staff see the name of the organisation, the owner sees the purpose', () => {
    const seen = booking({ own: false, mayChange: false });
    expect(itemOf(taken('25T09:00', '25T11:00', seen), 'lane', context)).toMatchObject({
      title: 'Aurelis Composites',
      subline: 'Beugel 7',
      movable: false,
    });
    expect(itemOf(taken('25T09:00', '25T11:00', booking()), 'lane', context)).toMatchObject({
      title: 'Beugel 7',
      movable: true,
    });
  });

  it('the words hold what is written on the bar', () => {
    const described = itemOf(taken('25T09:00', '25T11:00', booking()), 'lane', context).describe();
    expect(described).toBe('di 24 nov, Beugel 7, (pilot), [confirmed]');
  });

  it('what has begun is not movable, nor is anything for who may not change', () => {
    expect(itemOf(taken('24T10:00', '24T11:00', booking()), 'lane', context).movable).toBe(false);
    const reader = { ...context, mayChange: false };
    expect(itemOf(taken('25T09:00', '25T11:00', booking()), 'lane', reader).movable).toBe(false);
  });
});

describe('groups', () => {
  it('groups by hall and category, one lane per place', () => {
    const welding = machine('B', {
      hall: 'Hal B',
      category: 'Lassen',
      resources: [
        { id: 'second', placeNumber: 2 },
        { id: 'first', placeNumber: 1 },
      ],
    });
    const groups = boardGroups([welding, machine('A')], [], context, everything);
    expect(groups.map(group => [group.detail, group.name])).toEqual([
      ['Hal A', 'Verspaning'],
      ['Hal B', 'Lassen'],
    ]);
    expect(groups[1]?.lanes.map(lane => [lane.id, lane.name])).toEqual([
      ['first', 'Machine B · 1'],
      ['second', 'Machine B · 2'],
    ]);
  });

  it('tells the load of the open hours per day, and none on a closed day', () => {
    const groups = boardGroups([machine('A')], [taken('24T13:00', '24T18:00', null)], context, everything);
    expect(groups[0]?.load).toEqual([0, 0.5, 0, 0, 0, null, null]);
  });

  it('counts only what lies within opening hours', () => {
    const groups = boardGroups([machine('A')], [taken('24T17:00', '25T09:00', null)], context, everything);
    expect(groups[0]?.load.slice(0, 4)).toEqual([0, 0.1, 0.1, 0]);
  });

  it('the same allocation from two answers is drawn once', () => {
    const one = taken('24T13:00', '24T18:00', null);
    const groups = boardGroups([machine('A')], [one, { ...one }], context, everything);
    expect(groups[0]?.lanes[0]?.items.periods).toHaveLength(1);
  });

  it('state now: free, in use, out of service', () => {
    const states = (list: Machine[], allocations: TimelineAllocation[]) =>
      boardGroups(list, allocations, context, everything)[0]?.lanes.map(lane => lane.stateText);
    expect(states([machine('A')], [])).toEqual(['vrij']);
    expect(states([machine('A')], [taken('24T10:00', '24T12:00', null)])).toEqual(['in gebruik']);
    expect(states([machine('A', { inService: false })], [])).toEqual(['buiten dienst']);
    expect(states([machine('A', { openingHours: [] })], [])).toEqual(['gesloten']);
  });

  it('filters by hall, text in either language and own bookings', () => {
    const park = [machine('A'), machine('B', { hall: 'Hal B' })];
    const codes = (filter: BoardFilter) =>
      boardGroups(park, [taken('25T09:00', '25T11:00', booking())], context, filter).flatMap(group =>
        group.lanes.map(lane => lane.code),
      );
    expect(codes({ onlyMine: false, hall: 'Hal B' })).toEqual(['B']);
    expect(codes({ onlyMine: false, search: 'engine a' })).toEqual(['A']);
    expect(codes({ onlyMine: true })).toEqual(['A']);
    expect(codes({ onlyMine: false, search: 'niets' })).toEqual([]);
  });
});
