import { type BookingProblemCode, bookingProblemTexts } from './bookings/booking-problems.js';
import { type IdentityProblemCode, identityProblemTexts } from './identity/identity-problems.js';
import { type ImportProblemCode, importProblemTexts } from './imports/import-problems.js';
import { type GeneralProblemCode, generalProblemTexts } from './kernel/general-problems.js';
import type { Language } from './kernel/language.js';
import type { ProblemParameters, ProblemTexts } from './kernel/problem-text.js';
import { type TimeProblemCode, timeProblemTexts } from './kernel/time-problems.js';
import { type OrganisationProblemCode, organisationProblemTexts } from './organisations/organisation-problems.js';
import { type PricingProblemCode, pricingProblemTexts } from './pricing/pricing-problems.js';
import { type ResourceProblemCode, resourceProblemTexts } from './resources/resource-problems.js';
import { type StateAidProblemCode, stateAidProblemTexts } from './state-aid/state-aid-problems.js';

/** Every code that a problem on the wire may carry. A feature adds its codes in its own `*-problems.ts`. */
export type ProblemCode =
  | GeneralProblemCode
  | TimeProblemCode
  | IdentityProblemCode
  | OrganisationProblemCode
  | ResourceProblemCode
  | PricingProblemCode
  | StateAidProblemCode
  | BookingProblemCode
  | ImportProblemCode;

/** Status and words of every problem in every language; a code without text does not compile (architecture.md §4, rule 7). */
export const problemTexts: ProblemTexts<ProblemCode> = {
  ...generalProblemTexts,
  ...timeProblemTexts,
  ...identityProblemTexts,
  ...organisationProblemTexts,
  ...resourceProblemTexts,
  ...pricingProblemTexts,
  ...stateAidProblemTexts,
  ...bookingProblemTexts,
  ...importProblemTexts,
};

/** Every problem code, in the order of the tables. */
export const problemCodes: readonly ProblemCode[] = Object.keys(problemTexts).filter(isProblemCode);

/** Whether a text is a problem code; `constructor` and the like are not. */
export function isProblemCode(text: unknown): text is ProblemCode {
  return typeof text === 'string' && Object.hasOwn(problemTexts, text);
}

/** HTTP status of a problem. */
export function problemStatus(code: ProblemCode): number {
  return problemTexts[code].status;
}

/** Short title of a problem. */
export function problemTitle(code: ProblemCode, language: Language): string {
  return problemTexts[code].title[language];
}

/**
 * The sentence that says what is wrong and what to do. When a parameter that it needs is absent, the title stands in,
 * so that nobody ever reads "undefined".
 */
export function problemDetail(code: ProblemCode, language: Language, parameters: ProblemParameters = {}): string {
  const text = problemTexts[code];
  const complete = (text.parameters ?? []).every(name => Object.hasOwn(parameters, name));
  return complete ? text.detail[language](parameters) : `${text.title[language]}.`;
}
