import type { LocalisedText } from '../kernel/language.js';
import { type ExactDecimal, exactDecimal, roundHalfUp, sumCents } from '../kernel/money.js';
import { type Period, periodOf } from '../kernel/period.js';
import type { Rejection } from '../kernel/problem-text.js';
import { type Result, refuse, succeed } from '../kernel/result.js';
import { campusTimeZone, localDaysOf, type Moment } from '../kernel/time.js';
import type { Price, PriceLine, PriceLineKind, PriceLineTrace, PriceTrace } from './price-lines.js';
import type { PricingProblemCode } from './pricing-problems.js';
import { lacksMarketPrice, type RateRow } from './rate-card.js';
import { type BandPolicy, type BandStretch, defaultBandPolicy, keyOfBands, splitInBands } from './time-bands.js';
import { exactCentsOf, type UnitPrice } from './unit-price.js';

/** Something beside the machine that is charged by quantity (booking-and-rates.md §2 step 3). */
export interface ConsumableUse {
  readonly reference: string;
  readonly name: LocalisedText;
  /** Decimal text ≥ 0. */
  readonly quantity: string;
  /** Such as `kg` or `piece`. */
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  /** Market price of the unit; absent when all pay the same. */
  readonly marketPrice?: UnitPrice;
}

/** A fixed amount for training, cleaning or waste (booking-and-rates.md §2 step 3). */
export interface FixedFee {
  readonly kind: 'training' | 'cleaning' | 'waste';
  readonly reference: string;
  readonly name: LocalisedText;
  readonly price: UnitPrice;
  /** Market price; absent when all pay the same. */
  readonly marketPrice?: UnitPrice;
}

/** Everything that decides a price. Seconds are not charged: each moment counts by the minute in which it lies. */
export interface PriceInput {
  /** The row that holds on the day of the start; see `findRateRow`. */
  readonly rate: RateRow;
  readonly bookedFrom: Moment;
  readonly bookedTo: Moment;
  /** The use itself, once it is known. Without it the booked time is priced, also when use is billed. */
  readonly used?: { readonly from: Moment; readonly to: Moment };
  /** `booked` charges the longer of booked and used time, `used` the use. `booked` when absent. */
  readonly billOn?: 'booked' | 'used';
  /** Pieces or batches, a whole number ≥ 0; needed when the rate counts them. */
  readonly count?: number;
  /** Set-ups: one for a booking and one for each changeover. 1 when absent; whole, ≥ 0. */
  readonly setups?: number;
  /** Minutes of a technician, whole, ≥ 0; 0 when absent. */
  readonly assistedMinutes?: number;
  readonly consumables?: readonly ConsumableUse[];
  readonly fees?: readonly FixedFee[];
  /** Time bands; those of booking-and-rates.md §2 when absent. */
  readonly bands?: BandPolicy;
  /** IANA zone of the campus; Europe/Brussels when absent. */
  readonly timeZone?: string;
}

/** Why there is no price. */
export type PriceRejection = Rejection<PricingProblemCode>;

const minuteMilliseconds = 60_000;
const longestMinutes = 400 * 24 * 60;

/**
 * The price of a booking with its lines, market amounts and trace (booking-and-rates.md §2, B-1 to B-4, D-1): the same
 * function shows it in the browser and decides it on the server. Credits are not part of it.
 *
 * Each line is calculated exactly and rounded once; per combination of time bands there is one line. A rate per day
 * charges each local day that the time touches; it and the rates per piece and batch carry no time surcharge.
 * Refused: `MARKET_RATE_MISSING` as by `findRateRow`, because an unknown market price would hide aid;
 * `PRICE_QUANTITY_REQUIRED` when the rate counts pieces or batches and no count is given. Throws `RangeError` for input that no caller may send: an end before its start, more than 400 days, negative or broken
 * quantities, texts that are no price.
 */
export function calculatePrice(input: PriceInput): Result<Price, PriceRejection> {
  const { rate } = input;
  if (lacksMarketPrice(rate)) {
    return refuse({ code: 'MARKET_RATE_MISSING', parameters: { machineId: rate.machineId, category: rate.category } });
  }
  const billOn = input.billOn ?? 'booked';
  const bands = input.bands ?? defaultBandPolicy;
  const booked = wholeMinutes(input.bookedFrom, input.bookedTo);
  const used = input.used === undefined ? undefined : wholeMinutes(input.used.from, input.used.to);
  const pricesUse = used !== undefined && (billOn === 'used' || minutesOf(used) > minutesOf(booked));
  const priced = pricesUse ? used : booked;

  const pricedMinutes = minutesOf(priced);
  const billableMinutes = rate.unit === 'hour' ? chargedMinutes(pricedMinutes, rate) : pricedMinutes;
  const trace: PriceTrace = {
    rateRowId: rate.id,
    category: rate.category,
    rateValidFrom: rate.validFrom,
    rateValidTo: rate.validTo,
    unit: rate.unit,
    billOn,
    pricedPeriod: pricesUse ? 'used' : 'booked',
    bookedMinutes: minutesOf(booked),
    usedMinutes: used === undefined ? null : minutesOf(used),
    billableMinutes,
    addedMinutes: billableMinutes - pricedMinutes,
    surchargePolicy: bands.surchargePolicy,
  };

  const main = mainLines(input, priced, trace, bands);
  if (main === undefined) {
    return refuse({ code: 'PRICE_QUANTITY_REQUIRED', parameters: { unit: rate.unit } });
  }
  const lines = [...main, ...besideLines(input)];
  return succeed({
    lines,
    netCents: sumCents(lines.map(line => line.netCents)),
    marketCents: sumCents(lines.map(line => line.marketCents)),
    trace,
  });
}

/** Charged minutes: at least the minimum of the rate, then up to the next multiple of its increment (booking-and-rates.md §2 step 1). */
export function chargedMinutes(minutes: number, rate: Pick<RateRow, 'minMinutes' | 'incrementMinutes'>): number {
  const increment = atLeast(rate.incrementMinutes, 1);
  return Math.ceil(Math.max(minutes, atLeast(rate.minMinutes, 0)) / increment) * increment;
}

function mainLines(input: PriceInput, priced: Period, trace: PriceTrace, bands: BandPolicy): PriceLine[] | undefined {
  const { rate, timeZone = campusTimeZone } = input;
  switch (rate.unit) {
    case 'hour':
      return machineTimeLines(rate, priced, trace, bands, timeZone);
    case 'day': {
      const days = localDaysOf(priced.from, priced.to, timeZone).length;
      return [quantityLine(rate, days, { aboveQuantity: 0, unitPrice: rate.unitPrice, marketPrice: rate.marketPrice })];
    }
    case 'piece':
    case 'batch':
      return input.count === undefined ? undefined : tierLines(rate, atLeast(input.count, 0));
  }
}

function machineTimeLines(
  rate: RateRow,
  priced: Period,
  trace: PriceTrace,
  bands: BandPolicy,
  timeZone: string,
): PriceLine[] {
  // No use at all is still charged its minimum, in the band of the moment at which it would have started.
  const empty = priced.to === priced.from;
  const stretches = splitInBands(empty ? { ...priced, to: priced.from + minuteMilliseconds } : priced, bands, timeZone);
  const last = stretches.at(-1);
  const byBands = new Map<string, { readonly stretch: BandStretch; minutes: number; addedMinutes: number }>();
  for (const stretch of stretches) {
    const key = keyOfBands(stretch.bands);
    const sum = byBands.get(key) ?? { stretch, minutes: 0, addedMinutes: 0 };
    sum.minutes += empty ? 0 : minutesOf(stretch);
    byBands.set(key, sum);
    if (stretch === last) {
      sum.minutes += trace.addedMinutes;
      sum.addedMinutes += trace.addedMinutes;
    }
  }
  return [...byBands.values()]
    .filter(({ minutes }) => minutes > 0)
    .map(({ stretch, minutes, addedMinutes }) =>
      line({
        kind: 'machineTime',
        quantity: exactDecimal(minutes).dividedBy(60),
        // Minutes over sixty only at the end: an hour divided first would no longer be exact.
        units: exactDecimal(minutes),
        perUnits: 60,
        unit: 'hour',
        unitPrice: rate.unitPrice,
        marketPrice: rate.marketPrice,
        surchargePercent: stretch.surchargePercent,
        trace: {
          kind: 'machineTime',
          category: rate.category,
          bands: stretch.bands,
          minutes,
          addedMinutes,
          minMinutes: rate.minMinutes,
          incrementMinutes: rate.incrementMinutes,
        },
      }),
    );
}

type PricedTier = NonNullable<RateRow['tiers']>[number];

/** The lines of pieces or batches: one in `whole` mode, one for each tier that is reached in `marginal` mode (booking-and-rates.md B-4). */
function tierLines(rate: RateRow, count: number): PriceLine[] {
  const base: PricedTier = { aboveQuantity: 0, unitPrice: rate.unitPrice, marketPrice: rate.marketPrice };
  const tiers = [base, ...(rate.tiers ?? [])].sort((one, other) => one.aboveQuantity - other.aboveQuantity);
  const reached = tiers.filter(({ aboveQuantity }, index) => index === 0 || count > aboveQuantity);
  if (rate.tierMode === 'whole') {
    return [quantityLine(rate, count, reached.at(-1) ?? base)];
  }
  return reached.map((tier, index) =>
    quantityLine(rate, (reached[index + 1]?.aboveQuantity ?? count) - tier.aboveQuantity, tier),
  );
}

function quantityLine(rate: RateRow, count: number, tier: PricedTier): PriceLine {
  return line({
    kind: 'quantity',
    quantity: exactDecimal(count),
    unit: rate.unit,
    unitPrice: tier.unitPrice,
    marketPrice: tier.marketPrice,
    trace: {
      kind: 'quantity',
      category: rate.category,
      aboveQuantity: tier.aboveQuantity,
      tierMode: rate.tierMode ?? 'marginal',
    },
  });
}

/** Set-up, technician, consumables and fixed fees (booking-and-rates.md §2 step 3); lines without amount are left out. */
function besideLines(input: PriceInput): PriceLine[] {
  const { rate } = input;
  const { category } = rate;
  const assistedMinutes = atLeast(input.assistedMinutes ?? 0, 0);
  const setup = line({
    kind: 'setup',
    quantity: exactDecimal(atLeast(input.setups ?? 1, 0)),
    unit: 'once',
    unitPrice: rate.setupFee,
    marketPrice: rate.marketSetupFee,
    trace: { kind: 'setup', category },
  });
  const assistance = line({
    kind: 'assistance',
    quantity: exactDecimal(assistedMinutes).dividedBy(60),
    units: exactDecimal(assistedMinutes),
    perUnits: 60,
    unit: 'hour',
    unitPrice: rate.assistedPerHour,
    marketPrice: rate.marketAssistedPerHour,
    trace: { kind: 'assistance', category, minutes: assistedMinutes },
  });
  const consumables = (input.consumables ?? []).map(({ reference, name, quantity, unit, unitPrice, marketPrice }) =>
    line({
      kind: 'consumable',
      quantity: notNegative(quantity),
      unit,
      unitPrice,
      marketPrice,
      trace: { kind: 'named', category, reference, name },
    }),
  );
  const fees = (input.fees ?? []).map(({ kind, reference, name, price, marketPrice }) =>
    line({
      kind,
      quantity: exactDecimal(1),
      unit: 'once',
      unitPrice: price,
      marketPrice,
      trace: { kind: 'named', category, reference, name },
    }),
  );
  return [setup, assistance, ...consumables, ...fees].filter(({ netCents, marketCents }) => netCents + marketCents > 0);
}

interface LineParts {
  readonly kind: PriceLineKind;
  readonly quantity: ExactDecimal;
  readonly unit: PriceLine['unit'];
  readonly unitPrice: UnitPrice;
  /** Absent or `null`: the market pays what is charged. */
  readonly marketPrice: UnitPrice | null | undefined;
  readonly surchargePercent?: string;
  readonly trace: PriceLineTrace;
  /** What the amount counts, when the quantity itself cannot be written exactly; so many of them make one unit. */
  readonly units?: ExactDecimal;
  readonly perUnits?: number;
}

/** A line, its two amounts each rounded once. */
function line(parts: LineParts): PriceLine {
  const { quantity, units = quantity, perUnits = 1, unitPrice, surchargePercent = '0' } = parts;
  const marketUnitPrice = parts.marketPrice ?? unitPrice;
  const amount = (price: UnitPrice) =>
    roundHalfUp(
      exactCentsOf(price)
        .times(units)
        .times(notNegative(surchargePercent).plus(100))
        .dividedBy(perUnits * 100),
    );
  return {
    kind: parts.kind,
    quantity: quantity.toDecimalPlaces(6).toString(),
    unit: parts.unit,
    unitPrice,
    marketUnitPrice,
    surchargePercent,
    netCents: amount(unitPrice),
    marketCents: amount(marketUnitPrice),
    trace: parts.trace,
  };
}

function wholeMinutes(from: Moment, to: Moment): Period {
  const period = periodOf(from, to);
  const cut = {
    from: Math.floor(period.from / minuteMilliseconds) * minuteMilliseconds,
    to: Math.floor(period.to / minuteMilliseconds) * minuteMilliseconds,
  };
  if (!(cut.from <= cut.to) || minutesOf(cut) > longestMinutes) {
    throw new RangeError('a priced period ends after its start, within 400 days');
  }
  return cut;
}

function minutesOf({ from, to }: Period): number {
  return (to - from) / minuteMilliseconds;
}

function atLeast(value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`not a whole number of at least ${least}: ${value}`);
  }
  return value;
}

function notNegative(text: string): ExactDecimal {
  const value = exactDecimal(text);
  if (value.isNegative() && !value.isZero()) {
    throw new RangeError(`not a quantity of 0 or more: ${text}`);
  }
  return value;
}
