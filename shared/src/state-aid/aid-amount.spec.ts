import { describe, expect, it } from '@jest/globals';
import { calculatePrice } from '../pricing/calculate-price.js';
import type { RateCategory } from '../organisations/rate-category.js';
import { aidOfLine, aidOfLines, isAidRelevant } from './aid-amount.js';

/** The lines of so many daytime hours from Monday 16 November 2026, with the charged and the market price of an hour. */
function linesOf(hours: number, category: RateCategory, unitPrice: string, marketPrice: string) {
  const start = Date.parse('2026-11-16T07:00Z');
  const result = calculatePrice({
    rate: {
      id: 'row',
      machineId: 'M',
      category,
      validFrom: '2026-01-01',
      validTo: null,
      unit: 'hour',
      unitPrice,
      marketPrice,
      minMinutes: 0,
      incrementMinutes: 1,
      setupFee: '0.00',
      assistedPerHour: '0.00',
    },
    bookedFrom: start,
    bookedTo: start + hours * 3_600_000,
    bands: { bands: [], surchargePolicy: 'max' },
  });
  if (!result.ok) {
    throw new Error(result.failure.code);
  }
  return result.value.lines;
}

describe('amount of aid', () => {
  it.each<[string, number, RateCategory, string, string, number]>([
    ['G-1', 100, 'startUp', '60.00', '120.00', 600_000],
    ['G-2', 18, 'sme', '96.00', '120.00', 43_200],
    ['G-3', 40, 'large', '120.00', '120.00', 0],
  ])('aid %s', (_label, hours, category, charged, market, aid) => {
    expect(aidOfLines(linesOf(hours, category, charged, market))).toBe(aid);
  });

  it('aid G-4: above the market is no negative aid, and hides no aid of another line', () => {
    const above = { netCents: 15_000, marketCents: 12_000 };
    expect(aidOfLine(above)).toBe(0);
    expect(aidOfLines([above, { netCents: 9_000, marketCents: 12_000 }])).toBe(3_000);
  });

  it('is the difference of two rounded amounts, so that billing reconciles to the cent', () => {
    const [line] = linesOf(0.25, 'sme', '0.10', '0.1199');
    expect(line).toMatchObject({ netCents: 3, marketCents: 3 });
    expect(line && aidOfLine(line)).toBe(0);
  });

  it('aid §1: only economic use by an undertaking', () => {
    expect(isAidRelevant({ isUndertaking: true, activityNature: 'economic' })).toBe(true);
    expect(isAidRelevant({ isUndertaking: true, activityNature: 'nonEconomic' })).toBe(false);
    expect(isAidRelevant({ isUndertaking: false, activityNature: 'economic' })).toBe(false);
  });
});
