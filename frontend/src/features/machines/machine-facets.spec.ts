import { describe, expect, it } from '@jest/globals';
import { facetsOf } from './machine-facets';

describe('facetsOf', () => {
  it('names each hall and category once, in the order of people', () => {
    expect(
      facetsOf([
        { hall: 'Hal 10', category: 'Metrologie' },
        { hall: 'Hal 2', category: 'etsen' },
        { hall: 'Hal 10', category: 'Etsen' },
        { hall: '', category: '' },
      ]),
    ).toEqual({ halls: ['Hal 2', 'Hal 10'], categories: ['etsen', 'Etsen', 'Metrologie'] });
  });
});
