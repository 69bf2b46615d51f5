import type { Rejection } from '../kernel/problem-text.js';
import { type Result, refuse, succeed } from '../kernel/result.js';
import type { LocalDay } from '../kernel/time.js';
import type { RateCategory } from '../organisations/rate-category.js';
import type { RateRowCode } from './pricing-problems.js';
import type { UnitPrice } from './unit-price.js';

/** What a rate counts. */
export const rateUnits = ['hour', 'day', 'piece', 'batch'] as const;

/** What a rate counts. */
export type RateUnit = (typeof rateUnits)[number];

/** Another price from a quantity on, for pieces and batches (booking-and-rates.md B-4). */
export interface RateTier {
  /** The tier holds for what comes above this quantity, a whole number > 0. */
  readonly aboveQuantity: number;
  readonly unitPrice: UnitPrice;
  /** `null` as in {@link RateRow.marketPrice}. */
  readonly marketPrice: UnitPrice | null;
}

/** One dated row of a rate card (booking-and-rates.md §2). Prices are euro text, VAT excluded. */
export interface RateRow {
  readonly id: string;
  readonly machineId: string;
  readonly category: RateCategory;
  /** First day on which it holds. */
  readonly validFrom: LocalDay;
  /** Last day on which it holds, included; `null` for no end. */
  readonly validTo: LocalDay | null;
  readonly unit: RateUnit;
  readonly unitPrice: UnitPrice;
  /** Market price of the same unit; `null` when none is known or its review is overdue, and then only `large` may be charged (state-aid.md §3). */
  readonly marketPrice: UnitPrice | null;
  /** At least so many minutes are charged; whole, 0 for none. Only for `hour`. */
  readonly minMinutes: number;
  /** Charged minutes are rounded up to a multiple of this; whole, at least 1. Only for `hour`. */
  readonly incrementMinutes: number;
  /** Price of one set-up. */
  readonly setupFee: UnitPrice;
  /** Market price of one set-up; absent when all pay the same. */
  readonly marketSetupFee?: UnitPrice;
  /** Price of an hour of a technician. */
  readonly assistedPerHour: UnitPrice;
  /** Market price of that hour; absent when all pay the same. */
  readonly marketAssistedPerHour?: UnitPrice;
  /** Prices for larger quantities, in any order; none when absent. Only for `piece` and `batch`. */
  readonly tiers?: readonly RateTier[];
  /** `whole`: the tier that is reached prices everything; `marginal`: each tier prices its own part. `marginal` when absent. */
  readonly tierMode?: 'whole' | 'marginal';
}

/** Why no row was found. */
export type RateRejection = Rejection<RateRowCode>;

/**
 * The row that prices a machine for a category on a local day, which is the day on which the use starts. Exactly one
 * row must hold (booking-and-rates.md §2: no row, no confirmation). Refused: `RATE_CARD_MISSING`,
 * `RATE_CARD_AMBIGUOUS` when two rows hold at once, `MARKET_RATE_MISSING` when a category below the market rate has
 * no market price beside it (state-aid.md §3).
 */
export function findRateRow(
  rows: readonly RateRow[],
  machineId: string,
  category: RateCategory,
  day: LocalDay,
): Result<RateRow, RateRejection> {
  const [row, second] = rows.filter(
    candidate =>
      candidate.machineId === machineId &&
      candidate.category === category &&
      candidate.validFrom <= day &&
      (candidate.validTo === null || day <= candidate.validTo),
  );
  const parameters = { machineId, category, day };
  if (row === undefined) {
    return refuse({ code: 'RATE_CARD_MISSING', parameters });
  }
  if (second !== undefined) {
    return refuse({ code: 'RATE_CARD_AMBIGUOUS', parameters });
  }
  return lacksMarketPrice(row) ? refuse({ code: 'MARKET_RATE_MISSING', parameters }) : succeed(row);
}

/** Whether a row may not be charged because a market price is unknown: only `large`, which is the market rate itself, needs none (state-aid.md §3). */
export function lacksMarketPrice(row: RateRow): boolean {
  return row.category !== 'large' && [row, ...(row.tiers ?? [])].some(({ marketPrice }) => marketPrice === null);
}
