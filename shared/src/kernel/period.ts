import type { Temporal } from './time.js';
import { instantOf, type Moment, millisecondsOf } from './time.js';

/**
 * A half-open period `[from, to)` in milliseconds since 1 January 1970 in UTC: a period that ends at ten and one that
 * starts at ten do not clash (booking-and-rates.md §8). Empty when `to` is not after `from`.
 */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A period from two moments; numbers are milliseconds, text is ISO with offset. Throws `RangeError` for text that is no instant. */
export function periodOf(from: Moment | Date | string, to: Moment | Date | string): Period {
  return { from: millisecondsOf(from), to: millisecondsOf(to) };
}

/** The two ends of a period as instants. */
export function instantsOf(period: Period): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } {
  return { from: instantOf(period.from), to: instantOf(period.to) };
}

/** Whether a period holds no moment at all. */
export function isEmpty(period: Period): boolean {
  return !(period.to > period.from);
}

/** Length of a period in milliseconds; 0 when it is empty. */
export function lengthOf(period: Period): number {
  return isEmpty(period) ? 0 : period.to - period.from;
}

/** Whether two periods share a moment; touching ends do not, and an empty period shares nothing. */
export function overlaps(one: Period, other: Period): boolean {
  return !isEmpty(one) && !isEmpty(other) && one.from < other.to && other.from < one.to;
}

/** Whether every moment of `inner` lies in `outer`; an empty period lies in any. */
export function contains(outer: Period, inner: Period): boolean {
  return isEmpty(inner) || (outer.from <= inner.from && inner.to <= outer.to);
}

/** The same moments as the given periods, in order, touching and overlapping ones joined, empty ones left out. */
export function merge(periods: readonly Period[]): Period[] {
  const ordered = periods.filter(period => !isEmpty(period)).sort((one, other) => one.from - other.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else {
      merged.push({ from, to });
    }
  }
  return merged;
}

/** The moments that lie in both, in order and joined. */
export function intersect(ones: readonly Period[], others: readonly Period[]): Period[] {
  const left = merge(ones);
  const right = merge(others);
  const shared: Period[] = [];
  let i = 0;
  let j = 0;
  for (let one = left[i], other = right[j]; one !== undefined && other !== undefined; one = left[i], other = right[j]) {
    const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
    if (!isEmpty(both)) {
      shared.push(both);
    }
    if (one.to <= other.to) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return shared;
}

/** The moments of the first that lie in none of the second, in order and joined. */
export function subtract(periods: readonly Period[], removed: readonly Period[]): Period[] {
  const cuts = merge(removed);
  const rest: Period[] = [];
  let next = 0;
  for (const { from, to } of merge(periods)) {
    let start = from;
    // A cut that ends before this period can touch no later one either, so it is passed for good.
    while ((cuts[next]?.to ?? Infinity) <= from) {
      next += 1;
    }
    for (let index = next, cut = cuts[index]; cut !== undefined && cut.from < to; index += 1, cut = cuts[index]) {
      if (cut.from > start) {
        rest.push({ from: start, to: cut.from });
      }
      start = Math.max(start, cut.to);
    }
    if (start < to) {
      rest.push({ from: start, to });
    }
  }
  return rest;
}

/** The moments of a window in which none of the given periods lies: the free time between the busy. */
export function gaps(window: Period, busy: readonly Period[]): Period[] {
  return subtract([window], busy);
}
