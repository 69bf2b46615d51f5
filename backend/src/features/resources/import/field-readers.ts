import type { LocalisedText } from '@campusline/shared';
import type { RowProblem } from '../../../platform/import/import-subject.js';
import type { Capability } from '../machine.entity.js';
import { LONGEST, MOST } from './machine-fields.js';

/** Collects what is wrong with one row while its fields are read. */
export class RowProblems {
  readonly found: RowProblem[] = [];

  /** Adds a problem and answers undefined, the value of a field that cannot be used. */
  add(code: RowProblem['code'], field: string, parameters?: RowProblem['parameters']): undefined {
    this.found.push(parameters ? { code, field, parameters } : { code, field });
    return undefined;
  }

  /** Adds a problem that needs a sentence of its own. */
  explain(field: string, text: LocalisedText): void {
    this.found.push({ code: 'IMPORT_ROW_NOT_VALID', field, text });
  }
}

// U+FFFD stands where a character could not be stored; private-use and unassigned characters are left alone.
const UNSTORABLE = /[\p{Cc}\uFFFD]/u;

/** One line of text: spaces collapsed, NFC. Undefined when absent or refused; a value of another type is refused. */
export function readLine(value: unknown, field: string, most: number, problems: RowProblems): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') return problems.add('FIELD_TYPE', field);
  const text = value.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (text === '') return undefined;
  if (UNSTORABLE.test(text)) return problems.add('FIELD_FORMAT', field);
  if ([...text].length > most) return problems.add('FIELD_TOO_LONG', field, { limit: most });
  return text;
}

/** Text of several lines; line endings become `\n`. */
export function readLines(value: unknown, field: string, most: number, problems: RowProblems): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') return problems.add('FIELD_TYPE', field);
  const text = value
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text === '') return undefined;
  if (UNSTORABLE.test(text.replaceAll('\n', ''))) return problems.add('FIELD_FORMAT', field);
  if ([...text].length > most) return problems.add('FIELD_TOO_LONG', field, { limit: most });
  return text;
}

/** Plain text of a description that may hold HTML: line breaks stay, marks go, the usual entities become characters. */
export function withoutMarks(html: string): string {
  return html
    .replace(/\s*<br\s*\/?>\s*|<\/p\s*>/gi, '\n')
    .replace(/<(?:[a-z!/][^<>]{0,500})>/gi, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** Whole number from `least` to `most` written in digits. */
export function readWholeNumber(
  text: string | undefined,
  field: string,
  least: number,
  most: number,
  problems: RowProblems,
): number | undefined {
  if (text === undefined) return undefined;
  if (!/^-?\d{1,9}$/.test(text)) return problems.add('FIELD_FORMAT', field);
  const number = Number(text);
  if (number < least) return problems.add('FIELD_TOO_SMALL', field, { limit: least });
  if (number > most) return problems.add('FIELD_TOO_LARGE', field, { limit: most });
  return number === 0 ? 0 : number;
}

/**
 * Amount in euro as cents, with decimal comma or point. Thousands separators are refused: `1.250` could mean two
 * amounts a thousand times apart.
 */
export function readAmount(text: string | undefined, field: string, problems: RowProblems): number | undefined {
  if (text === undefined) return undefined;
  const parts = /^(?:€\s?)?(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!parts) return problems.add('FIELD_FORMAT', field);
  const cents = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  if (cents > MOST.hourlyRateCents)
    return problems.add('FIELD_TOO_LARGE', field, { limit: MOST.hourlyRateCents / 100 });
  return cents;
}

const YES = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1']);
const NO = new Set(['nee', 'neen', 'n', 'no', 'false', 'onwaar', '0']);

/** Yes or no in Dutch, English or digits. */
export function readYesNo(text: string | undefined, field: string, problems: RowProblems): boolean | undefined {
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return problems.add('FIELD_CHOICE', field, { choices: 'ja/nee, yes/no, true/false, 1/0' });
}

function readCapability(text: string): Capability | undefined {
  const place = text.indexOf('=');
  const name = text.slice(0, place).trim();
  const measured = text.slice(place + 1).trim();
  if (place < 1 || name === '' || measured === '') return undefined;
  // A number followed by a space has a unit; anything else, such as a list of materials, is a value without one.
  const parts = /^([+-]?\d+(?:[.,]\d+)?)\s+(\S.*)$/.exec(measured);
  const value = parts?.[1] ?? measured;
  const unit = parts?.[2] ?? '';
  const fits =
    name.length <= LONGEST.capabilityName &&
    value.length <= LONGEST.capabilityValue &&
    unit.length <= LONGEST.capabilityUnit;
  return fits ? { name, value, unit } : undefined;
}

/** Capabilities as `name=value unit|name=value unit`; names are unique within a machine. */
export function readCapabilities(
  text: string | undefined,
  field: string,
  problems: RowProblems,
): Capability[] | undefined {
  if (text === undefined) return undefined;
  const parts = text.split('|').filter(part => part.trim() !== '');
  if (parts.length > MOST.capabilities) return problems.add('FIELD_TOO_LARGE', field, { limit: MOST.capabilities });
  const capabilities: Capability[] = [];
  for (const part of parts) {
    const capability = readCapability(part);
    if (!capability || capabilities.some(({ name }) => name === capability.name))
      return problems.add('FIELD_FORMAT', field);
    capabilities.push(capability);
  }
  return capabilities;
}
