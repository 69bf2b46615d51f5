import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeSizeClass, isAtMost, type SizeOutcome } from './size-class.js';
import type { OwnerNature, RelatedFirm, SizeClass, SizeDeclaration, YearFigures } from './size-declaration.js';

const million = 100_000_000;

const row = (year: number, headcount: number | string, turnover: number, balance: number): YearFigures => ({
  year,
  headcountAwu: String(headcount),
  turnoverCents: Math.round(turnover * million),
  balanceCents: Math.round(balance * million),
});

const own2025 = [row(2025, 30, 6, 4)];

const firm = (reference: string, sharePercent: string, changes: Partial<RelatedFirm> = {}): RelatedFirm => ({
  reference,
  name: reference,
  direction: 'owner',
  sharePercent,
  figures: [row(2025, 300, 60, 50)],
  ...changes,
});

const declare = (figures: readonly YearFigures[], related: readonly RelatedFirm[] = []): SizeDeclaration => ({
  referenceYear: Math.max(...figures.map(({ year }) => year)),
  figures,
  related,
});

function outcome(declaration: SizeDeclaration): SizeOutcome {
  const result = computeSizeClass(declaration);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}

const classOf = (figures: readonly YearFigures[], related: readonly RelatedFirm[] = []): SizeClass =>
  outcome(declare(figures, related)).sizeClass;

const refusal = (declaration: SizeDeclaration) => {
  const result = computeSizeClass(declaration);
  return result.ok ? undefined : result.failure;
};

describe('size class', () => {
  it('booking Z-1: a partner of 40 % adds 40 % of its figures', () => {
    const { sizeClass, aggregated, trace } = outcome(declare(own2025, [firm('B', '40')]));
    expect(sizeClass).toBe('medium');
    expect(aggregated).toEqual({
      year: 2025,
      headcountAwu: '150',
      turnoverCents: 30 * million,
      balanceCents: 24 * million,
    });
    expect(trace).toEqual([
      { kind: 'own', figures: own2025[0] },
      { kind: 'related', reference: 'B', name: 'B', relation: 'partner', jointPercent: '40', countsPercent: '40' },
      { kind: 'aggregate', figures: aggregated, classOfYear: 'medium' },
      { kind: 'twoYears', year: 2025, classOfYear: 'medium', sizeClass: 'medium', reason: 'first' },
    ]);
  });

  it('booking Z-2: an owner of 55 % adds everything', () => {
    const { sizeClass, aggregated } = outcome(declare(own2025, [firm('B', '55')]));
    expect([sizeClass, aggregated.headcountAwu]).toEqual(['large', '330']);
  });

  it('booking Z-3: one of the two money ceilings is enough', () => {
    expect(classOf([row(2025, 48, 12, 9)])).toBe('small');
    expect(classOf([row(2025, 48, 12, 10.01)])).toBe('medium');
  });

  it('booking Z-4: a ceiling counts when passed in two years in a row', () => {
    const years = [row(2024, 45, 8, 6), row(2025, 52, 9, 7), row(2026, 55, 9.5, 8)];
    expect([1, 2, 3].map(count => classOf(years.slice(0, count)))).toEqual(['small', 'small', 'medium']);
    expect(outcome(declare(years.slice(0, 2))).trace.at(-1)).toEqual({
      kind: 'twoYears',
      year: 2025,
      classOfYear: 'medium',
      sizeClass: 'small',
      reason: 'held',
    });
  });

  it('booking Z-5: owners that are linked to one another lose the exemption together', () => {
    const university = firm('U', '30', { nature: { kind: 'university' } });
    const fund = firm('F', '25', { nature: { kind: 'ventureCapital' }, figures: [row(2025, 2, 1, 9)] });
    expect(outcome(declare(own2025, [university, fund])).aggregated.headcountAwu).toBe('30');
    const together = outcome(
      declare(own2025, [
        { ...university, ownerGroup: 'U' },
        { ...fund, ownerGroup: 'U' },
      ]),
    );
    expect(together.aggregated.headcountAwu).toBe('332');
    expect(together.trace.filter(step => step.kind === 'related')).toMatchObject([
      { reference: 'U', relation: 'linked', jointPercent: '55', countsPercent: '100' },
      { reference: 'F', relation: 'linked', jointPercent: '55', countsPercent: '100' },
    ]);
  });

  it.each<[SizeClass, YearFigures]>([
    ['micro', row(2025, '9.99', 2, 5)],
    ['small', row(2025, 10, 1, 1)],
    ['small', row(2025, 9, 2.01, 2.01)],
    ['small', row(2025, '49.9', 10, 99)],
    ['medium', row(2025, 50, 1, 1)],
    ['medium', row(2025, '249.9', 50, 99)],
    ['medium', row(2025, 100, 99, 43)],
    ['large', row(2025, 250, 1, 1)],
    ['large', row(2025, 100, 50.01, 43.01)],
  ])('booking §4 ceilings: %s', (expected, figures) => {
    expect(classOf([figures])).toBe(expected);
  });

  it.each([
    ['24.99', 'belowThreshold', '30'],
    ['25', 'partner', '105'],
    ['50', 'partner', '180'],
    ['50.01', 'linked', '330'],
  ])('booking §4: a share of %s %% is %s', (share, relation, headcount) => {
    const { trace, aggregated } = outcome(declare(own2025, [firm('B', share)]));
    expect(trace.find(step => step.kind === 'related')).toMatchObject({ relation });
    expect(aggregated.headcountAwu).toBe(headcount);
  });

  it.each<[string, OwnerNature, string, SizeClass]>([
    ['public investment corporation', { kind: 'publicInvestmentCorporation' }, '26', 'small'],
    ['university', { kind: 'university' }, '50', 'small'],
    ['business angel below the limit', { kind: 'businessAngel', investedCents: 124_999_999 }, '40', 'small'],
    ['business angel at the limit', { kind: 'businessAngel', investedCents: 125_000_000 }, '40', 'medium'],
    ['small local authority', { kind: 'localAuthority', budgetCents: 9 * million, inhabitants: 4_999 }, '40', 'small'],
    ['city of Genk', { kind: 'localAuthority', budgetCents: 300 * million, inhabitants: 66_000 }, '25', 'large'],
    ['ministry of 24.9 %', { kind: 'publicBody' }, '24.9', 'small'],
    ['ministry of 25 %', { kind: 'publicBody' }, '25', 'large'],
    ['public investment corporation past half', { kind: 'publicInvestmentCorporation' }, '51', 'large'],
  ])('booking §4 owners: %s', (_name, nature, share, expected) => {
    expect(classOf(own2025, [firm('O', share, { nature, figures: [row(2025, 200, 5, 5)] })])).toBe(expected);
  });

  it('an exempt owner is no longer exempt together with a linked enterprise that is none', () => {
    const nature: OwnerNature = { kind: 'university' };
    const pair = [firm('U', '20', { nature, ownerGroup: 'U' }), firm('E', '10', { ownerGroup: 'U' })];
    expect(outcome(declare(own2025, pair)).aggregated.headcountAwu).toBe('210');
    const exempt = pair.map(owner => ({ ...owner, nature }));
    expect(outcome(declare(own2025, exempt)).aggregated.headcountAwu).toBe('30');
  });

  it('public bodies count together, also through a firm that they control', () => {
    const state: OwnerNature = { kind: 'publicBody' };
    const none = [row(2025, 0, 0, 0)];
    const pair = [firm('S', '13', { nature: state, figures: none }), firm('T', '12', { nature: state, figures: none })];
    expect(classOf(own2025, pair)).toBe('large');
    const through = firm('H', '30', { figures: none, related: [firm('S', '60', { nature: state, figures: none })] });
    expect(classOf(own2025, [through])).toBe('large');
  });

  it('counts the partners of linked firms, the linked firms of partners, and no partners of partners', () => {
    const small = [row(2025, 10, 0, 0)];
    const inner = (share: string) => firm(`inner${share}`, share, { direction: 'holding', figures: small });
    const linked = firm('L', '80', { figures: small, related: [inner('60'), inner('30')] });
    const partner = firm('P', '40', { figures: small, related: [inner('70'), inner('35')] });
    expect(outcome(declare([row(2025, 1, 0, 0)], [linked])).aggregated.headcountAwu).toBe('24');
    expect(outcome(declare([row(2025, 1, 0, 0)], [partner])).aggregated.headcountAwu).toBe('9');
  });

  it('a firm in control is linked at any share, and a relation counts from its first year', () => {
    expect(outcome(declare(own2025, [firm('B', '10', { controls: true })])).aggregated.headcountAwu).toBe('330');
    const since = firm('B', '40', { sinceYear: 2024, figures: [row(2024, 180, 30, 20), row(2025, 180, 32, 21)] });
    const years = [row(2023, 2, 0, 0.3), row(2024, 6, 0.24, 0.8), row(2025, 9, 0.8, 1.2)];
    const { sizeClass, trace, aggregated } = outcome(declare(years, [since]));
    expect(trace.flatMap(step => (step.kind === 'aggregate' ? [step.classOfYear] : []))).toEqual([
      'micro',
      'medium',
      'medium',
    ]);
    expect([sizeClass, aggregated.headcountAwu]).toEqual(['medium', '81']);
  });

  it('after a merger the class follows at once, and a gap in the years starts anew', () => {
    expect(classOf([row(2024, 45, 8, 6), { ...row(2025, 60, 11, 11), afterMerger: true }])).toBe('medium');
    expect(classOf([row(2022, 45, 8, 6), row(2023, 45, 8, 6), row(2025, 60, 11, 11)])).toBe('medium');
  });

  it('never takes an unknown figure as nothing', () => {
    expect(refusal({ referenceYear: 2026, figures: own2025, related: [] })).toEqual({
      code: 'SIZE_FIGURES_MISSING',
      parameters: { year: 2026 },
    });
    expect(refusal(declare(own2025, [firm('B', '40', { figures: [row(2024, 1, 1, 1)] })]))).toEqual({
      code: 'SIZE_FIGURES_MISSING',
      parameters: { firm: 'B', year: 2025 },
    });
    expect(refusal(declare(own2025, [firm('B', '10', { figures: [] })]))).toBeUndefined();
  });

  it('refuses what cannot be', () => {
    expect(refusal(declare(own2025, [firm('B', '101')]))?.code).toBe('SIZE_SHARE_NOT_VALID');
    expect(refusal(declare(own2025, [firm('B', '-1')]))?.code).toBe('SIZE_SHARE_NOT_VALID');
    expect(refusal(declare(own2025, [firm('B', '40'), firm('B', '30')]))?.code).toBe('SIZE_FIRM_TWICE');
    expect(refusal(declare([row(2025, '-1', 0, 0)]))?.code).toBe('SIZE_FIGURES_NOT_VALID');
    expect(refusal(declare([row(2025, 1, 0, 0), row(2025, 2, 0, 0)]))?.code).toBe('SIZE_FIGURES_NOT_VALID');
  });
});

describe('size class, properties', () => {
  const amount = fc.integer({ min: 0, max: 6_000 }).map(hundredths => hundredths * 1_000_000);
  const figuresOf = (year: number) =>
    fc.record({
      year: fc.constant(year),
      headcountAwu: fc.integer({ min: 0, max: 3_000 }).map(tenths => String(tenths / 10)),
      turnoverCents: amount,
      balanceCents: amount,
    });
  const years = [2023, 2024, 2025];
  const nature = fc.constantFrom<OwnerNature>(
    { kind: 'enterprise' },
    { kind: 'university' },
    { kind: 'publicInvestmentCorporation' },
    { kind: 'publicBody' },
    { kind: 'businessAngel', investedCents: 100 },
  );
  const related = fc
    .array(
      fc.record({
        share: fc.integer({ min: 0, max: 60 }),
        direction: fc.constantFrom<RelatedFirm['direction']>('owner', 'holding'),
        nature,
        group: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
        figures: fc.tuple(...years.map(figuresOf)),
      }),
      { maxLength: 5 },
    )
    .map(firms =>
      firms.map(
        ({ share, group, ...rest }, index): RelatedFirm => ({
          ...rest,
          reference: `F${index}`,
          name: `F${index}`,
          sharePercent: String(share),
          ...(group === undefined ? {} : { ownerGroup: group }),
        }),
      ),
    );
  const declaration = fc.record({
    referenceYear: fc.constant(2025),
    figures: fc.tuple(...years.map(figuresOf)),
    related,
  });

  it('does not depend on the order of the partners, nor of the years', () => {
    fc.assert(
      fc.property(declaration, fc.integer({ min: 0, max: 1_000 }), (one, turn) => {
        const at = one.related.length === 0 ? 0 : turn % one.related.length;
        const turned = [...one.related.slice(at), ...one.related.slice(0, at)].reverse();
        const other = outcome({ ...one, figures: [...one.figures].reverse(), related: turned });
        const { sizeClass, aggregated } = outcome(one);
        expect([other.sizeClass, other.aggregated]).toEqual([sizeClass, aggregated]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('more people, turnover, balance or share never makes an enterprise smaller', () => {
    const more = fc.record({
      whose: fc.integer({ min: 0, max: 9 }),
      year: fc.integer({ min: 0, max: 2 }),
      headcount: fc.integer({ min: 0, max: 300 }),
      turnover: amount,
      balance: amount,
      share: fc.integer({ min: 0, max: 40 }),
    });
    const grown = (
      rows: readonly YearFigures[],
      by: { year: number; headcount: number; turnover: number; balance: number },
    ) =>
      rows.map((figures, index) =>
        index === by.year
          ? {
              ...figures,
              headcountAwu: String(Number(figures.headcountAwu) + by.headcount),
              turnoverCents: figures.turnoverCents + by.turnover,
              balanceCents: figures.balanceCents + by.balance,
            }
          : figures,
      );
    const seen = new Set<string>();
    fc.assert(
      fc.property(declaration, more, (one, by) => {
        const index = by.whose - 1;
        const larger: SizeDeclaration =
          one.related[index] === undefined
            ? { ...one, figures: grown(one.figures, by) }
            : {
                ...one,
                related: one.related.map((other, position) =>
                  position === index
                    ? {
                        ...other,
                        sharePercent: String(Number(other.sharePercent) + by.share),
                        figures: grown(other.figures, by),
                      }
                    : other,
                ),
              };
        const [before, after] = [outcome(one).sizeClass, outcome(larger).sizeClass];
        seen.add(`${before}-${after}`);
        expect(isAtMost(before, after)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(seen.size).toBeGreaterThan(4);
  });
});
