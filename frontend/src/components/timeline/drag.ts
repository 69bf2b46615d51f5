import type { BoardItem, Proposal } from './board-model';
import { type BoardScale, extentOf, HOUR, MINUTE, type Period, snap, STEP_MINUTES } from './geometry';

/** Distance in px a mouse travels before a press becomes a drag. */
export const DRAG_THRESHOLD = 4;
/** Time in ms a finger rests before it lifts what is below it. */
export const LONG_PRESS = 350;
/** Distance in px a finger may tremble during a long press; further is a swipe, which scrolls. */
export const SWIPE_THRESHOLD = 8;
/** Width in px of the edge of a bar that changes its start or end; only on bars wide enough to keep a body. */
const EDGE_WIDTH = 6;
const EDGE_MINIMUM_BAR = 36;

/** What a drag does: draw a new period, move an item, or change one of its ends. */
export type DragKind = 'create' | 'move' | 'start' | 'end';

/** A drag under way. */
export interface Drag {
  readonly kind: DragKind;
  readonly laneId: string;
  readonly item: BoardItem | null;
  /** Instant under the pointer when it went down (epoch ms, not snapped). */
  readonly grabMs: number;
}

const step = STEP_MINUTES * MINUTE;

/** What a press on an item would do: near an edge it changes that end, elsewhere it moves the whole. */
export function dragKindOn(scale: BoardScale, item: BoardItem, offset: number): DragKind {
  const bar = extentOf(scale, item);
  if (!bar || bar.width < EDGE_MINIMUM_BAR) {
    return 'move';
  }
  if (offset >= bar.left + bar.width - EDGE_WIDTH && item.endMs <= scale.toMs) {
    return 'end';
  }
  return offset <= bar.left + EDGE_WIDTH && item.startMs >= scale.fromMs ? 'start' : 'move';
}

/** The period a drag proposes for an instant under the pointer; whole quarter hours, at least one long. */
export function dragTo(drag: Drag, ms: number): Proposal {
  const period = dragPeriod(drag, ms);
  return { ...period, laneId: drag.laneId, itemId: drag.item?.id ?? null };
}

function dragPeriod(drag: Drag, ms: number): Period {
  const { item } = drag;
  if (item === null) {
    const startMs = snap(Math.min(drag.grabMs, ms), 'down');
    return { startMs, endMs: Math.max(snap(Math.max(drag.grabMs, ms), 'up'), startMs + step) };
  }
  if (drag.kind === 'end') {
    return { startMs: item.startMs, endMs: Math.max(snap(ms), item.startMs + step) };
  }
  if (drag.kind === 'start') {
    return { startMs: Math.min(snap(ms), item.endMs - step), endMs: item.endMs };
  }
  const startMs = snap(item.startMs + ms - drag.grabMs);
  return { startMs, endMs: startMs + (item.endMs - item.startMs) };
}

/** Keyboard move of an item by whole steps: the whole item, or its end only (dependencies-and-ux.md §7). */
export function nudge(proposal: Proposal, steps: number, endOnly: boolean): Proposal {
  const shift = steps * step;
  if (endOnly) {
    return { ...proposal, endMs: Math.max(proposal.endMs + shift, proposal.startMs + step) };
  }
  return { ...proposal, startMs: proposal.startMs + shift, endMs: proposal.endMs + shift };
}

/** True when a proposal leaves an item where it is. */
export function isUnchanged(proposal: Proposal, item: BoardItem): boolean {
  return proposal.startMs === item.startMs && proposal.endMs === item.endMs && proposal.laneId === item.laneId;
}

/** Period that a long press of a finger draws around an instant: one hour from the quarter below it. */
export function touchPeriod(ms: number): Period {
  const startMs = snap(ms, 'down');
  return { startMs, endMs: startMs + HOUR };
}
