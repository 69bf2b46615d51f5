import { describe, expect, it } from '@jest/globals';
import { remember } from './remember.js';

describe('remember', () => {
  it('computes each answer once, keeps errors out, and begins anew when full', () => {
    const asked: string[] = [];
    const length = remember(2, text => {
      asked.push(text ?? '');
      if (text === 'bad') {
        throw new RangeError('bad');
      }
      return text?.length ?? 0;
    });
    expect([length('a'), length('a'), length('bb')]).toEqual([1, 1, 2]);
    expect(asked).toEqual(['a', 'bb']);
    expect(() => length('bad')).toThrow('bad');
    expect(() => length('bad')).toThrow('bad');
    expect(length('ccc')).toBe(3);
    expect(length('a')).toBe(1);
    expect(asked).toEqual(['a', 'bb', 'bad', 'bad', 'ccc', 'a']);
  });
});
