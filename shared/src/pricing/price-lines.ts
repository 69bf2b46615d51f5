import type { LocalisedText } from '../kernel/language.js';
import type { Cents } from '../kernel/money.js';
import type { LocalDay } from '../kernel/time.js';
import type { RateCategory } from '../organisations/rate-category.js';
import type { RateUnit } from './rate-card.js';
import type { UnitPrice } from './unit-price.js';

/** What a line charges, in the order in which lines stand (booking-and-rates.md §2). */
export const priceLineKinds = [
  'machineTime',
  'quantity',
  'setup',
  'assistance',
  'consumable',
  'training',
  'cleaning',
  'waste',
] as const;

/** What a line charges. */
export type PriceLineKind = (typeof priceLineKinds)[number];

/** How a line came about, in a form that a screen can put in words; see `explainPriceLine`. */
export type PriceLineTrace =
  | {
      readonly kind: 'machineTime';
      readonly category: RateCategory;
      /** Bands that hold; none when no band covers the time. */
      readonly bands: readonly string[];
      /** Charged minutes of this line; the amount follows from them, not from the rounded `quantity`. */
      readonly minutes: number;
      /** Of these, minutes that minimum and increment put here (step 5). */
      readonly addedMinutes: number;
      readonly minMinutes: number;
      readonly incrementMinutes: number;
    }
  | {
      readonly kind: 'quantity';
      readonly category: RateCategory;
      /** The tier that prices this part: the quantity above which it holds, 0 for the price of the row itself. */
      readonly aboveQuantity: number;
      readonly tierMode: 'whole' | 'marginal';
    }
  | { readonly kind: 'setup'; readonly category: RateCategory }
  | { readonly kind: 'assistance'; readonly category: RateCategory; readonly minutes: number }
  | {
      readonly kind: 'named';
      readonly category: RateCategory;
      readonly reference: string;
      readonly name: LocalisedText;
    };

/** One line of a price. */
export interface PriceLine {
  readonly kind: PriceLineKind;
  /** Decimal text; hours are rounded to six decimals for reading. */
  readonly quantity: string;
  /** Unit of the quantity: that of the rate, `once`, or the unit of a consumable such as `kg`. */
  readonly unit: RateUnit | 'once' | (string & {});
  /** Before the surcharge. */
  readonly unitPrice: UnitPrice;
  /** What the market pays for the unit, before the surcharge. */
  readonly marketUnitPrice: UnitPrice;
  /** Surcharge in percent as decimal text, `0` for none; the market price carries the same. */
  readonly surchargePercent: string;
  /** What is charged, rounded once. */
  readonly netCents: Cents;
  /** What the market would pay for this line, rounded once. */
  readonly marketCents: Cents;
  readonly trace: PriceLineTrace;
}

/** How the whole price came about. */
export interface PriceTrace {
  readonly rateRowId: string;
  readonly category: RateCategory;
  readonly rateValidFrom: LocalDay;
  readonly rateValidTo: LocalDay | null;
  readonly unit: RateUnit;
  readonly billOn: 'booked' | 'used';
  /** Which of the two periods was priced. */
  readonly pricedPeriod: 'booked' | 'used';
  readonly bookedMinutes: number;
  /** `null` while the machine was not used. */
  readonly usedMinutes: number | null;
  /** Charged minutes after minimum and increment; for other units than `hour` the minutes of the priced period. */
  readonly billableMinutes: number;
  /** Minutes that minimum and increment added. */
  readonly addedMinutes: number;
  readonly surchargePolicy: 'max' | 'sum';
}

/** A price with its lines, VAT excluded. */
export interface Price {
  readonly lines: readonly PriceLine[];
  /** Sum of the lines. */
  readonly netCents: Cents;
  /** Sum of the market amounts of the lines. Aid is counted per line, never from the two sums (state-aid.md §4). */
  readonly marketCents: Cents;
  readonly trace: PriceTrace;
}
