import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Cursor, cursorAt } from './board-cursor';
import type { BoardRows } from './board-rows';
import { type BoardScale, HOUR } from './geometry';

/** Time in ms after the start of the board at which the cursor rests when now is not on the board. */
const MORNING = 9 * HOUR;

/**
 * Roving focus: one place of the board can be tabbed to, the arrows move it. The place survives new data and another
 * week: it stays on its lane and its time, and follows an item that moved.
 */
export function useBoardCursor(scale: BoardScale, rows: BoardRows, nowMs: number, body: RefObject<HTMLElement | null>) {
  const [wished, setWished] = useState<Cursor | null>(null);
  const takeFocus = useRef(false);
  const previousFrom = useRef(scale.fromMs);
  // Only for the first place: the cursor must not walk along with every minute.
  const hourMs = Math.floor(nowMs / HOUR) * HOUR;

  const cursor = useMemo((): Cursor | null => {
    const firstLane = rows.rows.find(row => row.kind === 'lane');
    const position = wished ? rows.laneRow.get(wished.laneId) : undefined;
    const row = position === undefined ? firstLane : rows.rows[position];
    if (row?.kind !== 'lane') {
      return null;
    }
    if (wished?.itemId) {
      const item = row.lane.items.periods.find(one => one.id === wished.itemId);
      if (item && item.endMs > scale.fromMs && item.startMs < scale.toMs) {
        return { laneId: row.lane.id, ms: Math.max(item.startMs, scale.fromMs), itemId: item.id };
      }
    }
    if (wished && wished.ms >= scale.fromMs && wished.ms < scale.toMs) {
      return wished.itemId ? cursorAt(scale, row.lane, wished.ms) : { ...wished, laneId: row.lane.id };
    }
    const nowShown = hourMs >= scale.fromMs && hourMs < scale.toMs;
    const sameTime = wished ? scale.fromMs + (wished.ms - previousFrom.current) : Number.NaN;
    const sameTimeShown = sameTime >= scale.fromMs && sameTime < scale.toMs;
    return cursorAt(scale, row.lane, sameTimeShown ? sameTime : nowShown ? hourMs : scale.fromMs + MORNING);
  }, [wished, rows, scale, hourMs]);

  useLayoutEffect(() => {
    if (cursor) {
      previousFrom.current = scale.fromMs;
    }
  }, [cursor, scale.fromMs]);

  useLayoutEffect(() => {
    if (takeFocus.current) {
      takeFocus.current = false;
      body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  });

  /** Moves the cursor; with `focus` the keyboard goes along. */
  const moveCursor = useCallback((next: Cursor, focus: boolean) => {
    takeFocus.current = focus;
    setWished(next);
  }, []);

  return { cursor, moveCursor };
}
