import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../kernel/time.js';
import { calculatePrice, type PriceInput } from './calculate-price.js';
import type { Price } from './price-lines.js';
import type { RateRow } from './rate-card.js';
import { defaultBandPolicy } from './time-bands.js';

const rate: RateRow = {
  id: 'row',
  machineId: 'M',
  category: 'sme',
  validFrom: '2026-01-01',
  validTo: null,
  unit: 'hour',
  unitPrice: '80.00',
  marketPrice: '110.00',
  minMinutes: 0,
  incrementMinutes: 1,
  setupFee: '0.00',
  assistedPerHour: '65.00',
};

const blocks = { ...rate, minMinutes: 60, incrementMinutes: 30 };

type Changes = Omit<Partial<PriceInput>, 'rate'> & { readonly rate?: Partial<RateRow> };

const inputOf = (from: string, to: string, { rate: rateChanges, ...changes }: Changes = {}): PriceInput => ({
  rate: { ...rate, ...rateChanges },
  bookedFrom: instantOf(from),
  bookedTo: instantOf(to),
  ...changes,
});

function price(from: string, to: string, changes: Changes = {}): Price {
  const result = calculatePrice(inputOf(from, to, changes));
  if (!result.ok) {
    throw new Error(result.failure.code);
  }
  return result.value;
}

const bandsOf = ({ lines }: Price) =>
  lines.flatMap(({ trace, netCents }) =>
    trace.kind === 'machineTime' ? [[trace.bands.join('+'), trace.minutes, netCents]] : [],
  );

const tuesday = ['2026-06-16T09:00+02:00', '2026-06-16T10:10+02:00'] as const;

describe('price of a booking', () => {
  it('booking B-1: a night into the weekend is 600.00', () => {
    const result = price('2026-06-19T20:00+02:00', '2026-06-20T02:00+02:00');
    expect(bandsOf(result)).toEqual([
      ['day', 120, 16_000],
      ['night', 120, 20_000],
      ['weekend', 120, 24_000],
    ]);
    expect([result.netCents, result.marketCents]).toEqual([60_000, 82_500]);
    expect(result.lines[1]).toEqual({
      kind: 'machineTime',
      quantity: '2',
      unit: 'hour',
      unitPrice: '80.00',
      marketUnitPrice: '110.00',
      surchargePercent: '25',
      netCents: 20_000,
      marketCents: 27_500,
      trace: {
        kind: 'machineTime',
        category: 'sme',
        bands: ['night'],
        minutes: 120,
        addedMinutes: 0,
        minMinutes: 0,
        incrementMinutes: 1,
      },
    });
  });

  it('booking B-2: minimum, then increment', () => {
    const result = price(...tuesday, { rate: blocks });
    expect([result.netCents, result.trace]).toEqual([
      12_000,
      {
        rateRowId: 'row',
        category: 'sme',
        rateValidFrom: '2026-01-01',
        rateValidTo: null,
        unit: 'hour',
        billOn: 'booked',
        pricedPeriod: 'booked',
        bookedMinutes: 70,
        usedMinutes: null,
        billableMinutes: 90,
        addedMinutes: 20,
        surchargePolicy: 'max',
      },
    ]);
    expect(price(tuesday[0], '2026-06-16T09:20+02:00', { rate: blocks }).netCents).toBe(8_000);
  });

  it('booking B-3: technician, set-up and plates on top', () => {
    const plates = { nl: 'Plaat', en: 'Plate' };
    const result = price(...tuesday, {
      rate: { ...blocks, setupFee: '45.00' },
      assistedMinutes: 90,
      consumables: [{ reference: 'CS-1', name: plates, quantity: '3', unit: 'piece', unitPrice: '12.35' }],
    });
    expect(result.lines.map(({ kind, netCents }) => [kind, netCents])).toEqual([
      ['machineTime', 12_000],
      ['setup', 4_500],
      ['assistance', 9_750],
      ['consumable', 3_705],
    ]);
    expect(result.netCents).toBe(29_955);
    expect(result.marketCents).toBe(29_955 + 4_500);
  });

  it('booking B-4: pieces, at one price and in tiers', () => {
    const pieces: Partial<RateRow> = { unit: 'piece', unitPrice: '0.4375', marketPrice: '0.6000' };
    const tiers = [{ aboveQuantity: 1_000, unitPrice: '0.3900', marketPrice: '0.5000' }];
    expect(price(...tuesday, { count: 1_200, rate: pieces }).netCents).toBe(52_500);
    const marginal = price(...tuesday, { count: 1_200, rate: { ...pieces, tiers, tierMode: 'marginal' } });
    expect(marginal.lines.map(({ quantity, netCents, marketCents }) => [quantity, netCents, marketCents])).toEqual([
      ['1000', 43_750, 60_000],
      ['200', 7_800, 10_000],
    ]);
    expect(marginal.netCents).toBe(51_550);
    const whole = price(...tuesday, { count: 1_200, rate: { ...pieces, tiers, tierMode: 'whole' } });
    expect([whole.lines.length, whole.netCents]).toEqual([1, 46_800]);
    expect(price(...tuesday, { count: 1_000, rate: { ...pieces, tiers, tierMode: 'whole' } }).netCents).toBe(43_750);
  });

  it.each([
    ['of 9 hours', '2026-10-24T22:00+02:00', '2026-10-25T06:00+01:00', 108_000],
    ['of 7 hours', '2026-03-28T22:00+01:00', '2026-03-29T06:00+02:00', 84_000],
    ['of 8 hours', '2026-11-07T22:00+01:00', '2026-11-08T06:00+01:00', 96_000],
  ])('booking D-1: the weekend night %s', (_name, from, to, cents) => {
    expect(price(from, to).netCents).toBe(cents);
  });

  it('booking §2: the highest surcharge wins, or all add up', () => {
    // Saturday 25 December 2027: weekend and holiday, and night until six.
    const [from, to] = ['2027-12-25T05:00+01:00', '2027-12-25T07:00+01:00'];
    expect(bandsOf(price(from, to))).toEqual([['holiday', 120, 24_000]]);
    const sum = price(from, to, { bands: { ...defaultBandPolicy, surchargePolicy: 'sum' } });
    expect(bandsOf(sum)).toEqual([
      ['night+weekend+holiday', 60, 18_000],
      ['weekend+holiday', 60, 16_000],
    ]);
  });

  it('booking §3: a holiday on a working day, and a day that is only a bridge day', () => {
    expect(bandsOf(price('2026-05-14T10:00+02:00', '2026-05-14T11:00+02:00'))).toEqual([['holiday', 60, 12_000]]);
    expect(bandsOf(price('2026-05-15T10:00+02:00', '2026-05-15T11:00+02:00'))).toEqual([['day', 60, 8_000]]);
  });

  it('booking §2 step 5: added minutes go to the last band', () => {
    const result = price('2026-06-16T21:30+02:00', '2026-06-16T22:10+02:00', { rate: blocks });
    expect(bandsOf(result)).toEqual([
      ['day', 30, 4_000],
      ['night', 30, 5_000],
    ]);
    expect(result.lines.map(({ trace }) => trace.kind === 'machineTime' && trace.addedMinutes)).toEqual([0, 20]);
  });

  it('booking §2: hours that no band covers carry no surcharge', () => {
    expect(bandsOf(price(...tuesday, { bands: { bands: [], surchargePolicy: 'max' } }))).toEqual([['', 70, 9_333]]);
  });

  it('booking §2 step 1: the longer of booked and used, or the use alone', () => {
    const longer = { from: instantOf('2026-06-16T09:05+02:00'), to: instantOf('2026-06-16T10:45+02:00') };
    const shorter = { from: longer.from, to: instantOf('2026-06-16T09:35:40+02:00') };
    const none = { from: longer.from, to: longer.from };
    const minutes = (changes: Changes) => price(...tuesday, changes).trace;
    expect(minutes({ used: longer })).toMatchObject({ pricedPeriod: 'used', billableMinutes: 100, usedMinutes: 100 });
    expect(minutes({ used: shorter })).toMatchObject({ pricedPeriod: 'booked', billableMinutes: 70, usedMinutes: 30 });
    expect(minutes({ used: shorter, billOn: 'used' })).toMatchObject({ pricedPeriod: 'used', billableMinutes: 30 });
    expect(minutes({ billOn: 'used' })).toMatchObject({ pricedPeriod: 'booked', billableMinutes: 70 });
    expect(price(...tuesday, { used: none, billOn: 'used' }).lines).toEqual([]);
    expect(bandsOf(price(...tuesday, { used: none, billOn: 'used', rate: blocks }))).toEqual([['day', 60, 8_000]]);
  });

  it('charges each local day that a rate per day touches, and batches by their number', () => {
    const day = { rate: { unit: 'day', unitPrice: '16.80', marketPrice: '28.00' } } as const;
    expect(price(...tuesday, day).netCents).toBe(1_680);
    expect(price('2026-06-16T09:00+02:00', '2026-06-18T00:00+02:00', day).netCents).toBe(3_360);
    expect(price(...tuesday, { rate: { unit: 'batch' }, count: 3 }).netCents).toBe(24_000);
  });

  it('charges a set-up for each changeover, and fixed fees', () => {
    const name = { nl: 'Basisopleiding', en: 'Basic training' };
    const result = price(...tuesday, {
      rate: { setupFee: '45.00', marketSetupFee: '50.00', marketAssistedPerHour: '70.00' },
      setups: 3,
      assistedMinutes: 20,
      fees: [{ kind: 'training', reference: 'Q-1', name, price: '450.00', marketPrice: '480.00' }],
    });
    expect(result.lines.slice(1).map(({ kind, netCents, marketCents }) => [kind, netCents, marketCents])).toEqual([
      ['setup', 13_500, 15_000],
      ['assistance', 2_167, 2_333],
      ['training', 45_000, 48_000],
    ]);
    expect(price(...tuesday, { rate: { setupFee: '45.00' }, setups: 0 }).lines).toHaveLength(1);
  });

  it('refuses a missing count or market price, and never takes them as nothing', () => {
    const code = (changes: Changes) => {
      const result = calculatePrice(inputOf(...tuesday, changes));
      return result.ok ? undefined : result.failure.code;
    };
    expect(code({ rate: { unit: 'piece' } })).toBe('PRICE_QUANTITY_REQUIRED');
    expect(code({ rate: { marketPrice: null } })).toBe('MARKET_RATE_MISSING');
    expect(code({ rate: { marketPrice: null, category: 'large' } })).toBeUndefined();
    expect(price(...tuesday, { rate: { marketPrice: null, category: 'large' } }).marketCents).toBe(9_333);
  });

  it.each<[string, Changes]>([
    ['a broken count', { rate: { unit: 'piece' }, count: 1.5 }],
    ['a negative count', { rate: { unit: 'piece' }, count: -1 }],
    ['negative set-ups', { setups: -1 }],
    ['broken minutes of a technician', { assistedMinutes: 0.5 }],
    ['an increment of nothing', { rate: { incrementMinutes: 0 } }],
    ['a negative price', { rate: { unitPrice: '-1.00' } }],
    ['a price with five decimals', { rate: { unitPrice: '0.12345' } }],
    [
      'a negative surcharge',
      {
        bands: {
          bands: [{ code: 'x', surchargePercent: '-1', when: [{ weekday: 2, opens: '00:00', closes: '24:00' }] }],
          surchargePolicy: 'max',
        },
      },
    ],
    ['an end before the start', { bookedTo: instantOf('2026-06-16T06:00Z') }],
    ['more than 400 days', { bookedTo: instantOf('2027-08-16T06:00Z') }],
  ])('throws for %s', (_name, changes) => {
    expect(() => calculatePrice(inputOf(...tuesday, changes))).toThrow(RangeError);
  });
});
