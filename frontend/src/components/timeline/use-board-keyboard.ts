import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { type Cursor, cursorAt, cursorOn, stepDay, stepItem, stepSideways } from './board-cursor';
import type { BoardItem, BoardLane, Proposal } from './board-model';
import type { BoardRows } from './board-rows';
import { isUnchanged, nudge } from './drag';
import type { BoardScale } from './geometry';

/** Rows that Page Up and Page Down cross. */
const PAGE_ROWS = 8;
/** Time in ms after the last key in which a keyboard move drops when the Alt key is not seen going up. */
const DROP_AFTER = 900;

interface KeyboardOptions {
  readonly scale: BoardScale;
  readonly rows: BoardRows;
  readonly cursor: Cursor | null;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onEnter: (lane: BoardLane, item: BoardItem | null, ms: number) => void;
  readonly onMenu: (item: BoardItem) => void;
  readonly onPropose: (proposal: Proposal | null) => void;
  readonly onDrop: (proposal: Proposal) => void;
}

/**
 * Keys of the grid (dependencies-and-ux.md §7). Arrows walk over items and empty time; Alt with an arrow moves the
 * item that has the focus and drops it when Alt is let go; Esc puts it back.
 */
export function useBoardKeyboard(options: KeyboardOptions) {
  const latest = useRef(options);
  latest.current = options;
  const moving = useRef<{ proposal: Proposal; item: BoardItem } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const stop = useCallback((drop: boolean) => {
    if (timer.current) {
      clearTimeout(timer.current);
      timer.current = null;
    }
    const move = moving.current;
    moving.current = null;
    if (move) {
      latest.current.onPropose(null);
      if (drop && !isUnchanged(move.proposal, move.item)) {
        latest.current.onDrop(move.proposal);
      }
    }
  }, []);

  useEffect(() => () => stop(false), [stop]);

  const laneOf = useCallback((laneId: string | undefined): BoardLane | null => {
    const { rows } = latest.current;
    const row = rows.rows[laneId === undefined ? -1 : (rows.laneRow.get(laneId) ?? -1)];
    return row?.kind === 'lane' ? row.lane : null;
  }, []);

  const otherLane = useCallback((laneId: string, distance: number): BoardLane | null => {
    const { rows } = latest.current;
    const lanes = rows.rows.flatMap(row => (row.kind === 'lane' ? [row.lane] : []));
    const position = lanes.findIndex(lane => lane.id === laneId);
    return lanes[Math.min(Math.max(position + distance, 0), lanes.length - 1)] ?? null;
  }, []);

  const nudgeItem = useCallback(
    (item: BoardItem, steps: number, endOnly: boolean) => {
      if (!moving.current) {
        // The place that the board chose by itself becomes a choice of the person, so it follows the item.
        latest.current.onCursor(cursorOn(item));
      }
      const from = moving.current?.proposal ?? {
        laneId: item.laneId,
        itemId: item.id,
        startMs: item.startMs,
        endMs: item.endMs,
      };
      const proposal = nudge(from, steps, endOnly);
      moving.current = { proposal, item };
      latest.current.onPropose(proposal);
      if (timer.current) {
        clearTimeout(timer.current);
      }
      timer.current = setTimeout(() => stop(true), DROP_AFTER);
    },
    [stop],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { cursor, scale, onCursor } = latest.current;
      const lane = laneOf(cursor?.laneId);
      if (!cursor || !lane || (event.target as Element).closest('[data-board-control]')) {
        return;
      }
      const item = lane.items.periods.find(one => one.id === cursor.itemId) ?? null;
      const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
      if (event.altKey && sideways !== 0) {
        // Also for what cannot be moved: Alt and ← would leave the page.
        event.preventDefault();
        if (item?.movable) {
          nudgeItem(item, sideways, event.shiftKey);
        }
        return;
      }
      if (event.key === 'Escape' && moving.current) {
        event.preventDefault();
        event.stopPropagation();
        stop(false);
        return;
      }
      if (event.altKey) {
        return;
      }
      let next: Cursor | null = null;
      if (sideways === -1 || sideways === 1) {
        next =
          event.ctrlKey || event.metaKey
            ? stepItem(scale, lane, cursor, sideways)
            : stepSideways(scale, lane, cursor, sideways);
      } else {
        const vertical: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE_ROWS, PageDown: PAGE_ROWS };
        const distance = vertical[event.key];
        if (distance !== undefined) {
          const target = otherLane(lane.id, distance);
          next = target ? cursorAt(scale, target, cursor.ms) : null;
        } else if (event.key === 'Home' || event.key === 'End') {
          next = stepDay(scale, lane, cursor, event.key === 'Home' ? -1 : 1);
        } else if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          latest.current.onEnter(lane, item, cursor.ms);
          return;
        } else if (
          item &&
          (event.key === '.' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
        ) {
          event.preventDefault();
          latest.current.onMenu(item);
          return;
        } else {
          return;
        }
      }
      event.preventDefault();
      if (next) {
        onCursor(next);
      }
    },
    [laneOf, nudgeItem, otherLane, stop],
  );

  const onKeyUp = useCallback(
    (event: KeyboardEvent) => {
      if (event.key === 'Alt' && moving.current) {
        event.preventDefault();
        stop(true);
      }
    },
    [stop],
  );

  return { onKeyDown, onKeyUp, onBlur: () => stop(true) };
}
