import type { Cents } from '../kernel/money.js';

/** Size of an enterprise, smallest first (booking-and-rates.md §4, Recommendation 2003/361/EC). */
export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;

/** Size of an enterprise (booking-and-rates.md §4). */
export type SizeClass = (typeof sizeClasses)[number];

/** Figures of one accounting year: last approved accounts, VAT excluded (booking-and-rates.md §4). */
export interface YearFigures {
  /** Calendar year in which the accounting year ends. */
  readonly year: number;
  /** Annual work units as decimal text ≥ 0: part-time counts as a fraction, apprentices and parental leave do not. */
  readonly headcountAwu: string;
  /** Whole cents ≥ 0. */
  readonly turnoverCents: Cents;
  /** Balance sheet total in whole cents ≥ 0. */
  readonly balanceCents: Cents;
  /** A new firm without accounts may give a bona fide estimate; the trace says so. */
  readonly estimated?: boolean;
  /** The firm merged or was taken over in this year: its class follows at once, without the two-year rule. */
  readonly afterMerger?: boolean;
}

/**
 * What an owner is, as far as the rules ask. The kinds in the middle may hold up to 50 % without counting
 * (booking-and-rates.md §4); a business angel only below €1.25 million in the firm, a local authority only with a
 * yearly budget below €10 million and fewer than 5,000 inhabitants.
 */
export type OwnerNature =
  | { readonly kind: 'enterprise' }
  | { readonly kind: 'publicInvestmentCorporation' }
  | { readonly kind: 'ventureCapital' }
  | { readonly kind: 'businessAngel'; readonly investedCents: Cents }
  | { readonly kind: 'university' }
  | { readonly kind: 'nonProfitResearchCentre' }
  | { readonly kind: 'institutionalInvestor' }
  | { readonly kind: 'localAuthority'; readonly budgetCents: Cents; readonly inhabitants: number }
  | { readonly kind: 'publicBody' };

/** A firm that holds a share in the declaring one, or in which the declaring one holds a share. */
export interface RelatedFirm {
  /** Identifies the firm inside the declaration; each firm stands in it once. */
  readonly reference: string;
  readonly name: string;
  /** `owner` holds a share of the firm above it in the declaration, `holding` is held by that firm. */
  readonly direction: 'owner' | 'holding';
  /** Share of capital or votes, the higher of the two, in percent as decimal text from 0 to 100. */
  readonly sharePercent: string;
  /** Appoints the majority of the board, has dominant influence, or votes the majority by agreement: linked whatever the share. */
  readonly controls?: boolean;
  /** Owners with the same text are linked to one another and count with the sum of their shares (Z-5). */
  readonly ownerGroup?: string;
  /** What an owner is; a plain enterprise when absent. */
  readonly nature?: OwnerNature;
  /** First accounting year for which the relation counts; every year when absent. */
  readonly sinceYear?: number;
  readonly figures: readonly YearFigures[];
  /** Relations of this firm: its linked firms count with it, its partners only when it is itself linked. */
  readonly related?: readonly RelatedFirm[];
}

/**
 * What an organisation declares about its size. The class is computed from it, never typed
 * (booking-and-rates.md §4, `SizeDeclaration`).
 */
export interface SizeDeclaration {
  /** The last closed accounting year; the class is that of this year. */
  readonly referenceYear: number;
  /** Own figures, one row a year. Only the unbroken run of years up to the reference year counts. */
  readonly figures: readonly YearFigures[];
  readonly related: readonly RelatedFirm[];
}

/** Ceilings of one class: headcount below the first, and turnover or balance sheet total up to its own. */
export interface SizeCeiling {
  readonly sizeClass: Exclude<SizeClass, 'large'>;
  readonly headcountBelow: number;
  readonly turnoverUpToCents: Cents;
  readonly balanceUpToCents: Cents;
}

/** Everything in the definition that a later text may change. Rows from the smallest class up, each ceiling at least that of the row before. */
export interface SizeDefinition {
  readonly source: string;
  readonly ceilings: readonly SizeCeiling[];
  /** From this share a firm is a partner; below it, it does not count. */
  readonly partnerFromPercent: string;
  /** Above this share a firm is linked, and an exempt owner is no longer exempt. */
  readonly linkedAbovePercent: string;
  readonly businessAngelBelowCents: Cents;
  readonly localAuthorityBudgetBelowCents: Cents;
  readonly localAuthorityInhabitantsBelow: number;
}

/** The definition in force: Recommendation 2003/361/EC (booking-and-rates.md §4). */
export const recommendation2003: SizeDefinition = {
  source: '2003/361/EC',
  ceilings: [
    { sizeClass: 'micro', headcountBelow: 10, turnoverUpToCents: 200_000_000, balanceUpToCents: 200_000_000 },
    { sizeClass: 'small', headcountBelow: 50, turnoverUpToCents: 1_000_000_000, balanceUpToCents: 1_000_000_000 },
    { sizeClass: 'medium', headcountBelow: 250, turnoverUpToCents: 5_000_000_000, balanceUpToCents: 4_300_000_000 },
  ],
  partnerFromPercent: '25',
  linkedAbovePercent: '50',
  businessAngelBelowCents: 125_000_000,
  localAuthorityBudgetBelowCents: 1_000_000_000,
  localAuthorityInhabitantsBelow: 5_000,
};
