import { type Cents, cents, type ExactDecimal, exactDecimal, formatMoney } from '../kernel/money.js';
import type { Language } from '../kernel/language.js';

/**
 * A price per unit: euro as decimal text, 0 or more, at most four decimals, VAT excluded (`80.00`, `0.4375`).
 *
 * Everything that is multiplied by a quantity is written like this, as on an invoice; amounts that came out of a
 * calculation are whole cents. `unitPriceCents` of the domain files becomes one with {@link unitPriceOfCents}.
 */
export type UnitPrice = string;

const unitPricePattern = /^\d{1,9}(?:\.\d{1,4})?$/;

/** Whether a text is a unit price. */
export function isUnitPrice(text: unknown): text is UnitPrice {
  return typeof text === 'string' && unitPricePattern.test(text);
}

/** The unit price of cents as data files carry them, at most two decimals of a cent: `3125` is `31.25`, `43.75` is `0.4375`. Throws `RangeError` for anything else. */
export function unitPriceOfCents(centsValue: string | Cents): UnitPrice {
  const exact = exactDecimal(centsValue).dividedBy(100);
  const text = exact.toFixed(Math.max(2, exact.decimalPlaces()));
  if (!isUnitPrice(text)) {
    throw new RangeError(`not a unit price in cents: ${centsValue}`);
  }
  return text;
}

/** The exact number of cents of one unit. Throws `RangeError` when the text is no unit price. */
export function exactCentsOf(price: UnitPrice): ExactDecimal {
  if (!isUnitPrice(price)) {
    throw new RangeError(`not a unit price: ${price}`);
  }
  return exactDecimal(price).times(100);
}

/** A unit price as people read it, with the decimals it needs and at least two: `€ 80,00`, `€ 0,4375`. */
export function formatUnitPrice(price: UnitPrice, language: Language): string {
  const exact = exactDecimal(isUnitPrice(price) ? price : '');
  const [, fraction = ''] = exact.toFixed(4).split('.');
  const wholeCents = cents(exact.times(100).floor().toNumber());
  return `${formatMoney(wholeCents, language)}${fraction.slice(2).replace(/0+$/, '')}`;
}
