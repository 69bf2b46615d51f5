import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contains,
  gaps,
  instantsOf,
  intersect,
  isEmpty,
  lengthOf,
  merge,
  overlaps,
  type Period,
  periodOf,
  subtract,
} from './period.js';

const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -3, max: 12 }));
const period = span.map(([from, length]): Period => ({ from, to: from + length }));
const periods = fc.array(period, { maxLength: 12 });

/** The whole numbers in a set of periods: the slow and obvious meaning. */
function moments(of: readonly Period[]): Set<number> {
  const all = new Set<number>();
  for (const { from, to } of of) for (let moment = from; moment < to; moment += 1) all.add(moment);
  return all;
}

function inOrder(set: Set<number>): number[] {
  return [...set].sort((one, other) => one - other);
}

function isNormal(result: readonly Period[]): boolean {
  return result.every((one, index) => !isEmpty(one) && (index === 0 || (result[index - 1]?.to ?? 0) < one.from));
}

describe('periods', () => {
  it('booking §8: half-open periods that touch at ten o’clock do not clash', () => {
    const morning = periodOf('2026-11-25T08:00:00Z', '2026-11-25T10:00:00Z');
    const later = periodOf('2026-11-25T10:00:00Z', '2026-11-25T12:00:00Z');
    expect(overlaps(morning, later)).toBe(false);
    expect(overlaps(morning, { ...later, from: later.from - 1 })).toBe(true);
  });

  it('goes to and from instants', () => {
    const morning = periodOf('2026-11-25T08:00:00Z', '2026-11-25T10:00:00Z');
    const { from, to } = instantsOf(morning);
    expect(periodOf(from, to)).toEqual(morning);
    expect(lengthOf(morning)).toBe(7_200_000);
  });

  it('an empty or reversed period shares nothing and has no length', () => {
    expect(overlaps({ from: 5, to: 5 }, { from: 0, to: 10 })).toBe(false);
    expect(overlaps({ from: 8, to: 2 }, { from: 0, to: 10 })).toBe(false);
    expect(contains({ from: 0, to: 1 }, { from: 5, to: 5 })).toBe(true);
    expect(lengthOf({ from: 8, to: 2 })).toBe(0);
  });

  it('overlap means a shared moment, containment means every moment', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const shared = [...moments([one])].filter(moment => moments([other]).has(moment));
        expect(overlaps(one, other)).toBe(shared.length > 0);
        expect(overlaps(other, one)).toBe(shared.length > 0);
        expect(contains(one, other)).toBe(shared.length === moments([other]).size);
      }),
    );
  });

  it('merge keeps the moments and gives the normal form', () => {
    fc.assert(
      fc.property(periods, all => {
        const merged = merge(all);
        expect(inOrder(moments(merged))).toEqual(inOrder(moments(all)));
        expect(isNormal(merged)).toBe(true);
        expect(merge(merged)).toEqual(merged);
      }),
    );
  });

  it('intersect and subtract split the moments of the first by the second', () => {
    fc.assert(
      fc.property(periods, periods, (ones, others) => {
        const both = intersect(ones, others);
        const rest = subtract(ones, others);
        const second = moments(others);
        const all = inOrder(moments(ones));
        expect(inOrder(moments(both))).toEqual(all.filter(moment => second.has(moment)));
        expect(inOrder(moments(rest))).toEqual(all.filter(moment => !second.has(moment)));
        expect(isNormal(both) && isNormal(rest)).toBe(true);
      }),
    );
  });

  it('gaps and busy time together fill the window once', () => {
    fc.assert(
      fc.property(period, periods, (window, busy) => {
        const free = gaps(window, busy);
        expect(merge([...free, ...intersect([window], busy)])).toEqual(merge([window]));
        expect(free.some(one => busy.some(other => overlaps(one, other)))).toBe(false);
      }),
    );
  });
});
