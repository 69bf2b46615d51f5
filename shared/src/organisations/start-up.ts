import { type LocalDay, Temporal } from '../kernel/time.js';
import type { SizeClass } from './size-declaration.js';

/** What the operator calls a start-up (booking-and-rates.md §5, configurable). */
export interface StartUpPolicy {
  /** On the day an enterprise is this many years old it is no longer a start-up. Whole years > 0. */
  readonly startUpMaxYears: number;
  readonly sizeClasses: readonly SizeClass[];
}

/** Micro and small enterprises in their first five years. */
export const defaultStartUpPolicy: StartUpPolicy = { startUpMaxYears: 5, sizeClasses: ['micro', 'small'] };

/** What the start-up test looks at. */
export interface StartUpFacts {
  /** The class on the day; `undefined` when unknown or expired. */
  readonly sizeClass: SizeClass | undefined;
  /** Day of registration of the enterprise; `undefined` when unknown. */
  readonly foundedOn: LocalDay | undefined;
  /** Days of registration of the enterprises linked to it (above 50 %), natural persons with an enterprise number included. */
  readonly linkedFoundedOn: readonly LocalDay[];
}

/** Whether an enterprise is a start-up on a day, and why. */
export interface StartUpStanding {
  readonly isStartUp: boolean;
  readonly reason: 'withinLimit' | 'limitReached' | 'sizeClass' | 'ageUnknown';
  /** Registration of the oldest enterprise of the group. */
  readonly oldestFoundedOn: LocalDay | undefined;
  /** First day on which it is no longer a start-up by age. */
  readonly limitReachedOn: LocalDay | undefined;
}

/**
 * Whether an enterprise is a start-up on a day (booking-and-rates.md §5, U-1): micro or small, and younger than the
 * limit counted from the oldest linked enterprise. On the anniversary itself the limit is reached; 29 February counts
 * as 28 February in other years. Throws `RangeError` when a day does not exist.
 */
export function startUpStanding(
  day: LocalDay,
  facts: StartUpFacts,
  policy: StartUpPolicy = defaultStartUpPolicy,
): StartUpStanding {
  // An unknown own age is not filled in by that of the linked firms: the firm itself may be the oldest.
  const oldestFoundedOn =
    facts.foundedOn === undefined ? undefined : [facts.foundedOn, ...facts.linkedFoundedOn].sort().at(0);
  const limitReachedOn =
    oldestFoundedOn === undefined
      ? undefined
      : Temporal.PlainDate.from(oldestFoundedOn).add({ years: policy.startUpMaxYears }).toString();
  const reason = reasonOf(day, facts.sizeClass, limitReachedOn, policy);
  return { isStartUp: reason === 'withinLimit', reason, oldestFoundedOn, limitReachedOn };
}

function reasonOf(
  day: LocalDay,
  sizeClass: SizeClass | undefined,
  limitReachedOn: LocalDay | undefined,
  policy: StartUpPolicy,
): StartUpStanding['reason'] {
  if (sizeClass === undefined || !policy.sizeClasses.includes(sizeClass)) {
    return 'sizeClass';
  }
  if (limitReachedOn === undefined) {
    return 'ageUnknown';
  }
  return day < limitReachedOn ? 'withinLimit' : 'limitReached';
}
