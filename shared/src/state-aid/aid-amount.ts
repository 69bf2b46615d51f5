import type { ActivityNature } from '../bookings/booking-kinds.js';
import { type Cents, cents, sumCents } from '../kernel/money.js';

/** The two amounts of a line of a price; a `PriceLine` is one. */
export interface ComparedAmounts {
  readonly netCents: Cents;
  readonly marketCents: Cents;
}

/**
 * The aid in one line: market amount minus charged amount, each already rounded once, never negative
 * (state-aid.md §4, G-1 to G-4). VAT excluded, a gross grant equivalent. Throws `RangeError` for broken amounts.
 */
export function aidOfLine({ netCents, marketCents }: ComparedAmounts): Cents {
  return Math.max(0, cents(cents(marketCents) - cents(netCents)));
}

/** The aid in the lines of a transaction: summed line by line, so that a line above the market hides none of another (state-aid.md G-4). */
export function aidOfLines(lines: readonly ComparedAmounts[]): Cents {
  return sumCents(lines.map(aidOfLine));
}

/** Whether an advantage can be aid at all: only to an undertaking, and only for economic use (booking-and-rates.md C-4, state-aid.md §1). */
export function isAidRelevant(user: {
  readonly isUndertaking: boolean;
  readonly activityNature: ActivityNature;
}): boolean {
  return user.isUndertaking && user.activityNature === 'economic';
}
