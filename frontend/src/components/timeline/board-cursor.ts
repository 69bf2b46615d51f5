import type { BoardItem, BoardLane } from './board-model';
import { type BoardScale, columnAt, HOUR, MINUTE, periodsWithin, snap } from './geometry';

/** Where the keyboard is: an item, or an empty place of a lane at a quarter hour. Times in epoch ms. */
export interface Cursor {
  readonly laneId: string;
  readonly ms: number;
  readonly itemId: string | null;
}

/** Length in ms of one step over empty time: an hour in the week view, a quarter in the day view. */
export function slotStep(scale: BoardScale): number {
  return scale.zoom === 'week' ? HOUR : 15 * MINUTE;
}

/** Carries an instant out of a compressed night, in the direction of travel: there is nothing to aim at in 5 px. */
function skipNight(scale: BoardScale, ms: number, direction: -1 | 1): number {
  const stretches = direction === 1 ? scale.stretches : scale.stretches.toReversed();
  let reached = ms;
  for (const stretch of stretches) {
    if (stretch.night && reached >= stretch.fromMs && reached < stretch.toMs) {
      reached = direction === 1 ? stretch.toMs : stretch.fromMs - 15 * MINUTE;
    }
  }
  return reached >= scale.toMs || reached < scale.fromMs ? ms : reached;
}

function itemsOn(scale: BoardScale, lane: BoardLane): BoardItem[] {
  return periodsWithin(lane.items, scale.fromMs, scale.toMs);
}

/** The cursor at an instant of a lane: on the item that covers it, else on the empty place. */
export function cursorAt(scale: BoardScale, lane: BoardLane, ms: number): Cursor {
  const clamped = Math.min(Math.max(snap(ms, 'down'), scale.fromMs), scale.toMs - 15 * MINUTE);
  const item = periodsWithin(lane.items, clamped, clamped + 1)[0];
  return { laneId: lane.id, ms: clamped, itemId: item?.id ?? null };
}

/** The cursor on an item of a lane. */
export function cursorOn(item: BoardItem): Cursor {
  return { laneId: item.laneId, ms: item.startMs, itemId: item.id };
}

/**
 * One step to the left (−1) or right (+1). Empty time is crossed in steps; an item in between is never jumped over,
 * so the arrows reach every booking, also the narrowest.
 */
export function stepSideways(scale: BoardScale, lane: BoardLane, cursor: Cursor, direction: -1 | 1): Cursor {
  const items = itemsOn(scale, lane);
  const current = items.find(item => item.id === cursor.itemId) ?? null;
  const step = slotStep(scale);
  if (direction === 1) {
    const from = current ? current.endMs : cursor.ms;
    const target = current ? from : skipNight(scale, Math.min(from + step, scale.toMs - 15 * MINUTE), 1);
    const next = items.find(item => item.id !== current?.id && item.startMs >= from && item.startMs <= target);
    if (next) {
      return cursorOn(next);
    }
    return target >= scale.toMs ? cursor : cursorAt(scale, lane, target);
  }
  const from = current ? current.startMs : cursor.ms;
  const target = skipNight(scale, Math.max(from - step, scale.fromMs), -1);
  const previous = items.findLast(item => item.id !== current?.id && item.startMs < from && item.endMs > target);
  if (previous) {
    return cursorOn(previous);
  }
  return target >= from ? cursor : cursorAt(scale, lane, target);
}

/** The next (+1) or previous (−1) item of the lane, or null; lets a person hop from booking to booking. */
export function stepItem(scale: BoardScale, lane: BoardLane, cursor: Cursor, direction: -1 | 1): Cursor | null {
  const items = itemsOn(scale, lane);
  const found =
    direction === 1
      ? items.find(item => item.id !== cursor.itemId && item.startMs > cursor.ms)
      : items.findLast(item => item.id !== cursor.itemId && item.startMs < cursor.ms);
  return found ? cursorOn(found) : null;
}

/** The same time on the day before (−1) or after (+1); the board's edge stops it. */
export function stepDay(scale: BoardScale, lane: BoardLane, cursor: Cursor, direction: -1 | 1): Cursor {
  const column = columnAt(scale, cursor.ms);
  const position = column ? scale.columns.indexOf(column) : 0;
  const target = scale.columns[Math.min(Math.max(position + direction, 0), scale.columns.length - 1)];
  const intoDay = column ? cursor.ms - column.startMs : 0;
  return target ? cursorAt(scale, lane, target.startMs + intoDay) : cursor;
}

/** Period that starts at an empty place: one hour, cut short where the next item or its preparation begins. */
export function slotPeriod(lane: BoardLane, ms: number): { startMs: number; endMs: number } {
  const startMs = snap(ms, 'down');
  const wished = startMs + HOUR;
  const next = periodsWithin(lane.items, startMs, wished)[0];
  const endMs =
    next && next.blockedFromMs > startMs ? Math.max(snap(next.blockedFromMs, 'down'), startMs + 15 * MINUTE) : wished;
  return { startMs, endMs };
}
