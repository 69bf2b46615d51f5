import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, exactDecimal, formatMoney, isDecimalText, priceForMinutes, roundHalfUp, sumCents } from './money.js';
import { hoursBetween, instantOf, minutesBetween } from './time.js';

describe('price of machine time', () => {
  it.each([
    ['Sat 24 Oct 22:00 to Sun 06:00', '2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z', 9, 108_000],
    ['Sat 28 Mar 22:00 to Sun 06:00', '2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z', 7, 84_000],
    ['a normal weekend', '2026-11-07T21:00:00Z', '2026-11-08T05:00:00Z', 8, 96_000],
  ])('booking D-1: %s at 120.00 an hour', (_name, from, to, hours, price) => {
    const [start, end] = [instantOf(from), instantOf(to)];
    expect(hoursBetween(start, end)).toBe(hours);
    expect(priceForMinutes(minutesBetween(start, end), 12_000)).toBe(price);
  });

  it('booking B-2: 90 minutes at 80.00 an hour is 120.00', () => {
    expect(priceForMinutes(90, 8_000)).toBe(12_000);
  });

  it('rounds once, half up', () => {
    expect(priceForMinutes(15, 2)).toBe(1);
    expect(priceForMinutes(15, 1)).toBe(0);
    expect(priceForMinutes(15, 3_333)).toBe(833);
    expect(priceForMinutes(45, 3_334)).toBe(2_501);
    expect(priceForMinutes(0, 8_000)).toBe(0);
  });

  it('equals the exact fraction rounded half up, for any length and rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 44_640 }), fc.integer({ min: 0, max: 10_000_000 }), (minutes, rate) => {
        const exact = (2n * BigInt(minutes) * BigInt(rate) + 60n) / 120n;
        expect(priceForMinutes(minutes, rate)).toBe(Number(exact));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [1.5, 100],
    [-15, 100],
    [15, -1],
    [15, 0.5],
    [Number.NaN, 100],
    [44_640, Number.MAX_SAFE_INTEGER],
  ])('refuses %p minutes at %p cents', (minutes, rate) => {
    expect(() => priceForMinutes(minutes, rate)).toThrow(RangeError);
  });
});

describe('amounts', () => {
  it.each([
    ['0.5', 1],
    ['0.4999', 0],
    ['1.5', 2],
    ['2.5', 3],
    ['-0.5', -1],
    ['-2.5', -3],
    ['-0.4', 0],
    ['437.50', 438],
    ['9007199254740991.4', Number.MAX_SAFE_INTEGER],
  ])('glossary rounding: %s cents is %d', (exact, rounded) => {
    const value = exact.length > 17 ? exactDecimal('9007199254740').times(1000).plus('991.4') : exactDecimal(exact);
    expect(roundHalfUp(value)).toBe(rounded);
  });

  it('never gives minus zero', () => {
    expect(Object.is(roundHalfUp(exactDecimal('-0.2')), 0)).toBe(true);
  });

  it('booking B-4: 1,200 parts at 0.4375 is 525.00 exactly', () => {
    expect(roundHalfUp(exactDecimal('0.4375').times(1_200).times(100))).toBe(52_500);
  });

  it('refuses what is no amount', () => {
    for (const amount of [0.1, Number.NaN, Infinity, 2 ** 53]) expect(() => cents(amount)).toThrow(RangeError);
    for (const text of ['', '1e3', '0x10', '1,5', 'NaN', 'Infinity', '1.', '.5', ' 1', '1'.repeat(16)]) {
      expect(isDecimalText(text)).toBe(false);
      expect(() => exactDecimal(text)).toThrow(RangeError);
    }
    expect(() => exactDecimal(0.1)).toThrow(RangeError);
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });

  it.each([
    [145_000, '€ 1.450,00', '€1,450.00'],
    [0, '€ 0,00', '€0.00'],
    [5, '€ 0,05', '€0.05'],
    [-16_000, '− € 160,00', '−€160.00'],
    [123_456_789, '€ 1.234.567,89', '€1,234,567.89'],
  ])('writes %d cents as people read it', (amount, dutch, english) => {
    expect([formatMoney(amount, 'nl'), formatMoney(amount, 'en')]).toEqual([dutch, english]);
  });
});
