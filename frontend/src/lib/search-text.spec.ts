import { describe, expect, it } from '@jest/globals';
import { searchChoice, searchText } from './search-text';

describe('searchText', () => {
  it('trims, and drops what is empty or no text', () => {
    expect(searchText('  frees  ')).toBe('frees');
    expect(searchText('   ')).toBeUndefined();
    expect(searchText(undefined)).toBeUndefined();
    expect(searchText({})).toBeUndefined();
  });

  it('takes a number as the text that was typed', () => {
    expect(searchText(137)).toBe('137');
  });

  it('cuts off at the longest length', () => {
    expect(searchText('abcdef', 3)).toBe('abc');
  });
});

describe('searchChoice', () => {
  it('takes a known value only', () => {
    expect(searchChoice('voorbij', ['komend', 'voorbij'])).toBe('voorbij');
    expect(searchChoice('later', ['komend', 'voorbij'])).toBeUndefined();
  });
});
