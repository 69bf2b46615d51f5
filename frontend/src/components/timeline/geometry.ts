/** Milliseconds in one minute. */
export const MINUTE = 60_000;
/** Milliseconds in one real hour. */
export const HOUR = 60 * MINUTE;
/** Booking step of the board in minutes (start and end fall on local quarter hours). */
export const STEP_MINUTES = 15;
/** Smallest width in px a pointer can hit (WCAG 2.2, 2.5.8). */
export const MINIMUM_HIT = 24;
/** Width in px of a compressed night at one side of a working day in the week view. */
export const NIGHT_WIDTH = 5;
/** Width in px of one weekend day in the week view. */
export const WEEKEND_WIDTH = 46;
/** Smallest width in px of a working day in the week view; below it the board scrolls sideways. */
export const MINIMUM_DAY_WIDTH = 118;
/** Smallest width in px of one real hour in the day view; below it the board scrolls sideways. */
export const MINIMUM_HOUR_WIDTH = 34;

/** How much time the board shows: one local day to scale, or one week with compressed nights. */
export type Zoom = 'day' | 'week';

/**
 * One local calendar day as instants (epoch milliseconds). `endMs − startMs` is 23, 24 or 25 real hours,
 * so the geometry never needs to know about clock changes itself (booking-and-rates.md §3).
 */
export interface BoardDay {
  /** Local date, YYYY-MM-DD. */
  readonly date: string;
  /** Local midnight at the start. */
  readonly startMs: number;
  /** Local 07:00, where the part drawn to scale begins in the week view. */
  readonly dawnMs: number;
  /** Local 19:00, where the part drawn to scale ends in the week view. */
  readonly duskMs: number;
  /** Local midnight at the end. */
  readonly endMs: number;
  readonly weekend: boolean;
}

/** A day placed on the board; `left` and `width` in px from the left edge of the time area. */
export interface DayColumn extends BoardDay {
  readonly left: number;
  readonly width: number;
}

/** A stretch of time drawn with one constant number of px per hour. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly left: number;
  readonly width: number;
  readonly night: boolean;
}

/** The mapping between time and px: contiguous stretches, strictly increasing in both directions. */
export interface BoardScale {
  readonly zoom: Zoom;
  readonly columns: readonly DayColumn[];
  readonly stretches: readonly Stretch[];
  readonly fromMs: number;
  readonly toMs: number;
  /** Total width of the time area in px. */
  readonly width: number;
}

/** A horizontal extent in px. */
export interface Extent {
  readonly left: number;
  readonly width: number;
}

/** A period in epoch milliseconds, end exclusive. */
export interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

function weekStretches(day: BoardDay, left: number, width: number): Stretch[] {
  if (day.weekend) {
    return [{ fromMs: day.startMs, toMs: day.endMs, left, width, night: false }];
  }
  const right = left + width;
  return [
    { fromMs: day.startMs, toMs: day.dawnMs, left, width: NIGHT_WIDTH, night: true },
    { fromMs: day.dawnMs, toMs: day.duskMs, left: left + NIGHT_WIDTH, width: width - 2 * NIGHT_WIDTH, night: false },
    { fromMs: day.duskMs, toMs: day.endMs, left: right - NIGHT_WIDTH, width: NIGHT_WIDTH, night: true },
  ];
}

/**
 * Lays consecutive days out over the width that is available.
 * Week: working days share the width equally, 07:00–19:00 to scale, nights compressed, weekend days narrow.
 * Day: every real hour is equally wide, so a day of 25 hours is wider than the screen and one of 23 narrower.
 * @param available width in px of the time area on screen (label column not included)
 * @throws RangeError when there is no day
 */
export function buildScale(zoom: Zoom, days: readonly BoardDay[], available: number): BoardScale {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) {
    throw new RangeError('a board needs at least one day');
  }
  const weekendDays = days.filter(day => day.weekend).length;
  const workingDays = days.length - weekendDays;
  const hourWidth = Math.max(MINIMUM_HOUR_WIDTH, available / 24);
  const dayWidth =
    workingDays === 0
      ? available / days.length
      : Math.max(MINIMUM_DAY_WIDTH, (available - weekendDays * WEEKEND_WIDTH) / workingDays);
  const columns: DayColumn[] = [];
  const stretches: Stretch[] = [];
  let left = 0;
  for (const day of days) {
    const width =
      zoom === 'day'
        ? ((day.endMs - day.startMs) / HOUR) * hourWidth
        : day.weekend && workingDays > 0
          ? WEEKEND_WIDTH
          : dayWidth;
    columns.push({ ...day, left, width });
    if (zoom === 'day') {
      stretches.push({ fromMs: day.startMs, toMs: day.endMs, left, width, night: false });
    } else {
      stretches.push(...weekStretches(day, left, width));
    }
    left += width;
  }
  return { zoom, columns, stretches, fromMs: first.startMs, toMs: last.endMs, width: left };
}

/** Index of the last element whose `key` is at most `value`, or 0 when all are larger. */
function lastAtMost<T>(list: readonly T[], key: (element: T) => number, value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (key(list[middle] as T) <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Px from the left edge of the time area for an instant; instants outside the board clamp to its edges. */
export function offsetAt(scale: BoardScale, ms: number): number {
  const clamped = Math.min(Math.max(ms, scale.fromMs), scale.toMs);
  const stretch = scale.stretches[lastAtMost(scale.stretches, one => one.fromMs, clamped)] as Stretch;
  return stretch.left + ((clamped - stretch.fromMs) / (stretch.toMs - stretch.fromMs)) * stretch.width;
}

/** Instant (epoch ms, not snapped) under a px offset; the inverse of {@link offsetAt}. */
export function timeAt(scale: BoardScale, offset: number): number {
  const clamped = Math.min(Math.max(offset, 0), scale.width);
  const stretch = scale.stretches[lastAtMost(scale.stretches, one => one.left, clamped)] as Stretch;
  return stretch.fromMs + ((clamped - stretch.left) / stretch.width) * (stretch.toMs - stretch.fromMs);
}

/**
 * Rounds an instant to the quarter hour.
 * Every offset of a modern time zone is a whole number of quarter hours, so a quarter hour in UTC is one on the
 * local clock too, also during the hour that is skipped or occurs twice.
 */
export function snap(ms: number, direction: 'nearest' | 'down' | 'up' = 'nearest'): number {
  const step = STEP_MINUTES * MINUTE;
  const steps = ms / step;
  const rounded = direction === 'down' ? Math.floor(steps) : direction === 'up' ? Math.ceil(steps) : Math.round(steps);
  return rounded * step;
}

/** Extent of a period on the board, cut at its edges; null when nothing of it shows. */
export function extentOf(scale: BoardScale, period: Period): Extent | null {
  if (period.endMs <= scale.fromMs || period.startMs >= scale.toMs) {
    return null;
  }
  const left = offsetAt(scale, period.startMs);
  return { left, width: offsetAt(scale, period.endMs) - left };
}

/** Extent a pointer can hit: the bar itself, widened around its middle to {@link MINIMUM_HIT} px, kept on the board. */
export function hitExtent(scale: BoardScale, bar: Extent): Extent {
  if (bar.width >= MINIMUM_HIT) {
    return bar;
  }
  const left = bar.left + bar.width / 2 - MINIMUM_HIT / 2;
  return { left: Math.max(0, Math.min(left, scale.width - MINIMUM_HIT)), width: MINIMUM_HIT };
}

/** Column that holds an instant, or null outside the board. */
export function columnAt(scale: BoardScale, ms: number): DayColumn | null {
  if (ms < scale.fromMs || ms >= scale.toMs) {
    return null;
  }
  return scale.columns[lastAtMost(scale.columns, one => one.startMs, ms)] ?? null;
}

/** Periods sorted by start, with the furthest end seen so far, so a window is found by binary search. */
export interface PeriodIndex<T extends Period> {
  readonly periods: readonly T[];
  readonly reach: readonly number[];
}

/** Sorts and indexes periods; they may overlap. */
export function indexPeriods<T extends Period>(periods: readonly T[]): PeriodIndex<T> {
  const sorted = periods.toSorted((a, b) => a.startMs - b.startMs);
  const reach: number[] = [];
  let furthest = Number.NEGATIVE_INFINITY;
  for (const period of sorted) {
    furthest = Math.max(furthest, period.endMs);
    reach.push(furthest);
  }
  return { periods: sorted, reach };
}

/** First position whose value is larger than `value`. */
function firstAbove(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) > value) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Periods that overlap [fromMs, toMs), found in O(log n + hits). */
export function periodsWithin<T extends Period>(index: PeriodIndex<T>, fromMs: number, toMs: number): T[] {
  const found: T[] = [];
  for (let position = firstAbove(index.reach, fromMs); position < index.periods.length; position += 1) {
    const period = index.periods[position] as T;
    if (period.startMs >= toMs) {
      break;
    }
    if (period.endMs > fromMs) {
      found.push(period);
    }
  }
  return found;
}

/**
 * The period under a px offset: one whose bar holds the offset, else the nearest whose widened hit area does.
 * A bar narrower than 24 px can therefore be hit beside its edges (WCAG 2.2, 2.5.8).
 */
export function periodAt<T extends Period>(scale: BoardScale, index: PeriodIndex<T>, offset: number): T | null {
  const reach = MINIMUM_HIT;
  const near = periodsWithin(index, timeAt(scale, offset - reach), timeAt(scale, offset + reach) + 1);
  let best: T | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const period of near) {
    const bar = extentOf(scale, period);
    if (!bar) {
      continue;
    }
    const area = hitExtent(scale, bar);
    if (offset < area.left || offset > area.left + area.width) {
      continue;
    }
    const inside = offset >= bar.left && offset <= bar.left + bar.width;
    const distance = inside ? 0 : Math.abs(offset - (bar.left + bar.width / 2));
    if (distance < bestDistance) {
      best = period;
      bestDistance = distance;
    }
  }
  return best;
}
