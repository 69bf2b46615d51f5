import { describe, expect, it } from '@jest/globals';
import { planningSearch } from './planning-search';

describe('planningSearch', () => {
  it('keeps a complete link', () => {
    const link = {
      view: 'dag',
      datum: '2026-11-25',
      hal: 'Hal A',
      zoek: 'laser',
      boek: 'nieuw',
      machine: 'A.11',
      van: '2026-11-25T13:00',
      tot: '2026-11-25T15:00:00Z',
    };
    expect(planningSearch(link)).toEqual(link);
  });

  it('drops what it does not understand and leaves no empty parameters in the address', () => {
    expect(
      planningSearch({ view: 'maand', datum: '2026-02-31', van: 'straks', zoek: '  ', boek: true, mijn: 'nee', x: 1 }),
    ).toEqual({});
  });

  it('reads a search for a number as text', () => {
    expect(planningSearch({ zoek: 280 })).toEqual({ zoek: '280' });
  });
});
