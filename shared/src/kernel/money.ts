import { Decimal } from 'decimal.js';
import type { Language } from './language.js';

/** An amount in whole euro cents, a safe integer, negative for what is owed the other way (architecture.md §4, rule 4). */
export type Cents = number;

/*
 * A calculator of its own: forty digits hold every product of a quantity and a unit price exactly, and a setting
 * made elsewhere cannot change how money is rounded. Half up, away from zero for negatives (glossary.md, rounding).
 */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

/** An exact decimal number; quantities and unit prices travel as text and are calculated with this. */
export type ExactDecimal = Decimal;

const decimalPattern = /^-?\d{1,15}(?:\.\d{1,12})?$/;

/** Checks that a number is an amount in whole cents. Throws `RangeError` when it has a fraction or is past the safe range. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`not an amount in whole cents: ${amount}`);
  }
  return amount === 0 ? 0 : amount;
}

/** Whether a text is a plain decimal number such as `-12.35`: at most 15 digits before the point and 12 after it. */
export function isDecimalText(text: string): boolean {
  return decimalPattern.test(text);
}

/** The exact value of a plain decimal text such as `0.4375`, or of a whole number. Throws `RangeError` for anything else. */
export function exactDecimal(value: string | number): ExactDecimal {
  if (typeof value === 'number' ? !Number.isSafeInteger(value) : !isDecimalText(value)) {
    throw new RangeError(`not a plain decimal number: ${value}`);
  }
  return new Exact(value);
}

/** Rounds an exact number of cents to whole cents, half up, away from zero for negatives. The one place where money is rounded. Throws `RangeError` past the safe range. */
export function roundHalfUp(exactCents: ExactDecimal): Cents {
  return cents(new Exact(exactCents).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** Sum of amounts in cents. Throws `RangeError` past the safe range. */
export function sumCents(amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, amount) => cents(sum + amount), 0);
}

/**
 * Price of machine time: minutes × hourly rate ÷ 60, rounded once (booking-and-rates.md §2, D-1).
 * `minutes` is a whole number ≥ 0 of real elapsed minutes, `hourlyRateCents` whole cents ≥ 0; throws `RangeError` otherwise.
 */
export function priceForMinutes(minutes: number, hourlyRateCents: Cents): Cents {
  if (!Number.isSafeInteger(minutes) || minutes < 0 || cents(hourlyRateCents) < 0) {
    throw new RangeError(`not a price of machine time: ${minutes} minutes at ${hourlyRateCents} cents`);
  }
  return roundHalfUp(new Exact(minutes).times(hourlyRateCents).dividedBy(60));
}

/** An amount as people read it: `€ 1.450,00` and `− € 45,00` in Dutch, `€1,450.00` and `−€45.00` in English (visual/README.md §6, §11). */
export function formatMoney(amount: Cents, language: Language): string {
  const digits = String(Math.abs(cents(amount))).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, language === 'nl' ? '.' : ',');
  const fraction = digits.slice(-2);
  if (language === 'nl') {
    return `${amount < 0 ? '− ' : ''}€ ${whole},${fraction}`;
  }
  return `${amount < 0 ? '−' : ''}€${whole}.${fraction}`;
}
