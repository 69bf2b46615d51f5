import { describe, expect, it } from '@jest/globals';
import { type Result, refuse, succeed } from './result.js';

function half(value: number): Result<number, 'odd'> {
  return value % 2 === 0 ? succeed(value / 2) : refuse('odd');
}

describe('Result', () => {
  it('holds a value or the reason of a refusal', () => {
    expect(half(8)).toEqual({ ok: true, value: 4 });
    expect(half(7)).toEqual({ ok: false, failure: 'odd' });
  });
});
