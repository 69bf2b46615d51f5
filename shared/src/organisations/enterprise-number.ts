import type { Rejection } from '../kernel/problem-text.js';
import { type Result, refuse, succeed } from '../kernel/result.js';
import type { EnterpriseNumberCode } from './organisation-problems.js';

/** A Belgian enterprise number as it is stored: ten digits, the first 0 or 1, the last two the check (invoicing.md §3). */
export type EnterpriseNumber = string;

/** Why a text is no enterprise number. */
export type EnterpriseNumberRejection = Rejection<EnterpriseNumberCode>;

// What people put between the digits; two in a row are a slip that still reads unambiguously.
const separators = /[\s.\-/]/g;
const longestText = 40;

/**
 * Reads an enterprise number as people write it: with or without dots, spaces and `BE`; the nine digits of before 2005
 * get their leading 0 (invoicing.md §3). Answers the ten digits, or why not:
 * `ENTERPRISE_NUMBER_NOT_READABLE` (no nine or ten digits, or a first digit that no series uses),
 * `ENTERPRISE_NUMBER_IS_ESTABLISHMENT` (2 to 8 in front: a place of business, not a firm) or
 * `ENTERPRISE_NUMBER_CHECK_FAILED`. A number that passes may still belong to nobody: only the register tells.
 */
export function readEnterpriseNumber(text: unknown): Result<EnterpriseNumber, EnterpriseNumberRejection> {
  if (typeof text !== 'string' || text.length > longestText) {
    return reject('ENTERPRISE_NUMBER_NOT_READABLE');
  }
  const plain = text.trim().replace(/^BE/i, '').replace(separators, '');
  if (!/^\d{9,10}$/.test(plain)) {
    return reject('ENTERPRISE_NUMBER_NOT_READABLE');
  }
  const digits = plain.padStart(10, '0');
  if (/^[2-8]/.test(digits)) {
    return reject('ENTERPRISE_NUMBER_IS_ESTABLISHMENT');
  }
  if (digits.startsWith('9')) {
    return reject('ENTERPRISE_NUMBER_NOT_READABLE');
  }
  return digits.slice(8) === enterpriseNumberCheck(digits.slice(0, 8))
    ? succeed(digits)
    : reject('ENTERPRISE_NUMBER_CHECK_FAILED');
}

/** Whether a text is an enterprise number in its stored form: ten digits that pass. */
export function isEnterpriseNumber(text: unknown): text is EnterpriseNumber {
  const read = readEnterpriseNumber(text);
  return read.ok && read.value === text;
}

/** The two check digits after the first eight: 97 minus their remainder by 97, so 01 to 97 (invoicing.md §3). Throws `RangeError` for anything but eight digits. */
export function enterpriseNumberCheck(firstEight: string): string {
  if (!/^\d{8}$/.test(firstEight)) {
    throw new RangeError(`not the first eight digits of an enterprise number: ${firstEight}`);
  }
  return String(97 - (Number(firstEight) % 97)).padStart(2, '0');
}

/** An enterprise number as people read it: `0440.966.354`. Throws `RangeError` when it is none. */
export function formatEnterpriseNumber(number: EnterpriseNumber): string {
  const digits = checked(number);
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
}

/** The Belgian VAT number of a firm: `BE0440966354`. It says nothing about whether the firm is registered for VAT. Throws `RangeError` for what is no enterprise number. */
export function vatNumberOf(number: EnterpriseNumber): string {
  return `BE${checked(number)}`;
}

function checked(number: EnterpriseNumber): EnterpriseNumber {
  if (!isEnterpriseNumber(number)) {
    throw new RangeError(`not an enterprise number: ${number}`);
  }
  return number;
}

function reject(code: EnterpriseNumberCode): Result<EnterpriseNumber, EnterpriseNumberRejection> {
  return refuse({ code, parameters: {} });
}
