import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addLocalDays } from '../kernel/time.js';
import { problemDetail } from '../problem.js';
import {
  type AidEntry,
  aidRejection,
  aidWindow,
  assessAid,
  type DeMinimisBasis,
  deMinimisBases,
  deMinimisBasisOn,
  distinctGrants,
  usedAid,
} from './aid-window.js';

const euro = 100;
const entry = (grantedOn: string, euros: number, changes: Partial<AidEntry> = {}): AidEntry => ({
  organisationId: 'A',
  authority: 'VLAIO',
  grantedOn,
  amountCents: Math.round(euros * euro),
  source: 'declared',
  state: 'granted',
  ...changes,
});

const [basis] = deMinimisBases as readonly [DeMinimisBasis];
const history = [entry('2024-02-10', 120_000), entry('2025-03-01', 90_000), entry('2026-05-20', 70_000)];
const assess = (day: string, euros: number, entries: readonly AidEntry[] = history) =>
  assessAid(entries, day, Math.round(euros * euro), basis);

describe('rolling window', () => {
  it.each([
    ['2026-11-24', '2023-11-24', 280_000, 20_000],
    ['2027-02-10', '2024-02-10', 280_000, 20_000],
    ['2027-02-11', '2024-02-11', 160_000, 140_000],
    ['2028-03-01', '2025-03-01', 160_000, 140_000],
    ['2028-03-02', '2025-03-02', 70_000, 230_000],
  ])('aid W: on %s the window starts %s', (day, from, used, headroom) => {
    expect(assess(day, 0)).toMatchObject({
      windowFrom: from,
      windowTo: day,
      usedCents: used * euro,
      headroomCents: headroom * euro,
      allowed: true,
    });
  });

  it('aid §6: 29 February goes back to 28 February', () => {
    expect(aidWindow('2028-02-29', 3)).toEqual({ from: '2025-02-28', to: '2028-02-29' });
    expect(aidWindow('2027-02-28', 3).from).toBe('2024-02-28');
  });

  it('leaves later grants and released ones out, and counts reserved and opposite ones', () => {
    const entries = [
      entry('2026-11-25', 1),
      entry('2026-01-01', 2, { state: 'released' }),
      entry('2026-01-02', 4, { state: 'reserved' }),
      entry('2026-01-02', -1, { state: 'granted' }),
    ];
    expect(usedAid(entries, '2026-11-24', 3)).toBe(3 * euro);
  });

  it('aid §6: one grant known from two sources counts once, two equal grants of one source twice', () => {
    const own = entry('2026-09-08', 4_000, { source: 'own', authority: 'NV Mo-Thor' });
    const register: AidEntry = { ...own, source: 'register' };
    const total = (entries: readonly AidEntry[]) => usedAid(entries, '2026-11-24', 3) / euro;
    expect(total([own, register, { ...own, source: 'declared' }])).toBe(4_000);
    expect(total([own, own, register])).toBe(8_000);
    expect(total([own, register, register])).toBe(8_000);
    expect(total([own, { ...register, organisationId: 'B' }])).toBe(8_000);
    expect(distinctGrants([register, own]).map(({ source }) => source)).toEqual(['own']);
  });
});

describe('ceiling', () => {
  it('aid W-1: exactly the ceiling is allowed, and warned', () => {
    const assessment = assess('2026-11-24', 20_000);
    expect(assessment).toMatchObject({ allowed: true, level: 'warning', waysOut: [] });
    expect(aidRejection(assessment)).toBeUndefined();
  });

  it('aid W-2: one cent more is refused entirely, with the headroom and the ways out', () => {
    const assessment = assess('2026-11-24', 20_000.01);
    expect(assessment).toMatchObject({ allowed: false, level: 'reached', headroomCents: 2_000_000 });
    expect(assessment.waysOut).toEqual([
      { kind: 'payPartAtMarket', extraCents: 1, aidCents: 2_000_000 },
      { kind: 'lowerQuantity', aidCents: 2_000_000 },
      { kind: 'payMarketRate', extraCents: 2_000_001 },
      { kind: 'wait', from: '2027-02-11' },
      { kind: 'otherBasis' },
    ]);
    expect(aidRejection(assessment)).toEqual({
      code: 'AID_CEILING_REACHED',
      parameters: { headroomCents: 2_000_000, askedCents: 2_000_001, usedCents: 28_000_000, ceilingCents: 30_000_000 },
    });
  });

  it('aid W-3: 25,000 asked, 5,000 paid at the market: 20,000 is allowed', () => {
    const [first] = assess('2026-11-24', 25_000).waysOut;
    expect(first).toEqual({ kind: 'payPartAtMarket', extraCents: 500_000, aidCents: 2_000_000 });
    expect(assess('2026-11-24', 20_000).allowed).toBe(true);
  });

  it('aid §6: warns from 80 %', () => {
    expect(assess('2026-11-24', 239_999.99, []).level).toBe('clear');
    expect(assess('2026-11-24', 240_000, []).level).toBe('warning');
  });

  it('past the ceiling there is no headroom, and no new aid is still allowed', () => {
    const over = [entry('2026-01-01', 310_000)];
    expect(assess('2026-11-24', 0, over)).toMatchObject({ allowed: true, headroomCents: 0 });
    expect(assess('2026-11-24', 0.01, over).waysOut.map(({ kind }) => kind)).toEqual([
      'payMarketRate',
      'wait',
      'otherBasis',
    ]);
    expect(assess('2026-11-24', 300_000.01, []).waysOut.some(({ kind }) => kind === 'wait')).toBe(false);
    // A day on which the aid would have fitted, but that has passed, is no way out.
    const passed = [entry('2020-01-01', 10), entry('2026-01-01', 300_000)];
    expect(assess('2026-11-24', 1, passed).waysOut).toContainEqual({ kind: 'wait', from: '2029-01-02' });
    expect(() => assess('2026-11-24', -1)).toThrow(RangeError);
  });

  it('aid §2: no rule, no aid', () => {
    const codes = ['2023-12-31', '2024-01-01', '2030-12-31', '2031-01-01'].map(day => {
      const found = deMinimisBasisOn(day);
      return found.ok ? found.value.code : found.failure.code;
    });
    expect(codes).toEqual(['AID_BASIS_MISSING', basis.code, basis.code, 'AID_BASIS_MISSING']);
  });

  it('tells amount and headroom', () => {
    const parameters = { askedCents: 2_500_000, headroomCents: 2_000_000 };
    expect(problemDetail('AID_CEILING_REACHED', 'nl', parameters)).toBe(
      'Dit voordeel van € 25.000,00 past niet onder het plafond: je ruimte is nog € 20.000,00. Betaal de marktprijs, of boek minder.',
    );
  });

  it('whatever is allowed one by one never passes the ceiling in any window, and waiting always helps', () => {
    const asks = fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 500 }), cents: fc.integer({ min: 0, max: 20_000_000 }) }),
      {
        maxLength: 12,
      },
    );
    let waited = 0;
    fc.assert(
      fc.property(asks, steps => {
        const entries: AidEntry[] = [];
        let day = '2024-01-01';
        for (const { wait, cents } of steps) {
          day = addLocalDays(day, wait);
          if (day > '2027-12-31') break;
          const assessment = assessAid(entries, day, cents, basis);
          const later = assessment.waysOut.find(way => way.kind === 'wait');
          if (later?.kind === 'wait') {
            waited += 1;
            expect(assessAid(entries, later.from, cents, basis).allowed).toBe(true);
            expect(assessAid(entries, addLocalDays(later.from, -1), cents, basis).allowed).toBe(false);
          }
          if (assessment.allowed) {
            entries.push({ ...entry(day, 0), amountCents: cents });
            expect(usedAid(entries, day, 3)).toBeLessThanOrEqual(basis.ceilingCents);
          }
        }
      }),
      { numRuns: 1_000 },
    );
    expect(waited).toBeGreaterThan(100);
  });
});
