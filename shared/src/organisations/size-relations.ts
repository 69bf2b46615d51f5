import { type ExactDecimal, exactDecimal } from '../kernel/money.js';
import type { OwnerNature, RelatedFirm, SizeDefinition } from './size-declaration.js';

/** How a related firm counts, and why. */
export type RelationKind = 'linked' | 'partner' | 'belowThreshold' | 'exempt' | 'partnerOfPartner';

/** One related firm with the part of its figures that counts. */
export interface WeighedFirm {
  readonly firm: RelatedFirm;
  readonly relation: RelationKind;
  /** Share with that of the owners linked to it, in percent. */
  readonly jointPercent: ExactDecimal;
  /** Part of its figures that counts: 0 nothing, 1 everything. */
  readonly factor: ExactDecimal;
  /** Accounting years before this one do not count this firm. */
  readonly sinceYear: number;
}

/**
 * Every firm of a declaration with the part of its figures that counts (booking-and-rates.md §4): linked in full,
 * partner by share, the partners of linked firms by share, the linked firms of a partner with it. Partners of
 * partners do not count.
 */
export function weighRelations(related: readonly RelatedFirm[], definition: SizeDefinition): WeighedFirm[] {
  return weigh(related, definition, exactDecimal(1), false, Number.NEGATIVE_INFINITY);
}

/**
 * Share of the public bodies among the owners that no exemption covers, in percent. Of 25 % or more the firm is never
 * an SME (art. 3(4)): jointly or one by one, directly or through the firms that own it by majority.
 */
export function publicPercent(related: readonly RelatedFirm[], definition: SizeDefinition): ExactDecimal {
  const owners = related.filter(({ direction }) => direction === 'owner');
  return owners.reduce((sum, firm) => {
    const share = exactDecimal(firm.sharePercent);
    if (isPublic(firm, owners, definition)) {
      return sum.plus(share);
    }
    // A firm that public bodies hold by majority is itself controlled by them, so its whole share is theirs.
    const above = publicPercent(firm.related ?? [], definition);
    return above.greaterThan(exactDecimal(definition.linkedAbovePercent)) ? sum.plus(share) : sum;
  }, exactDecimal(0));
}

function weigh(
  related: readonly RelatedFirm[],
  definition: SizeDefinition,
  outerFactor: ExactDecimal,
  behindPartner: boolean,
  outerSince: number,
): WeighedFirm[] {
  return related.flatMap(firm => {
    const jointPercent = jointShare(firm, related);
    const relation = relationOf(firm, related, jointPercent, definition, behindPartner);
    const factor = factorOf(relation, jointPercent, outerFactor);
    const sinceYear = Math.max(outerSince, firm.sinceYear ?? Number.NEGATIVE_INFINITY);
    const inner =
      relation === 'linked' || relation === 'partner'
        ? weigh(firm.related ?? [], definition, factor, behindPartner || relation === 'partner', sinceYear)
        : [];
    return [{ firm, relation, jointPercent, factor, sinceYear }, ...inner];
  });
}

function relationOf(
  firm: RelatedFirm,
  related: readonly RelatedFirm[],
  jointPercent: ExactDecimal,
  definition: SizeDefinition,
  behindPartner: boolean,
): RelationKind {
  const group = groupOf(firm, related);
  if (
    group.some(member => member.controls === true) ||
    jointPercent.greaterThan(exactDecimal(definition.linkedAbovePercent))
  ) {
    return 'linked';
  }
  if (jointPercent.lessThan(exactDecimal(definition.partnerFromPercent))) {
    return 'belowThreshold';
  }
  if (firm.direction === 'owner' && group.every(({ nature }) => mayBeExempt(nature, definition))) {
    return 'exempt';
  }
  return behindPartner ? 'partnerOfPartner' : 'partner';
}

function factorOf(relation: RelationKind, jointPercent: ExactDecimal, outerFactor: ExactDecimal): ExactDecimal {
  switch (relation) {
    case 'linked':
      return outerFactor;
    case 'partner':
      return outerFactor.times(jointPercent).dividedBy(100);
    case 'belowThreshold':
    case 'exempt':
    case 'partnerOfPartner':
      return exactDecimal(0);
  }
}

/** The owners that count together with a firm, itself included. */
function groupOf(firm: RelatedFirm, related: readonly RelatedFirm[]): readonly RelatedFirm[] {
  return firm.ownerGroup === undefined || firm.direction !== 'owner'
    ? [firm]
    : related.filter(other => other.direction === 'owner' && other.ownerGroup === firm.ownerGroup);
}

function jointShare(firm: RelatedFirm, related: readonly RelatedFirm[]): ExactDecimal {
  return groupOf(firm, related).reduce((sum, other) => sum.plus(exactDecimal(other.sharePercent)), exactDecimal(0));
}

/** Whether an owner of this nature may hold up to 50 % without counting. */
function mayBeExempt(nature: OwnerNature | undefined, definition: SizeDefinition): boolean {
  switch (nature?.kind) {
    case 'publicInvestmentCorporation':
    case 'ventureCapital':
    case 'university':
    case 'nonProfitResearchCentre':
    case 'institutionalInvestor':
      return true;
    case 'businessAngel':
      return nature.investedCents < definition.businessAngelBelowCents;
    case 'localAuthority':
      return (
        nature.budgetCents < definition.localAuthorityBudgetBelowCents &&
        nature.inhabitants < definition.localAuthorityInhabitantsBelow
      );
    case 'enterprise':
    case 'publicBody':
    case undefined:
      return false;
  }
}

/** Whether an owner counts as a public body: by its nature, or because a public investor is no longer exempt. */
function isPublic(firm: RelatedFirm, owners: readonly RelatedFirm[], definition: SizeDefinition): boolean {
  switch (firm.nature?.kind) {
    case 'publicBody':
      return true;
    case 'publicInvestmentCorporation':
    case 'localAuthority': {
      const controls = groupOf(firm, owners).some(member => member.controls === true);
      const overHalf = jointShare(firm, owners).greaterThan(exactDecimal(definition.linkedAbovePercent));
      return controls || overHalf || !mayBeExempt(firm.nature, definition);
    }
    case 'enterprise':
    case 'ventureCapital':
    case 'businessAngel':
    case 'university':
    case 'nonProfitResearchCentre':
    case 'institutionalInvestor':
    case undefined:
      return false;
  }
}
