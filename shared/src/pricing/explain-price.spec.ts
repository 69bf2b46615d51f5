import { describe, expect, it } from '@jest/globals';
import { languages } from '../kernel/language.js';
import { calculatePrice, type PriceInput } from './calculate-price.js';
import { explainPriceLine } from './explain-price.js';
import type { PriceLine } from './price-lines.js';
import type { RateRow } from './rate-card.js';

const rate: RateRow = {
  id: 'row',
  machineId: 'M',
  category: 'sme',
  validFrom: '2026-01-01',
  validTo: null,
  unit: 'hour',
  unitPrice: '80.00',
  marketPrice: '110.00',
  minMinutes: 60,
  incrementMinutes: 30,
  setupFee: '45.00',
  assistedPerHour: '65.00',
};

function linesOf(changes: Partial<RateRow> = {}, input: Partial<PriceInput> = {}): readonly PriceLine[] {
  const result = calculatePrice({
    rate: { ...rate, ...changes },
    bookedFrom: Date.parse('2026-11-25T12:00Z'),
    bookedTo: Date.parse('2026-11-25T15:00Z'),
    ...input,
  });
  if (!result.ok) {
    throw new Error(result.failure.code);
  }
  return result.value.lines;
}

const told = (line: PriceLine | undefined) => languages.map(language => line && explainPriceLine(line, language));

describe('why a line costs what it costs', () => {
  it('visual §11: who pays what, what the market pays, and that the difference is aid', () => {
    expect(told(linesOf()[0])).toEqual([
      'Kmo betaalt € 80,00 per uur. De marktprijs is € 110,00. Het verschil telt mee als de-minimissteun.',
      'SME pays €80.00 per hour. The market price is €110.00. The difference counts as de minimis aid.',
    ]);
  });

  it('says nothing of aid at the market price, nor for the internal cost of a partner', () => {
    expect(told(linesOf({ category: 'large', unitPrice: '110' })[0])[0]).toBe(
      'Grote onderneming betaalt € 110,00 per uur. Dat is de marktprijs.',
    );
    expect(told(linesOf({ category: 'partner' })[0])[1]).toBe(
      'Partner pays €80.00 per hour. The market price is €110.00.',
    );
  });

  it('tells surcharge and added minutes', () => {
    const night = linesOf(
      {},
      { bookedFrom: Date.parse('2026-11-25T21:00Z'), bookedTo: Date.parse('2026-11-25T22:10Z') },
    );
    expect(told(night[0])).toEqual([
      'Kmo betaalt € 80,00 per uur. De marktprijs is € 110,00. Het verschil telt mee als de-minimissteun. Toeslag voor nacht: 25 %. Daarin zit 20 min afronding: tijd telt per 30 min, minstens 1 u.',
      'SME pays €80.00 per hour. The market price is €110.00. The difference counts as de minimis aid. Surcharge for night: 25%. It includes 20 min of rounding: time counts by 30 min, at least 1 h.',
    ]);
  });

  it('tells set-up, technician and consumables by name', () => {
    const name = { nl: 'Poeder 316L', en: 'Powder 316L' };
    const lines = linesOf(
      {},
      {
        assistedMinutes: 60,
        consumables: [{ reference: 'CS', name, quantity: '0.5', unit: 'kg', unitPrice: '62.00' }],
      },
    );
    expect(lines.slice(1).map(line => explainPriceLine(line, 'nl'))).toEqual([
      'Eén insteltijd kost € 45,00.',
      'Een operator kost € 65,00 per uur.',
      'Poeder 316L kost € 62,00 per kg.',
    ]);
  });

  it('tells the tier', () => {
    const tiers = [{ aboveQuantity: 1_000, unitPrice: '0.3900', marketPrice: '0.3900' }];
    const pieces = { unit: 'piece', unitPrice: '0.4375', marketPrice: '0.4375', tiers } as const;
    expect(told(linesOf(pieces, { count: 1_200 })[1])).toEqual([
      'Kmo betaalt € 0,39 per stuk. Dat is de marktprijs. Deze prijs geldt voor het deel boven 1.000 stuks.',
      'SME pays €0.39 per piece. That is the market price. This price holds for the part above 1,000 pieces.',
    ]);
    expect(told(linesOf({ ...pieces, tierMode: 'whole' }, { count: 1_200 })[0])[0]).toContain(
      'Boven 1.000 stuks geldt deze prijs voor alles.',
    );
  });
});
