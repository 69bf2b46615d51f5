/** Longest file name that is kept, in characters. */
const LONGEST_NAME = 200;

/**
 * A file name that is safe to store and show: the last part of a path, without control and direction characters, at
 * most 200 characters, never empty.
 */
export function checkedFileName(name: string): string {
  const last =
    name
      .replace(/\p{Cs}/gu, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  // Direction marks can make "txt.exe" read as "exe.txt"; control characters break lines in lists and logs.
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return [...clean].slice(0, LONGEST_NAME).join('') || 'import';
}
