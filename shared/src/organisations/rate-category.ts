import type { ActivityNature } from '../bookings/booking-kinds.js';
import type { LocalisedText } from '../kernel/language.js';
import type { LocalDay } from '../kernel/time.js';
import { defaultStartUpPolicy, type StartUpFacts, type StartUpPolicy, startUpStanding } from './start-up.js';

/** Whose price is paid (booking-and-rates.md §1). */
export const rateCategories = ['startUp', 'sme', 'large', 'knowledge', 'partner'] as const;

/** Whose price is paid (booking-and-rates.md §1). */
export type RateCategory = (typeof rateCategories)[number];

/** How the categories are called. */
export const rateCategoryNames: Readonly<Record<RateCategory, LocalisedText>> = {
  startUp: { nl: 'Start-up', en: 'Start-up' },
  sme: { nl: 'Kmo', en: 'SME' },
  large: { nl: 'Grote onderneming', en: 'Large enterprise' },
  knowledge: { nl: 'Kennisinstelling', en: 'Research organisation' },
  partner: { nl: 'Partner', en: 'Partner' },
};

/** What decides the category of one booking. For a booking on behalf of a company these are the facts of that company (C-3). */
export interface CategoryFacts extends StartUpFacts {
  /** The operator of the campus, or a knowledge partner of it. */
  readonly standing: 'operator' | 'knowledgePartner' | 'other';
  readonly isResearchOrganisation: boolean;
  /** Nature of this booking; `economic` unless a research organisation says otherwise (C-3). */
  readonly activityNature: ActivityNature;
}

/** Why a category was decided. */
export type CategoryReason =
  | 'internalUse'
  | 'nonEconomicResearch'
  | 'startUp'
  | 'smallOrMedium'
  | 'largeEnterprise'
  | 'sizeUnknown';

/** The category of a booking with its reason, to be frozen with it (C-1). */
export interface CategoryDecision {
  readonly category: RateCategory;
  readonly reason: CategoryReason;
}

/**
 * The rate category of a booking on the local day of its confirmation (booking-and-rates.md §1):
 * - C-1: decided from the facts of that day; the caller freezes it on the booking.
 * - C-2: an unknown or expired size is charged as `large`.
 * - C-3: a research organisation or a knowledge partner that works economically (contract research, for a company)
 *   pays the company's rate; a company does not get the research rate by calling its work non-economic.
 */
export function decideRateCategory(
  day: LocalDay,
  facts: CategoryFacts,
  policy: StartUpPolicy = defaultStartUpPolicy,
): CategoryDecision {
  if (facts.standing === 'operator') {
    return { category: 'partner', reason: 'internalUse' };
  }
  if (facts.activityNature === 'nonEconomic' && facts.standing === 'knowledgePartner') {
    return { category: 'partner', reason: 'internalUse' };
  }
  if (facts.activityNature === 'nonEconomic' && facts.isResearchOrganisation) {
    return { category: 'knowledge', reason: 'nonEconomicResearch' };
  }
  if (facts.sizeClass === undefined) {
    return { category: 'large', reason: 'sizeUnknown' };
  }
  if (facts.sizeClass === 'large') {
    return { category: 'large', reason: 'largeEnterprise' };
  }
  return startUpStanding(day, facts, policy).isStartUp
    ? { category: 'startUp', reason: 'startUp' }
    : { category: 'sme', reason: 'smallOrMedium' };
}

/** The rate category of a booking, without its reason; see {@link decideRateCategory}. */
export function rateCategoryAt(
  day: LocalDay,
  facts: CategoryFacts,
  policy: StartUpPolicy = defaultStartUpPolicy,
): RateCategory {
  return decideRateCategory(day, facts, policy).category;
}
