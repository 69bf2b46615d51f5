import { type Cents, type ExactDecimal, exactDecimal, isDecimalText, roundHalfUp } from '../kernel/money.js';
import type { Rejection } from '../kernel/problem-text.js';
import { type Result, refuse, succeed } from '../kernel/result.js';
import type { SizeDeclarationCode } from './organisation-problems.js';
import {
  type RelatedFirm,
  recommendation2003,
  type SizeClass,
  type SizeDeclaration,
  type SizeDefinition,
  sizeClasses,
  type YearFigures,
} from './size-declaration.js';
import { publicPercent, type RelationKind, type WeighedFirm, weighRelations } from './size-relations.js';

/** Figures of a year with those of partners and linked firms; cents rounded for reading, the class is taken from the exact sums. */
export interface AggregatedFigures {
  readonly year: number;
  readonly headcountAwu: string;
  readonly turnoverCents: Cents;
  readonly balanceCents: Cents;
}

/** One step of how a class was reached, in the order in which a person follows it. */
export type SizeStep =
  | { readonly kind: 'own'; readonly figures: YearFigures }
  | {
      readonly kind: 'related';
      readonly reference: string;
      readonly name: string;
      readonly relation: RelationKind;
      /** Share together with the owners that are linked to it. */
      readonly jointPercent: string;
      /** Part of its figures that counts. */
      readonly countsPercent: string;
    }
  | { readonly kind: 'aggregate'; readonly figures: AggregatedFigures; readonly classOfYear: SizeClass }
  | {
      readonly kind: 'twoYears';
      readonly year: number;
      readonly classOfYear: SizeClass;
      readonly sizeClass: SizeClass;
      /** `first`: no year before it counts; `merger`: follows at once; `held`: only one year past a ceiling; `confirmed`: two years agree. */
      readonly reason: 'first' | 'merger' | 'held' | 'confirmed';
    }
  | { readonly kind: 'publicOwners'; readonly percent: string; readonly neverSme: boolean };

/** The class of an organisation with how it was reached. */
export interface SizeOutcome {
  readonly sizeClass: SizeClass;
  readonly referenceYear: number;
  readonly aggregated: AggregatedFigures;
  readonly definition: string;
  readonly trace: readonly SizeStep[];
}

/** Why no class follows from a declaration. */
export type SizeRejection = Rejection<SizeDeclarationCode>;

interface ExactFigures {
  readonly headcount: ExactDecimal;
  readonly turnover: ExactDecimal;
  readonly balance: ExactDecimal;
}

/** For each ceiling, smallest class first, whether it is passed. */
type Passed = readonly boolean[];

/**
 * The size class of a declaration (booking-and-rates.md §4, Z-1 to Z-5), with the steps that lead to it.
 *
 * Refused: `SIZE_FIGURES_MISSING` (own figures of the reference year, or those of a firm that counts in a year that
 * counts: an unknown figure is never taken as 0), `SIZE_FIGURES_NOT_VALID`, `SIZE_SHARE_NOT_VALID`, `SIZE_FIRM_TWICE`.
 */
export function computeSizeClass(
  declaration: SizeDeclaration,
  definition: SizeDefinition = recommendation2003,
): Result<SizeOutcome, SizeRejection> {
  const fault = faultOf(declaration);
  if (fault !== undefined) {
    return refuse(fault);
  }
  const years = unbrokenYears(declaration);
  const weighed = weighRelations(declaration.related, definition);
  const missing = missingFigures(years, weighed, declaration.referenceYear);
  if (missing !== undefined) {
    return refuse(missing);
  }

  const trace: SizeStep[] = years.map(figures => ({ kind: 'own', figures }));
  trace.push(...weighed.map(relatedStep));
  let passed: Passed | undefined;
  let before: Passed | undefined;
  let aggregated: AggregatedFigures | undefined;
  for (const own of years) {
    const exact = aggregate(own, weighed);
    const now = passedBy(exact, definition);
    aggregated = readable(own.year, exact);
    const classOfYear = classOf(now, definition);
    trace.push({ kind: 'aggregate', figures: aggregated, classOfYear });
    const known = passed !== undefined && before !== undefined && own.afterMerger !== true;
    const next = known ? agreeing(passed ?? now, before ?? now, now) : now;
    const sizeClass = classOf(next, definition);
    const reason = known ? (sizeClass === classOfYear ? 'confirmed' : 'held') : own.afterMerger ? 'merger' : 'first';
    trace.push({ kind: 'twoYears', year: own.year, classOfYear, sizeClass, reason });
    passed = next;
    before = now;
  }
  if (passed === undefined || aggregated === undefined) {
    return refuse({ code: 'SIZE_FIGURES_MISSING', parameters: { year: declaration.referenceYear } });
  }

  const percent = publicPercent(declaration.related, definition);
  const neverSme = percent.greaterThanOrEqualTo(exactDecimal(definition.partnerFromPercent));
  if (percent.greaterThan(0)) {
    trace.push({ kind: 'publicOwners', percent: percent.toString(), neverSme });
  }
  return succeed({
    sizeClass: neverSme ? 'large' : classOf(passed, definition),
    referenceYear: declaration.referenceYear,
    aggregated,
    definition: definition.source,
    trace,
  });
}

/** Whether one class is at most as large as another. */
export function isAtMost(sizeClass: SizeClass, other: SizeClass): boolean {
  return sizeClasses.indexOf(sizeClass) <= sizeClasses.indexOf(other);
}

function faultOf({ figures, related }: SizeDeclaration): SizeRejection | undefined {
  const firms = everyFirm(related);
  const twice = firms.find((firm, index) => firms.findIndex(({ reference }) => reference === firm.reference) !== index);
  if (twice !== undefined) {
    return { code: 'SIZE_FIRM_TWICE', parameters: { firm: twice.name } };
  }
  const share = firms.find(({ sharePercent }) => !isShare(sharePercent));
  if (share !== undefined) {
    return { code: 'SIZE_SHARE_NOT_VALID', parameters: { firm: share.name } };
  }
  for (const [firm, rows] of [
    ['', figures] as const,
    ...firms.map(({ name, figures: rows }) => [name, rows] as const),
  ]) {
    const wrong = rows.find(
      (row, index) => !isPossible(row) || rows.findIndex(({ year }) => year === row.year) !== index,
    );
    if (wrong !== undefined) {
      return { code: 'SIZE_FIGURES_NOT_VALID', parameters: { firm, year: wrong.year } };
    }
  }
  return undefined;
}

function everyFirm(related: readonly RelatedFirm[]): RelatedFirm[] {
  return related.flatMap(firm => [firm, ...everyFirm(firm.related ?? [])]);
}

function isShare(text: string): boolean {
  return isDecimalText(text) && !text.startsWith('-') && exactDecimal(text).lessThanOrEqualTo(100);
}

function isPossible({ year, headcountAwu, turnoverCents, balanceCents }: YearFigures): boolean {
  return (
    Number.isSafeInteger(year) &&
    isDecimalText(headcountAwu) &&
    !headcountAwu.startsWith('-') &&
    [turnoverCents, balanceCents].every(amount => Number.isSafeInteger(amount) && amount >= 0)
  );
}

/** The own years up to the reference year without a gap, oldest first: "two consecutive years" says nothing across a gap. */
function unbrokenYears({ figures, referenceYear }: SizeDeclaration): YearFigures[] {
  const byYear = new Map(figures.map(row => [row.year, row]));
  const years: YearFigures[] = [];
  for (let row = byYear.get(referenceYear); row !== undefined; row = byYear.get(row.year - 1)) {
    years.unshift(row);
  }
  return years;
}

function missingFigures(
  years: readonly YearFigures[],
  weighed: readonly WeighedFirm[],
  referenceYear: number,
): SizeRejection | undefined {
  if (years.length === 0) {
    return { code: 'SIZE_FIGURES_MISSING', parameters: { year: referenceYear } };
  }
  for (const { year } of years) {
    const without = weighed.find(entry => counts(entry, year) && figuresOf(entry.firm, year) === undefined);
    if (without !== undefined) {
      return { code: 'SIZE_FIGURES_MISSING', parameters: { firm: without.firm.name, year } };
    }
  }
  return undefined;
}

function counts({ factor, sinceYear }: WeighedFirm, year: number): boolean {
  return factor.greaterThan(0) && year >= sinceYear;
}

function figuresOf(firm: RelatedFirm, year: number): YearFigures | undefined {
  return firm.figures.find(row => row.year === year);
}

function aggregate(own: YearFigures, weighed: readonly WeighedFirm[]): ExactFigures {
  return weighed
    .filter(entry => counts(entry, own.year))
    .reduce((sum, { firm, factor }) => {
      const row = figuresOf(firm, own.year);
      return row === undefined ? sum : added(sum, exactFigures(row), factor);
    }, exactFigures(own));
}

function exactFigures({ headcountAwu, turnoverCents, balanceCents }: YearFigures): ExactFigures {
  return {
    headcount: exactDecimal(headcountAwu),
    turnover: exactDecimal(turnoverCents),
    balance: exactDecimal(balanceCents),
  };
}

function added(sum: ExactFigures, other: ExactFigures, factor: ExactDecimal): ExactFigures {
  return {
    headcount: sum.headcount.plus(other.headcount.times(factor)),
    turnover: sum.turnover.plus(other.turnover.times(factor)),
    balance: sum.balance.plus(other.balance.times(factor)),
  };
}

function readable(year: number, exact: ExactFigures): AggregatedFigures {
  return {
    year,
    headcountAwu: exact.headcount.toDecimalPlaces(4).toString(),
    turnoverCents: roundHalfUp(exact.turnover),
    balanceCents: roundHalfUp(exact.balance),
  };
}

function passedBy({ headcount, turnover, balance }: ExactFigures, { ceilings }: SizeDefinition): Passed {
  return ceilings.map(
    ceiling =>
      headcount.greaterThanOrEqualTo(ceiling.headcountBelow) ||
      (turnover.greaterThan(ceiling.turnoverUpToCents) && balance.greaterThan(ceiling.balanceUpToCents)),
  );
}

/**
 * Art. 4(2): a ceiling counts as passed, or as kept, once two years in a row say so. Decided ceiling by ceiling, so
 * that a firm that grows from small past both higher ceilings does not wait twice.
 */
function agreeing(held: Passed, before: Passed, now: Passed): Passed {
  return now.map((value, index) => (value === before[index] ? value : (held[index] ?? value)));
}

function classOf(passed: Passed, { ceilings }: SizeDefinition): SizeClass {
  const first = passed.findIndex(isPassed => !isPassed);
  return ceilings[first]?.sizeClass ?? 'large';
}

function relatedStep({ firm, relation, jointPercent, factor }: WeighedFirm): SizeStep {
  return {
    kind: 'related',
    reference: firm.reference,
    name: firm.name,
    relation,
    jointPercent: jointPercent.toString(),
    countsPercent: factor.times(100).toString(),
  };
}
