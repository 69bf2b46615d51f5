import { addLocalDays, type LocalDay, localDaysBetween, Temporal } from '../kernel/time.js';
import type { SizeClass } from './size-declaration.js';

/** How long a declaration of size holds (booking-and-rates.md C-2, configurable). */
export interface DeclarationPolicy {
  readonly validMonths: number;
  /** The day from which the months count. */
  readonly countedFrom: 'accountsClosedOn' | 'signedOn';
  /** So many days before the end the organisation is warned, the last of them included. */
  readonly warnDaysBefore: readonly number[];
}

/** C-2: twelve months after the last closed accounts, with warnings two months, one month and a week ahead. */
export const defaultDeclarationPolicy: DeclarationPolicy = {
  validMonths: 12,
  countedFrom: 'accountsClosedOn',
  warnDaysBefore: [60, 30, 7],
};

/** A signed declaration with the class that was computed from it. */
export interface SignedSizeClass {
  readonly sizeClass: SizeClass;
  /** Last day of the accounting year of the figures. */
  readonly accountsClosedOn: LocalDay;
  readonly signedOn: LocalDay;
}

/** How a declaration stands on a day. */
export interface DeclarationStanding {
  readonly state: 'notYetSigned' | 'valid' | 'expiresSoon' | 'expired';
  /** Last day on which it holds. */
  readonly validUntil: LocalDay;
  /** Days left after this one; negative when expired. */
  readonly daysLeft: number;
  /** Days on which the organisation is warned, in order; those before the signature left out. */
  readonly warnOn: readonly LocalDay[];
}

/** How a declaration stands on a day (booking-and-rates.md C-2). `expiresSoon` from the first day of warning on. Throws `RangeError` when a day does not exist. */
export function declarationStanding(
  declaration: Pick<SignedSizeClass, 'accountsClosedOn' | 'signedOn'>,
  day: LocalDay,
  policy: DeclarationPolicy = defaultDeclarationPolicy,
): DeclarationStanding {
  const validUntil = lastValidDay(declaration, policy);
  const warnOn = policy.warnDaysBefore
    .map(days => addLocalDays(validUntil, -days))
    .filter(warning => warning >= declaration.signedOn)
    .sort();
  const daysLeft = localDaysBetween(day, validUntil);
  const soon = daysLeft <= Math.max(-1, ...policy.warnDaysBefore);
  const state = day < declaration.signedOn ? 'notYetSigned' : daysLeft < 0 ? 'expired' : soon ? 'expiresSoon' : 'valid';
  return { state, validUntil, daysLeft, warnOn };
}

/**
 * The class that counts on a day: of the last declaration signed by then, if it still holds. `undefined` means
 * unknown, which is charged as `large` (booking-and-rates.md C-2). An older declaration never stands in for the last.
 */
export function sizeClassAt(
  declarations: readonly SignedSizeClass[],
  day: LocalDay,
  policy: DeclarationPolicy = defaultDeclarationPolicy,
): SizeClass | undefined {
  const last = declarations
    .filter(({ signedOn }) => signedOn <= day)
    .reduce<SignedSizeClass | undefined>(
      (latest, one) => (latest && latest.signedOn > one.signedOn ? latest : one),
      undefined,
    );
  return last !== undefined && declarationStanding(last, day, policy).state !== 'expired' ? last.sizeClass : undefined;
}

function lastValidDay(
  { accountsClosedOn, signedOn }: Pick<SignedSizeClass, 'accountsClosedOn' | 'signedOn'>,
  policy: DeclarationPolicy,
): LocalDay {
  const months = { months: policy.validMonths };
  // Accounts are closed at the end of their last day, a signature holds from its own day on: that day counts.
  return policy.countedFrom === 'accountsClosedOn'
    ? Temporal.PlainDate.from(accountsClosedOn).add(months).toString()
    : addLocalDays(Temporal.PlainDate.from(signedOn).add(months).toString(), -1);
}
