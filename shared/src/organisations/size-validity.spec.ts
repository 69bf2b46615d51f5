import { describe, expect, it } from '@jest/globals';
import { problemDetail } from '../problem.js';
import { type CategoryFacts, decideRateCategory, rateCategoryAt } from './rate-category.js';
import { declarationStanding, defaultDeclarationPolicy, type SignedSizeClass, sizeClassAt } from './size-validity.js';
import { startUpStanding } from './start-up.js';

const signed: SignedSizeClass = { sizeClass: 'small', accountsClosedOn: '2025-12-31', signedOn: '2026-05-18' };
const facts: CategoryFacts = {
  standing: 'other',
  isResearchOrganisation: false,
  activityNature: 'economic',
  sizeClass: 'micro',
  foundedOn: '2021-11-24',
  linkedFoundedOn: [],
};

describe('validity of a declaration', () => {
  it.each([
    ['2026-05-17', 'notYetSigned', 228],
    ['2026-05-18', 'valid', 227],
    ['2026-11-01', 'expiresSoon', 60],
    ['2026-10-31', 'valid', 61],
    ['2026-12-31', 'expiresSoon', 0],
    ['2027-01-01', 'expired', -1],
  ])('booking C-2: on %s it is %s', (day, state, daysLeft) => {
    expect(declarationStanding(signed, day)).toEqual({
      state,
      validUntil: '2026-12-31',
      daysLeft,
      warnOn: ['2026-11-01', '2026-12-01', '2026-12-24'],
    });
  });

  it('booking C-2, counted from the signature: the last day comes before the anniversary', () => {
    const policy = { ...defaultDeclarationPolicy, countedFrom: 'signedOn' } as const;
    expect(declarationStanding(signed, '2026-11-24', policy).validUntil).toBe('2027-05-17');
    expect(declarationStanding({ ...signed, signedOn: '2025-07-10' }, '2026-07-10', policy).state).toBe('expired');
  });

  it('warns no day before the signature, and not at all when no warning is asked', () => {
    const late = { ...signed, signedOn: '2026-12-05' };
    expect(declarationStanding(late, '2026-12-06').warnOn).toEqual(['2026-12-24']);
    expect(declarationStanding(late, '2026-12-31', { ...defaultDeclarationPolicy, warnDaysBefore: [] }).state).toBe(
      'valid',
    );
  });

  it('booking C-2: the last declaration decides, and an expired one leaves the class unknown', () => {
    const newer: SignedSizeClass = { sizeClass: 'medium', accountsClosedOn: '2026-06-30', signedOn: '2026-10-01' };
    expect(sizeClassAt([newer, signed], '2026-09-30')).toBe('small');
    expect(sizeClassAt([newer, signed], '2026-10-01')).toBe('medium');
    expect(sizeClassAt([signed], '2027-01-01')).toBeUndefined();
    expect(sizeClassAt([signed], '2026-05-17')).toBeUndefined();
    const older = { ...newer, accountsClosedOn: '2025-06-30' };
    expect(sizeClassAt([signed, older], '2026-10-02')).toBeUndefined();
  });
});

describe('start-up', () => {
  it.each([
    ['2026-11-23', 'startUp'],
    ['2026-11-24', 'sme'],
  ])('booking U-1: confirmed on %s by a firm registered on 24 Nov 2021 is %s', (day, category) => {
    expect(rateCategoryAt(day, facts)).toBe(category);
  });

  it('counts age from the oldest linked enterprise, by the limit of the operator', () => {
    expect(startUpStanding('2026-11-23', { ...facts, linkedFoundedOn: ['2024-01-01', '2019-04-01'] })).toEqual({
      isStartUp: false,
      reason: 'limitReached',
      oldestFoundedOn: '2019-04-01',
      limitReachedOn: '2024-04-01',
    });
    const three = { startUpMaxYears: 3, sizeClasses: ['micro', 'small'] } as const;
    expect(startUpStanding('2024-11-23', facts, three).isStartUp).toBe(true);
    expect(startUpStanding('2024-11-24', facts, three).isStartUp).toBe(false);
  });

  it('a firm of 29 February reaches the limit on 28 February', () => {
    expect(startUpStanding('2029-02-27', { ...facts, foundedOn: '2024-02-29' }).isStartUp).toBe(true);
    expect(startUpStanding('2029-02-28', { ...facts, foundedOn: '2024-02-29' }).isStartUp).toBe(false);
  });

  it('needs a small size and a known age', () => {
    expect(startUpStanding('2022-01-01', { ...facts, sizeClass: 'medium' }).reason).toBe('sizeClass');
    expect(
      startUpStanding('2022-01-01', { ...facts, foundedOn: undefined, linkedFoundedOn: ['2021-01-01'] }).reason,
    ).toBe('ageUnknown');
  });
});

describe('rate category', () => {
  const decide = (changes: Partial<CategoryFacts>) => decideRateCategory('2026-11-24', { ...facts, ...changes });

  it('booking C-2: an unknown size pays the large rate', () => {
    expect(decide({ sizeClass: undefined })).toEqual({ category: 'large', reason: 'sizeUnknown' });
    expect(decide({ sizeClass: 'large' })).toEqual({ category: 'large', reason: 'largeEnterprise' });
  });

  it('booking C-3: research pays its own rate only for non-economic work', () => {
    const university = { isResearchOrganisation: true, sizeClass: undefined } as const;
    expect(decide({ ...university, activityNature: 'nonEconomic' }).category).toBe('knowledge');
    expect(decide(university).category).toBe('large');
    const partner = { ...university, standing: 'knowledgePartner' } as const;
    expect(decide({ ...partner, activityNature: 'nonEconomic' }).category).toBe('partner');
    expect(decide(partner).category).toBe('large');
    expect(decide({ activityNature: 'nonEconomic' }).category).toBe('sme');
  });

  it('booking §1: the operator itself is internal use', () => {
    expect(decide({ standing: 'operator' })).toEqual({ category: 'partner', reason: 'internalUse' });
  });
});

describe('texts', () => {
  it('name the firm and the year when known', () => {
    expect(problemDetail('SIZE_FIGURES_MISSING', 'nl', { firm: 'Demerstroom NV', year: 2025 })).toBe(
      'Vul de cijfers van 2025 van Demerstroom NV in.',
    );
    expect(problemDetail('SIZE_FIGURES_MISSING', 'en')).toBe('Fill in the figures.');
  });
});
