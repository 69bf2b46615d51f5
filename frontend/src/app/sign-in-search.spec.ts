import { describe, expect, it } from '@jest/globals';
import { localTarget, signInSearch } from './sign-in-search';

describe('localTarget', () => {
  it('keeps a page of this site with its search', () => {
    expect(localTarget('/machines?hal=Hal%20A')).toBe('/machines?hal=Hal%20A');
  });

  it.each([
    [undefined],
    ['https://example.test'],
    ['//example.test'],
    ['/\\example.test'],
    ['machines'],
    ['/aanmelden'],
  ])('sends %j to the start page', next => {
    expect(localTarget(next)).toBe('/');
  });
});

describe('signInSearch', () => {
  it('drops an address that leads out of the site', () => {
    expect(signInSearch({ next: '//example.test' })).toEqual({});
    expect(signInSearch({ next: '/planning' })).toEqual({ next: '/planning' });
    expect(signInSearch({})).toEqual({});
  });
});
