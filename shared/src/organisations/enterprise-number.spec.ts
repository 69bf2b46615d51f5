import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  enterpriseNumberCheck,
  formatEnterpriseNumber,
  isEnterpriseNumber,
  readEnterpriseNumber,
  vatNumberOf,
} from './enterprise-number.js';

const read = (text: unknown) => {
  const result = readEnterpriseNumber(text);
  return result.ok ? result.value : result.failure.code;
};

describe('enterprise numbers', () => {
  it.each([
    ['0440966354', 43, '54'],
    ['0831797467', 30, '67'],
    ['0123456749', 48, '49'],
    ['1000000021', 76, '21'],
    ['0485000097', 0, '97'],
  ])('invoicing §3: %s is valid (first eight mod 97 is %d, check %s)', (number, remainder, check) => {
    expect(Number(number.slice(0, 8)) % 97).toBe(remainder);
    expect(enterpriseNumberCheck(number.slice(0, 8))).toBe(check);
    expect([read(number), isEnterpriseNumber(number)]).toEqual([number, true]);
  });

  it('invoicing §3: 0440966355 fails its check', () => {
    expect(read('0440966355')).toBe('ENTERPRISE_NUMBER_CHECK_FAILED');
  });

  it('invoicing §3: 2440966354 is an establishment unit, not a firm', () => {
    expect(read('2440966354')).toBe('ENTERPRISE_NUMBER_IS_ESTABLISHMENT');
    expect(read('8.440.966.354')).toBe('ENTERPRISE_NUMBER_IS_ESTABLISHMENT');
  });

  it.each([
    ['0440.966.354'],
    ['BE0440966354'],
    ['be 0440.966.354'],
    ['440966354'],
    ['440.966.354'],
    ['BE 440 966 354'],
    [' 0440-966-354 '],
  ])('reads %p as 0440966354', text => {
    expect(read(text)).toBe('0440966354');
  });

  it.each([
    [''],
    ['BE'],
    ['04409663'],
    ['04409663540'],
    ['9440966354'],
    ['O440966354'],
    ['FR0440966354'],
    [' '.repeat(60)],
    [440966354],
    [null],
  ])('cannot read %p', text => {
    expect(read(text)).toBe('ENTERPRISE_NUMBER_NOT_READABLE');
  });

  it('stored form is ten plain digits', () => {
    expect(isEnterpriseNumber('0440.966.354')).toBe(false);
    expect(() => formatEnterpriseNumber('0440966355')).toThrow(RangeError);
    expect(() => vatNumberOf('440966354')).toThrow(RangeError);
    expect(() => enterpriseNumberCheck('123')).toThrow(RangeError);
  });

  it('writes the number and the VAT number', () => {
    expect(formatEnterpriseNumber('0440966354')).toBe('0440.966.354');
    expect(vatNumberOf('1000000021')).toBe('BE1000000021');
  });

  it('any first eight digits with their check are read back from every form, and no other check passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19_999_999 }), fc.integer({ min: 0, max: 99 }), (first, other) => {
        const eight = String(first).padStart(8, '0');
        const number = `${eight}${enterpriseNumberCheck(eight)}`;
        expect(read(formatEnterpriseNumber(number))).toBe(number);
        expect(read(vatNumberOf(number))).toBe(number);
        const changed = `${eight}${String(other).padStart(2, '0')}`;
        expect(read(changed)).toBe(changed === number ? number : 'ENTERPRISE_NUMBER_CHECK_FAILED');
      }),
    );
  });
});
