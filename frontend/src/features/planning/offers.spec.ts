import { describe, expect, it } from '@jest/globals';
import { chosenOffer, nextOffers } from './offers';
import type { Judgement } from './verdict';

const HOUR = 3_600_000;
const start = Date.parse('2026-11-26T09:00:00Z');
const draft = { startMs: start, endMs: start + HOUR };
const later = { startMs: start + 4 * HOUR, endMs: start + 5 * HOUR };
const offer = {
  startsAt: new Date(later.startMs).toISOString(),
  endsAt: new Date(later.endMs).toISOString(),
  priceCents: 8000,
};

function judgement(changes: Partial<Judgement>): Judgement {
  return { tone: 'pending', title: '', detail: null, possible: null, alternatives: [], ...changes };
}

const conflict = judgement({ tone: 'bad', possible: false, alternatives: [offer] });
const free = judgement({ tone: 'good', possible: true });

describe('offers beside a conflict', () => {
  it('come with the conflict and are the same object while nothing changes', () => {
    const offers = nextOffers(null, conflict, draft, 'laser');
    expect(offers).toEqual({ list: [offer], wishedMs: start, scope: 'laser' });
    expect(nextOffers(offers, conflict, draft, 'laser')).toBe(offers);
  });

  it('stay while the answer is on its way and while one of them is taken over', () => {
    const offers = nextOffers(null, conflict, draft, 'laser');
    expect(nextOffers(offers, judgement({}), later, 'laser')).toBe(offers);
    expect(nextOffers(offers, free, later, 'laser')).toBe(offers);
    expect(chosenOffer(offers, later)).toBe(0);
    expect(chosenOffer(offers, draft)).toBe(-1);
  });

  it('go when other hours are free, another machine is chosen or the drawer closes', () => {
    const offers = nextOffers(null, conflict, draft, 'laser');
    expect(nextOffers(offers, free, { startMs: start + 9 * HOUR, endMs: start + 10 * HOUR }, 'laser')).toBeNull();
    expect(nextOffers(offers, judgement({}), draft, 'mill')).toBeNull();
    expect(nextOffers(offers, conflict, draft, null)).toBeNull();
  });
});
