import type { BarShape, BoardItem, BoardLane } from './board-model';
import { type BoardScale, type Extent, extentOf, type Period, periodsWithin } from './geometry';

/** How much text a bar can hold (visual §5, "Bar, text by width"). */
export type BarText = 'full' | 'name' | 'condensed' | 'icon' | 'colour';

/** Width rules of visual §5: ≥ 108 icon, name, subline · 74–107 icon, name · 48–73 name · 14–47 icon · < 14 colour. */
export function barText(width: number): BarText {
  if (width >= 108) {
    return 'full';
  }
  if (width >= 74) {
    return 'name';
  }
  if (width >= 48) {
    return 'condensed';
  }
  return width >= 14 ? 'icon' : 'colour';
}

/** From this many bars in one row on, narrow bars of others are painted together instead of one node each. */
export const CROWDED_ROW = 36;
/** Width in px below which a bar of a crowded row is painted together with its neighbours. */
export const CROWDED_WIDTH = 40;

/** A bar placed on a lane. */
export interface PlacedBar {
  readonly item: BoardItem;
  readonly extent: Extent;
}

/** What one lane draws: bars with a node of their own, and the narrow ones painted in one strip. */
export interface LaneDrawing {
  readonly bars: readonly PlacedBar[];
  readonly strip: readonly PlacedBar[];
  readonly buffers: readonly Extent[];
}

/**
 * Chooses what a lane draws between two instants.
 * Bars below 14 px show colour only (visual §5), so they share one painted strip and cost no node;
 * in a crowded row the same holds for bars of others below {@link CROWDED_WIDTH}.
 * @param keepId item that gets a node whatever its width (it has the focus or is dragged)
 */
export function drawLane(
  scale: BoardScale,
  lane: BoardLane,
  fromMs: number,
  toMs: number,
  keepId: string | null,
): LaneDrawing {
  const items = periodsWithin(lane.items, fromMs, toMs);
  const limit = items.length > CROWDED_ROW ? CROWDED_WIDTH : 14;
  const bars: PlacedBar[] = [];
  const strip: PlacedBar[] = [];
  const buffers: Extent[] = [];
  for (const item of items) {
    const extent = extentOf(scale, item);
    if (!extent) {
      continue;
    }
    const narrow = extent.width < (item.own ? Math.min(limit, 14) : limit);
    (narrow && item.id !== keepId ? strip : bars).push({ item, extent });
    for (const buffer of [
      { startMs: item.blockedFromMs, endMs: item.startMs },
      { startMs: item.endMs, endMs: item.blockedToMs },
    ]) {
      const place = buffer.endMs > buffer.startMs ? extentOf(scale, buffer) : null;
      if (place && place.width >= 2) {
        buffers.push(place);
      }
    }
  }
  return { bars, strip, buffers };
}

/** Edge colour by shape, as CSS variables of the theme. */
export const SHAPE_COLOUR: Readonly<Record<BarShape, string>> = {
  confirmed: 'var(--g-ed)',
  waiting: 'var(--o-ed)',
  busy: 'var(--b-so)',
  past: 'var(--n-ed)',
  conflict: 'var(--r-ed)',
  occupied: 'var(--z-bg)',
};

const px = (value: number): string => `${Math.round(value * 100) / 100}px`;

/** CSS background that paints narrow bars with hard colour stops; one node for the whole row. */
export function stripBackground(strip: readonly PlacedBar[]): string {
  const stops: string[] = [];
  let reached = 0;
  for (const { item, extent } of strip) {
    const left = Math.max(extent.left, reached);
    // One px stays free on the right so that neighbours read as separate bars.
    const right = Math.max(left + 1, extent.left + extent.width - 1);
    const colour = SHAPE_COLOUR[item.shape];
    stops.push(`transparent ${px(reached)} ${px(left)}`, `${colour} ${px(left)} ${px(right)}`);
    reached = right;
  }
  return `linear-gradient(90deg, ${stops.join(', ')}, transparent ${px(reached)})`;
}

/** CSS mask that lets a pattern through at the given extents only; one node for the whole row. */
export function maskOf(extents: readonly Extent[]): string {
  const stops: string[] = [];
  let reached = 0;
  for (const extent of extents.toSorted((a, b) => a.left - b.left)) {
    const left = Math.max(extent.left, reached);
    const right = extent.left + extent.width;
    if (right <= left) {
      continue;
    }
    stops.push(`transparent ${px(reached)} ${px(left)}`, `#000 ${px(left)} ${px(right)}`);
    reached = right;
  }
  return `linear-gradient(90deg, ${stops.join(', ')}, transparent ${px(reached)})`;
}

/** CSS position, size and repetition that paint one background image at several extents; cheaper to scroll than a mask. */
export function layersAt(image: string, extents: readonly Extent[]) {
  return {
    backgroundImage: extents.map(() => image).join(', '),
    backgroundPosition: extents.map(extent => `${px(extent.left)} 0`).join(', '),
    backgroundSize: extents.map(extent => `${px(extent.width)} 100%`).join(', '),
    backgroundRepeat: 'no-repeat',
  };
}

/**
 * Extents in which a lane is closed: the board minus the open periods.
 * Compressed nights are left out in the week view: the night column already says it.
 */
export function closedExtents(scale: BoardScale, open: readonly Period[]): Extent[] {
  const closed: Extent[] = [];
  for (const stretch of scale.stretches) {
    if (stretch.night) {
      continue;
    }
    let from = stretch.fromMs;
    const gaps: Period[] = [];
    for (const period of open) {
      if (period.endMs <= from) {
        continue;
      }
      if (period.startMs >= stretch.toMs) {
        break;
      }
      if (period.startMs > from) {
        gaps.push({ startMs: from, endMs: period.startMs });
      }
      from = Math.max(from, period.endMs);
    }
    if (from < stretch.toMs) {
      gaps.push({ startMs: from, endMs: stretch.toMs });
    }
    for (const gap of gaps) {
      const extent = extentOf(scale, gap);
      if (extent && extent.width > 0.5) {
        closed.push(extent);
      }
    }
  }
  return closed;
}

/** Share of a bar that has passed, in percent 0…100. */
export function progressOf(scale: BoardScale, item: Period, nowMs: number): number {
  const bar = extentOf(scale, item);
  const done = extentOf(scale, { startMs: item.startMs, endMs: Math.min(nowMs, item.endMs) });
  if (!bar || !done || bar.width === 0) {
    return 0;
  }
  return Math.min(100, (done.width / bar.width) * 100);
}
