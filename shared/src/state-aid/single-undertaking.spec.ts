import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AidParty, type OwnershipLink, singleUndertakingOf, singleUndertakings } from './single-undertaking.js';

const link = (
  parentId: string,
  childId: string,
  percent: string | null,
  changes: Partial<OwnershipLink> = {},
): OwnershipLink => ({
  parentId,
  childId,
  kind: 'votes',
  percent,
  validFrom: '2020-01-01',
  validTo: null,
  ...changes,
});
const party = (id: string, kind: AidParty['kind'] = 'enterprise', country = 'BE'): AidParty => ({ id, kind, country });
const groups = (links: readonly OwnershipLink[], parties: readonly AidParty[] = [], day = '2026-11-24') =>
  singleUndertakings(links, parties, day).map(group => group.join(''));

const group = [link('H', 'A', '60'), link('H', 'B', '51'), link('B', 'C', '70'), link('H', 'D', '45')];

describe('single undertaking', () => {
  it('aid SU-1: control ties through others, a minority does not', () => {
    expect(singleUndertakings(group, [], '2026-11-24')).toEqual([['A', 'B', 'C', 'H']]);
    expect(singleUndertakingOf('C', group, [], '2026-11-24')).toEqual(['A', 'B', 'C', 'H']);
    expect(singleUndertakingOf('D', group, [], '2026-11-24')).toEqual(['D']);
  });

  it('aid §5: half is no majority', () => {
    expect(groups([link('A', 'B', '50')])).toEqual([]);
    expect(groups([link('A', 'B', '50.01')])).toEqual(['AB']);
  });

  it.each(['board', 'contract', 'agreement'] as const)('aid §5: %s ties at any share', kind => {
    expect(groups([link('A', 'B', null, { kind })])).toEqual(['AB']);
  });

  it('aid §5: votes that a group holds together count together, unrelated ones do not', () => {
    expect(groups([link('A', 'C', '30'), link('B', 'C', '30')])).toEqual([]);
    expect(groups([link('A', 'C', '30'), link('B', 'C', '30'), link('A', 'B', '100')])).toEqual(['ABC']);
  });

  it('aid §5: natural persons, public owners and borders tie nobody', () => {
    const links = [link('P', 'A', '100'), link('P', 'B', '100')];
    expect(groups(links)).toEqual(['ABP']);
    expect(groups(links, [party('P', 'naturalPerson')])).toEqual([]);
    expect(groups(links, [party('P', 'publicOwner')])).toEqual([]);
    expect(groups(links, [party('P', 'enterprise', 'DE')])).toEqual([]);
    expect(groups(links, [party('A', 'enterprise', 'DE')])).toEqual(['BP']);
  });

  it('aid §5: links count on their days, both ends included', () => {
    const sold = [link('A', 'B', '60', { validFrom: '2024-03-01', validTo: '2026-03-31' })];
    const tied = ['2024-02-29', '2024-03-01', '2026-03-31', '2026-04-01'].map(day => groups(sold, [], day).length);
    expect(tied).toEqual([0, 1, 1, 0]);
  });

  it('refuses votes without a share', () => {
    expect(() => groups([link('A', 'B', null)])).toThrow(RangeError);
  });

  it('does not depend on the order of the links, holds each firm once, and only grows with more links', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const links = fc.array(
      fc.tuple(
        id,
        id,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom<OwnershipLink['kind']>('votes', 'votes', 'votes', 'board'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(links, raw => {
        const all = raw.map(([parent, child, percent, kind]) => link(parent, child, String(percent), { kind }));
        const found = singleUndertakings(all, [], '2026-11-24');
        expect(singleUndertakings([...all].reverse(), [], '2026-11-24')).toEqual(found);
        const members = found.flat();
        expect(new Set(members).size).toBe(members.length);
        for (const part of singleUndertakings(all.slice(1), [], '2026-11-24')) {
          const first = part[0] ?? '';
          expect(singleUndertakingOf(first, all, [], '2026-11-24')).toEqual(expect.arrayContaining([...part]));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
