import { describe, expect, it } from '@jest/globals';
import { problemDetail } from '../problem.js';
import { findRateRow, type RateRow } from './rate-card.js';
import { formatUnitPrice, isUnitPrice, unitPriceOfCents } from './unit-price.js';

const row = (id: string, changes: Partial<RateRow> = {}): RateRow => ({
  id,
  machineId: 'AM-01',
  category: 'sme',
  validFrom: '2026-01-01',
  validTo: null,
  unit: 'hour',
  unitPrice: '43.75',
  marketPrice: '62.50',
  minMinutes: 240,
  incrementMinutes: 60,
  setupFee: '45.00',
  assistedPerHour: '65.00',
  ...changes,
});

const rows = [
  row('2025', { validFrom: '2025-01-01', validTo: '2025-12-31' }),
  row('2026'),
  row('large', { category: 'large' }),
];

const find = (day: string, category: RateRow['category'] = 'sme', all: readonly RateRow[] = rows) => {
  const result = findRateRow(all, 'AM-01', category, day);
  return result.ok ? result.value.id : result.failure;
};

describe('rate card', () => {
  it.each([
    ['2025-01-01', '2025'],
    ['2025-12-31', '2025'],
    ['2026-01-01', '2026'],
    ['2040-06-01', '2026'],
  ])('booking §2: the row of %s, last day included', (day, id) => {
    expect(find(day)).toBe(id);
  });

  it('booking §2: no row for the day, the category or the machine is refused, never another row', () => {
    const parameters = { machineId: 'AM-01', category: 'sme', day: '2024-12-31' };
    expect(find('2024-12-31')).toEqual({ code: 'RATE_CARD_MISSING', parameters });
    expect(find('2026-06-01', 'startUp')).toMatchObject({ code: 'RATE_CARD_MISSING' });
    expect(findRateRow(rows, 'AM-02', 'sme', '2026-06-01').ok).toBe(false);
  });

  it('refuses two rows at once', () => {
    expect(find('2026-03-01', 'sme', [...rows, row('twin', { validFrom: '2026-03-01' })])).toMatchObject({
      code: 'RATE_CARD_AMBIGUOUS',
    });
  });

  it('aid §3: no market price, no rate below it; the large rate is the market price', () => {
    const without = [row('sme', { marketPrice: null }), row('large', { category: 'large', marketPrice: null })];
    expect(find('2026-10-01', 'sme', without)).toMatchObject({ code: 'MARKET_RATE_MISSING' });
    expect(find('2026-10-01', 'large', without)).toBe('large');
    const tiers = [{ aboveQuantity: 10, unitPrice: '1.00', marketPrice: null }];
    expect(find('2026-10-01', 'sme', [row('tiers', { tiers })])).toMatchObject({ code: 'MARKET_RATE_MISSING' });
  });

  it('tells the day', () => {
    expect(problemDetail('RATE_CARD_MISSING', 'nl', { day: '2026-11-25' })).toContain('op wo 25 nov 2026');
    expect(problemDetail('PRICE_QUANTITY_REQUIRED', 'en', { unit: 'batch' })).toContain('number of batches');
  });
});

describe('unit prices', () => {
  it.each([
    ['3125', '31.25'],
    [8_000, '80.00'],
    ['43.75', '0.4375'],
    ['0', '0.00'],
    ['0.5', '0.005'],
  ])('%p cents is %s', (cents, price) => {
    expect(unitPriceOfCents(cents)).toBe(price);
  });

  it('refuses what is no price', () => {
    for (const text of ['-1', '1.23456', '', '1,5', '1e3', '1234567890', 5, null])
      expect(isUnitPrice(text)).toBe(false);
    expect(() => unitPriceOfCents('1.234')).toThrow(RangeError);
    expect(() => unitPriceOfCents('-5')).toThrow(RangeError);
    expect(() => formatUnitPrice('x', 'nl')).toThrow(RangeError);
  });

  it.each([
    ['80', '€ 80,00', '€80.00'],
    ['0.4375', '€ 0,4375', '€0.4375'],
    ['0.3900', '€ 0,39', '€0.39'],
    ['1234.5', '€ 1.234,50', '€1,234.50'],
    ['0.005', '€ 0,005', '€0.005'],
  ])('writes %s as people read it', (price, dutch, english) => {
    expect([formatUnitPrice(price, 'nl'), formatUnitPrice(price, 'en')]).toEqual([dutch, english]);
  });
});
