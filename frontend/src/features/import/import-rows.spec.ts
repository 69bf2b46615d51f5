import { describe, expect, it } from '@jest/globals';
import type { ImportAction, ImportRow } from '../../lib/api-types';
import { countToApply, rowsToShow, summaryOf, valueText } from './import-rows';

const row = (position: number, action: ImportAction): ImportRow => ({
  position,
  key: `M-${position}`,
  action,
  changes: [],
  problems: [],
});
const rows = [row(1, 'create'), row(2, 'refused'), row(3, 'change'), row(4, 'refused'), row(5, 'unchanged')];

describe('rowsToShow', () => {
  it('puts refused rows first and keeps the order of the file', () => {
    expect(rowsToShow(rows, undefined).map(({ position }) => position)).toEqual([2, 4, 1, 3, 5]);
  });

  it('leaves the rows of one kind', () => {
    expect(rowsToShow(rows, 'gewijzigd').map(({ position }) => position)).toEqual([3]);
    expect(rowsToShow(rows, 'nieuw').map(({ position }) => position)).toEqual([1]);
  });
});

describe('countToApply', () => {
  it('counts what is written: new and changed', () => {
    expect(countToApply({ create: 131, change: 3, unchanged: 1, refused: 2 })).toBe(134);
  });
});

describe('valueText', () => {
  it('writes nothing for null and cuts off a long text', () => {
    expect(valueText(null)).toBe('');
    expect(valueText('Hal A')).toBe('Hal A');
    expect(valueText('x'.repeat(200))).toBe(`${'x'.repeat(160)}...`);
  });
});

describe('summaryOf', () => {
  it('names a new machine by name, hall and category, whatever the order of the file', () => {
    const changes = [
      { field: 'category', from: null, to: 'Dry Etch' },
      { field: 'places', from: null, to: '1' },
      { field: 'nameNl', from: null, to: 'Ion Mill' },
      { field: 'hall', from: null, to: '' },
    ];
    expect(summaryOf({ changes })).toBe('Ion Mill · Dry Etch');
  });
});
