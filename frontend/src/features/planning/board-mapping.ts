import { isOpenThroughout, type Language, openingPeriods } from '@campusline/shared';
import type { BarShape, BoardGroup, BoardItem, BoardLane, LaneState } from '../../components/timeline/board-model';
import { type BoardDay, indexPeriods, type Period, periodsWithin } from '../../components/timeline/geometry';
import type { Machine, TimelineAllocation, TimelineBooking } from '../../lib/api-types';

/** Words that end up on bars, in the language of the interface. */
export interface MappingWords {
  readonly occupied: string;
  readonly otherTenant: string;
  /** "wacht op bevestiging", by state or by what the clock makes of it (`running`, `over`). */
  readonly state: (state: TimelineBooking['state'] | 'running' | 'over') => string;
  readonly kind: (kind: TimelineBooking['bookingKind']) => string;
  readonly lane: Readonly<Record<LaneState | 'out', string>>;
  /** "di 24 nov, 09:00–11:30" */
  readonly period: (startMs: number, endMs: number) => string;
}

/** What the mapping depends on besides the answers of the server. */
export interface MappingContext {
  readonly language: Language;
  readonly timeZone: string;
  readonly nowMs: number;
  /** Whether this person may change own bookings. */
  readonly mayChange: boolean;
  readonly days: readonly BoardDay[];
  readonly words: MappingWords;
}

/** Filters of the page; left out means everything. */
export interface BoardFilter {
  readonly hall?: string;
  readonly category?: string;
  readonly search?: string;
  readonly onlyMine: boolean;
}

/** Shape of a booking at an instant: what the clock says goes before the stored state (visual §2). */
export function shapeOf(booking: TimelineBooking | null, period: Period, nowMs: number): BarShape {
  if (booking === null) {
    return 'occupied';
  }
  switch (booking.state) {
    case 'displaced':
      return 'conflict';
    case 'requested':
    case 'awaitingApproval':
      return period.endMs <= nowMs ? 'past' : 'waiting';
    case 'checkedIn':
      return 'busy';
    case 'confirmed':
      if (period.endMs <= nowMs) {
        return 'past';
      }
      return period.startMs <= nowMs ? 'busy' : 'confirmed';
    case 'completed':
    case 'disputed':
    case 'noShow':
    case 'cancelled':
    case 'rejected':
    case 'expired':
      return 'past';
  }
}

function stateWord(booking: TimelineBooking, shape: BarShape, words: MappingWords): string {
  if (shape === 'busy') {
    return words.state('running');
  }
  return shape === 'past' && booking.state === 'confirmed' ? words.state('over') : words.state(booking.state);
}

/** One allocation as a bar; another tenant's tells nothing but that the time is taken (privacy-and-security.md). */
export function itemOf(allocation: TimelineAllocation, laneId: string, context: MappingContext): BoardItem {
  const period = { startMs: Date.parse(allocation.startsAt), endMs: Date.parse(allocation.endsAt) };
  const { booking } = allocation;
  const { words } = context;
  const shape = shapeOf(booking, period, context.nowMs);
  const when = () => words.period(period.startMs, period.endMs);
  const shared = {
    laneId,
    ...period,
    blockedFromMs: Date.parse(allocation.blockedFrom),
    blockedToMs: Date.parse(allocation.blockedTo),
    shape,
  };
  if (booking === null) {
    return {
      ...shared,
      id: allocation.id,
      title: words.occupied,
      subline: words.otherTenant,
      own: false,
      movable: false,
      describe: () => `${when()}, ${words.occupied}`,
    };
  }
  const state = stateWord(booking, shape, words);
  const title = booking.own ? booking.purpose : booking.organisationName;
  const subline = booking.own ? (shape === 'confirmed' ? words.kind(booking.bookingKind) : state) : booking.purpose;
  return {
    ...shared,
    id: booking.id,
    title,
    subline,
    own: booking.own,
    // The server says whose it is to change; the clock may have moved on since.
    movable: booking.mayChange && context.mayChange && period.startMs > context.nowMs,
    // What is written on the bar comes back in one piece, so a person who speaks to the computer can name it.
    describe: () => `${when()}, ${title}, ${subline}${subline === state ? '' : `, ${state}`}`,
  };
}

function overlapMs(a: Period, b: Period): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}

/** Taken share of the open time of some lanes per day: 0…1, null on a day on which nothing is open. */
export function loadPerDay(lanes: readonly BoardLane[], days: readonly BoardDay[]): (number | null)[] {
  return days.map(day => {
    let openMs = 0;
    let takenMs = 0;
    for (const lane of lanes) {
      for (const open of lane.open) {
        const window = { startMs: Math.max(open.startMs, day.startMs), endMs: Math.min(open.endMs, day.endMs) };
        if (window.endMs <= window.startMs) {
          continue;
        }
        openMs += window.endMs - window.startMs;
        for (const item of periodsWithin(lane.items, window.startMs, window.endMs)) {
          takenMs += overlapMs(item, window);
        }
      }
    }
    return openMs === 0 ? null : takenMs / openMs;
  });
}

function laneState(machine: Machine, openNow: boolean, items: readonly BoardItem[], nowMs: number): LaneState {
  if (!machine.inService) {
    return 'fault';
  }
  if (items.some(item => item.startMs <= nowMs && item.endMs > nowMs)) {
    return 'busy';
  }
  return openNow ? 'free' : 'closed';
}

function matches(machine: Machine, filter: BoardFilter): boolean {
  if (filter.hall !== undefined && machine.hall !== filter.hall) {
    return false;
  }
  if (filter.category !== undefined && machine.category !== filter.category) {
    return false;
  }
  const wanted = filter.search?.toLocaleLowerCase('nl');
  return (
    wanted === undefined ||
    [machine.code, machine.name.nl, machine.name.en].some(text => text.toLocaleLowerCase('nl').includes(wanted))
  );
}

interface Opening {
  readonly open: readonly Period[];
  readonly openNow: boolean;
}

/** Opening hours repeat over machines; the same rows are computed once per board. */
function openingsOf(context: MappingContext): (machine: Machine) => Opening {
  const from = context.days[0]?.startMs ?? 0;
  const to = context.days.at(-1)?.endMs ?? 0;
  const minute = { from: context.nowMs, to: context.nowMs + 60_000 };
  const known = new Map<string, Opening>();
  return machine => {
    const key = JSON.stringify(machine.openingHours);
    let opening = known.get(key);
    if (opening === undefined) {
      opening = {
        open: openingPeriods(machine.openingHours, from, to, context.timeZone).map(period => ({
          startMs: period.from,
          endMs: period.to,
        })),
        openNow: isOpenThroughout(machine.openingHours, minute, context.timeZone),
      };
      known.set(key, opening);
    }
    return opening;
  };
}

/** Lanes of a machine: one per place, in the order of the places. */
export function lanesOf(machine: Machine): readonly { readonly id: string; readonly placeNumber: number }[] {
  return machine.resources.length > 0
    ? machine.resources.toSorted((a, b) => a.placeNumber - b.placeNumber)
    : [{ id: machine.id, placeNumber: 1 }];
}

/**
 * Machines and what takes them as the groups of the board: by hall and category, one lane per place.
 * @param allocations of the shown period and of the current week (for the state now); doubles are allowed
 */
export function boardGroups(
  machines: readonly Machine[],
  allocations: readonly TimelineAllocation[],
  context: MappingContext,
  filter: BoardFilter,
): BoardGroup[] {
  const byResource = new Map<string, Map<string, TimelineAllocation>>();
  for (const allocation of allocations) {
    const known = byResource.get(allocation.resourceId);
    if (known) {
      known.set(allocation.id, allocation);
    } else {
      byResource.set(allocation.resourceId, new Map([[allocation.id, allocation]]));
    }
  }
  const openings = openingsOf(context);
  const from = context.days[0]?.startMs ?? 0;
  const to = context.days.at(-1)?.endMs ?? 0;
  const groups = new Map<string, { name: string; detail: string; lanes: BoardLane[] }>();
  for (const machine of machines) {
    if (!matches(machine, filter)) {
      continue;
    }
    const opening = openings(machine);
    const open = machine.inService ? opening.open : [];
    const lanes: BoardLane[] = lanesOf(machine).map(({ id, placeNumber }) => {
      const taken = byResource.get(id);
      const items = taken ? Array.from(taken.values(), one => itemOf(one, id, context)) : [];
      const state = laneState(machine, opening.openNow, items, context.nowMs);
      const name = machine.name[context.language] || machine.name.nl;
      return {
        id,
        name: machine.resources.length > 1 ? `${name} · ${placeNumber}` : name,
        code: machine.code,
        state,
        stateText: machine.inService ? context.words.lane[state] : context.words.lane.out,
        items: indexPeriods(items),
        open,
      };
    });
    if (filter.onlyMine && !lanes.some(lane => periodsWithin(lane.items, from, to).some(item => item.own))) {
      continue;
    }
    const key = `${machine.hall}\n${machine.category}`;
    const group = groups.get(key);
    if (group) {
      group.lanes.push(...lanes);
    } else {
      groups.set(key, { name: machine.category, detail: machine.hall, lanes });
    }
  }
  return Array.from(groups, ([id, group]) => ({ id, ...group, load: loadPerDay(group.lanes, context.days) })).sort(
    (a, b) => a.detail.localeCompare(b.detail, 'nl', { numeric: true }) || a.name.localeCompare(b.name, 'nl'),
  );
}
