import type { BoardItem, BoardLane } from '../../components/timeline/board-model';
import { MINUTE, type Period, periodsWithin, STEP_MINUTES } from '../../components/timeline/geometry';

/** Shortest free time the agenda offers, in minutes. */
const SHORTEST_OFFER = 30;
const STEP = STEP_MINUTES * MINUTE;

/** One line of the agenda of a machine: what takes it, or free time that can be booked. Times in epoch ms. */
export type AgendaEntry =
  | { readonly kind: 'item'; readonly item: BoardItem }
  | { readonly kind: 'free'; readonly startMs: number; readonly endMs: number; readonly now: boolean };

/** Minutes that a new booking keeps free before and after itself. */
export interface Buffers {
  readonly setupMinutes: number;
  readonly cleanDownMinutes: number;
}

/** Free time of a lane within a window, cut to whole quarter hours, room for the buffers of a new booking left out. */
export function freePeriods(lane: BoardLane, window: Period, buffers: Buffers): Period[] {
  const free: Period[] = [];
  for (const open of lane.open) {
    let from = Math.max(open.startMs, window.startMs);
    const until = Math.min(open.endMs, window.endMs);
    const add = (endMs: number) => {
      const startMs = Math.ceil(from / STEP) * STEP;
      const end = Math.floor(endMs / STEP) * STEP;
      if (end - startMs >= STEP) {
        free.push({ startMs, endMs: end });
      }
    };
    const reach = (buffers.setupMinutes + buffers.cleanDownMinutes) * MINUTE;
    for (const item of periodsWithin(lane.items, from - reach - 2 * 86_400_000, until + reach + 2 * 86_400_000)) {
      const blockedFrom = item.blockedFromMs - buffers.cleanDownMinutes * MINUTE;
      const blockedTo = item.blockedToMs + buffers.setupMinutes * MINUTE;
      if (blockedTo <= from || blockedFrom >= until) {
        continue;
      }
      if (blockedFrom > from) {
        add(blockedFrom);
      }
      from = Math.max(from, blockedTo);
    }
    if (from < until) {
      add(until);
    }
  }
  return free;
}

/**
 * What the agenda of a day shows for a lane, in order: every item that touches the day, and free time of at least
 * half an hour that still lies ahead.
 */
export function agendaOf(lane: BoardLane, day: Period, nowMs: number, buffers: Buffers): AgendaEntry[] {
  const window = { startMs: Math.max(day.startMs, Math.ceil(nowMs / STEP) * STEP), endMs: day.endMs };
  const free = window.endMs > window.startMs ? freePeriods(lane, window, buffers) : [];
  const entries: AgendaEntry[] = [
    ...periodsWithin(lane.items, day.startMs, day.endMs).map(item => ({ kind: 'item' as const, item })),
    ...free
      .filter(period => period.endMs - period.startMs >= SHORTEST_OFFER * MINUTE)
      .map(period => ({
        kind: 'free' as const,
        ...period,
        now: nowMs >= day.startMs && nowMs < day.endMs && period.startMs === window.startMs,
      })),
  ];
  const startOf = (entry: AgendaEntry) => (entry.kind === 'item' ? entry.item.startMs : entry.startMs);
  return entries.sort((a, b) => startOf(a) - startOf(b));
}
