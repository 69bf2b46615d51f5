import { type Cents, cents, sumCents } from '../kernel/money.js';
import type { Rejection } from '../kernel/problem-text.js';
import { type Result, refuse, succeed } from '../kernel/result.js';
import { addLocalDays, type LocalDay, Temporal } from '../kernel/time.js';
import type { StateAidProblemCode } from './state-aid-problems.js';

/** One dated row of the rule for de minimis aid (state-aid.md §2); a new regulation is a new row. */
export interface DeMinimisBasis {
  readonly code: string;
  readonly validFrom: LocalDay;
  /** Last day, included. */
  readonly validTo: LocalDay;
  /** Most aid of a single undertaking in one Member State within the window, in whole cents. */
  readonly ceilingCents: Cents;
  /** Length of the rolling window in years. */
  readonly windowYears: number;
  /** From this part of the ceiling on the company is warned, in whole percent. */
  readonly warnPercent: number;
}

/** The rules known today: Regulation (EU) 2023/2831 (state-aid.md §2). */
export const deMinimisBases: readonly DeMinimisBasis[] = [
  {
    code: 'deMinimis2023/2831',
    validFrom: '2024-01-01',
    validTo: '2030-12-31',
    ceilingCents: 30_000_000,
    windowYears: 3,
    warnPercent: 80,
  },
];

/** One grant of de minimis aid, of whatever authority in the Member State. An opposite entry is negative and carries the date of what it corrects (state-aid.md §4). */
export interface AidEntry {
  readonly organisationId: string;
  readonly authority: string;
  readonly grantedOn: LocalDay;
  readonly amountCents: Cents;
  /** Where we know it from. */
  readonly source: 'own' | 'register' | 'declared';
  /** `reserved` counts as used, `released` does not (state-aid.md §6). */
  readonly state: 'reserved' | 'granted' | 'registered' | 'released';
}

/** A way out of a refusal, in the order in which they are offered (state-aid.md §6, W-3). */
export type WayOut =
  | { readonly kind: 'payPartAtMarket'; readonly extraCents: Cents; readonly aidCents: Cents }
  | { readonly kind: 'lowerQuantity'; readonly aidCents: Cents }
  | { readonly kind: 'payMarketRate'; readonly extraCents: Cents }
  | { readonly kind: 'wait'; readonly from: LocalDay }
  | { readonly kind: 'otherBasis' };

/** How a single undertaking stands on a day, and what new aid would do to it. */
export interface AidAssessment {
  readonly allowed: boolean;
  readonly basis: string;
  readonly windowFrom: LocalDay;
  readonly windowTo: LocalDay;
  readonly ceilingCents: Cents;
  readonly usedCents: Cents;
  /** What is left before the new aid; never negative. */
  readonly headroomCents: Cents;
  readonly newAidCents: Cents;
  /** `reached` when refused, `warning` when the new total is at or past the warning, else `clear`. */
  readonly level: 'clear' | 'warning' | 'reached';
  /** Empty when allowed. */
  readonly waysOut: readonly WayOut[];
}

/** Why aid cannot be granted. */
export type AidRejection = Rejection<StateAidProblemCode>;

/** The rule that holds on a day. Refused with `AID_BASIS_MISSING` when none does: no rule, no aid. */
export function deMinimisBasisOn(
  day: LocalDay,
  bases: readonly DeMinimisBasis[] = deMinimisBases,
): Result<DeMinimisBasis, AidRejection> {
  const basis = bases.find(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
  return basis === undefined ? refuse({ code: 'AID_BASIS_MISSING', parameters: { day } }) : succeed(basis);
}

/** The rolling window that ends on a day: so many years back, both ends included, day to day; 29 February goes back to 28 February (state-aid.md §6). */
export function aidWindow(day: LocalDay, years: number): { readonly from: LocalDay; readonly to: LocalDay } {
  return { from: Temporal.PlainDate.from(day).subtract({ years }).toString(), to: day };
}

/**
 * The entries of several sources with each grant once (state-aid.md §6): the same organisation, authority, date and
 * amount in two sources is one grant, twice in one source is two. Released entries are left out first.
 */
export function distinctGrants(entries: readonly AidEntry[]): AidEntry[] {
  const kept = new Map<string, AidEntry[]>();
  for (const source of ['own', 'register', 'declared'] as const) {
    const seen = new Map<string, number>();
    for (const entry of entries.filter(one => one.source === source && one.state !== 'released')) {
      const key = grantKey(entry);
      const position = seen.get(key) ?? 0;
      const known = kept.get(key) ?? [];
      // The n-th of a source is the n-th that another source told already, if that told so many.
      if (position >= known.length) {
        kept.set(key, [...known, entry]);
      }
      seen.set(key, position + 1);
    }
  }
  return [...kept.values()].flat();
}

/** De minimis aid used on a day: the distinct grants in the window, the reserved ones included. `entries` are those of every member of the single undertaking. */
export function usedAid(entries: readonly AidEntry[], day: LocalDay, windowYears: number): Cents {
  const { from, to } = aidWindow(day, windowYears);
  return sumCents(
    distinctGrants(entries)
      .filter(({ grantedOn }) => from <= grantedOn && grantedOn <= to)
      .map(({ amountCents }) => amountCents),
  );
}

/**
 * Whether a single undertaking may get new aid on a day (state-aid.md §6, W, W-1 to W-3). All or nothing: when the
 * ceiling would be passed, no part may be de minimis. New aid of 0 is always allowed. `entries` are those of every
 * member of the group; the caller holds the lock of the group, so that two grants at once cannot both pass (W-4).
 * Throws `RangeError` when the new aid is negative or broken.
 */
export function assessAid(
  entries: readonly AidEntry[],
  day: LocalDay,
  newAidCents: Cents,
  basis: DeMinimisBasis,
): AidAssessment {
  if (cents(newAidCents) < 0) {
    throw new RangeError(`new aid is not negative: ${newAidCents}`);
  }
  const { ceilingCents, windowYears } = basis;
  const usedCents = usedAid(entries, day, windowYears);
  const headroomCents = Math.max(0, ceilingCents - usedCents);
  const allowed = newAidCents === 0 || usedCents + newAidCents <= ceilingCents;
  const atWarning = (usedCents + newAidCents) * 100 >= ceilingCents * basis.warnPercent;
  const { from, to } = aidWindow(day, windowYears);
  return {
    allowed,
    basis: basis.code,
    windowFrom: from,
    windowTo: to,
    ceilingCents,
    usedCents,
    headroomCents,
    newAidCents,
    level: !allowed ? 'reached' : atWarning ? 'warning' : 'clear',
    waysOut: allowed ? [] : waysOut(entries, day, newAidCents, headroomCents, basis),
  };
}

/** The refusal of an assessment, with the amounts a person needs; `undefined` when it is allowed. */
export function aidRejection(assessment: AidAssessment): AidRejection | undefined {
  const { allowed, headroomCents, usedCents, ceilingCents, newAidCents } = assessment;
  return allowed
    ? undefined
    : { code: 'AID_CEILING_REACHED', parameters: { headroomCents, askedCents: newAidCents, usedCents, ceilingCents } };
}

function waysOut(
  entries: readonly AidEntry[],
  day: LocalDay,
  newAidCents: Cents,
  headroomCents: Cents,
  basis: DeMinimisBasis,
): WayOut[] {
  const ways: WayOut[] = [];
  if (headroomCents > 0) {
    ways.push(
      { kind: 'payPartAtMarket', extraCents: newAidCents - headroomCents, aidCents: headroomCents },
      { kind: 'lowerQuantity', aidCents: headroomCents },
    );
  }
  ways.push({ kind: 'payMarketRate', extraCents: newAidCents });
  const from = firstDayWithRoom(entries, day, newAidCents, basis);
  if (from !== undefined) {
    ways.push({ kind: 'wait', from });
  }
  ways.push({ kind: 'otherBasis' });
  return ways;
}

/** The first day after this one, within the rule, on which the aid would fit if nothing else is granted: the day after an old grant leaves the window. */
function firstDayWithRoom(
  entries: readonly AidEntry[],
  day: LocalDay,
  newAidCents: Cents,
  basis: DeMinimisBasis,
): LocalDay | undefined {
  return entries
    .map(({ grantedOn }) => firstDayWithout(grantedOn, basis.windowYears))
    .filter(candidate => candidate > day && candidate <= basis.validTo)
    .sort()
    .find(candidate => usedAid(entries, candidate, basis.windowYears) + newAidCents <= basis.ceilingCents);
}

/** The first day whose window no longer holds a grant of that day. */
function firstDayWithout(grantedOn: LocalDay, years: number): LocalDay {
  let day = Temporal.PlainDate.from(grantedOn).add({ years }).toString();
  // The window of 29 February starts on 28 February, like that of the day before: so one day more may be needed.
  while (aidWindow(day, years).from <= grantedOn) {
    day = addLocalDays(day, 1);
  }
  return day;
}

function grantKey({ organisationId, authority, grantedOn, amountCents }: AidEntry): string {
  return JSON.stringify([organisationId, authority, grantedOn, amountCents]);
}
