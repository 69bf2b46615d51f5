import { describe, expect, it } from '@jest/globals';
import { isLanguage, readAcceptLanguage } from './language.js';

describe('readAcceptLanguage', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['fr-BE,fr;q=0.9', 'nl'],
    ['fr,en;q=0.5', 'en'],
    ['nl;q=0.2, EN;q=0.7', 'en'],
    ['en;q=0', 'nl'],
    ['en;q=high', 'nl'],
    ['en;q=9', 'nl'],
    ['constructor', 'nl'],
    [','.repeat(100_000), 'nl'],
  ])('%j asks for %s', (header, language) => {
    expect(readAcceptLanguage(header)).toBe(language);
  });

  it('knows its languages', () => {
    expect([isLanguage('nl'), isLanguage('en'), isLanguage('fr'), isLanguage(undefined)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
