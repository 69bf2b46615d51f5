import { createHash } from 'node:crypto';

/** Longest code of a machine, in characters. */
export const LONGEST_CODE = 20;

const CODE = /^[A-Z0-9][A-Z0-9._-]{0,19}$/;
/** Crockford's base 32: no letters that read as digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code as it is stored: upper case. Undefined when the text can be no code (letters, digits, `.`, `_`, `-`; at most 20). */
export function readMachineCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return CODE.test(code) ? code : undefined;
}

function fingerprint(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  return [...digest.subarray(0, 4)].map(byte => ALPHABET[byte % 32]).join('');
}

/**
 * The code of a machine from a park that has names only. It depends on nothing but the name, so that reading the same
 * park again, with tools added, removed or in another order, finds the same machines. `Hotplate 1` becomes
 * `HOTPLATE-1`; a name that is too long, or that loses more than spaces and capitals on the way, is cut at a word and
 * gets four characters of a fingerprint, so that `Etcher (III-V)` and `Etcher III/V` stay two machines.
 */
export function machineCodeFromName(name: string): string {
  const spoken = name.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
  const plain = spoken.normalize('NFKD').replace(/\p{M}/gu, '');
  const code = plain.replace(/[^A-Z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const faithful = spoken.replaceAll(' ', '-') === code;
  if (faithful && code !== '' && code.length <= LONGEST_CODE) return code;
  const room = LONGEST_CODE - 5;
  const cut = code.slice(0, room + 1);
  const wordEnd = cut.length > room ? cut.lastIndexOf('-') : cut.length;
  const start = (wordEnd > room / 2 ? cut.slice(0, wordEnd) : cut.slice(0, room)).replace(/-+$/, '') || 'M';
  return `${start}-${fingerprint(spoken)}`;
}
