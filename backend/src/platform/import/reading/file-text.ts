/** Most megabytes of one import file; the same cap stands on the upload route. */
export const MOST_FILE_MEGABYTES = 10;

/** The same cap in bytes. */
export const MOST_FILE_BYTES = MOST_FILE_MEGABYTES * 1024 * 1024;

/** Most rows of one import. */
export const MOST_ROWS = 5_000;

/** What the bytes of a file turned out to be. The name and the announced type of a file are not believed. */
export type FileText =
  | { readonly kind: 'json' | 'table'; readonly text: string }
  | { readonly kind: 'empty' | 'tooLarge' | 'notText' };

/**
 * Turns the bytes of a file into text: strict UTF-8 with or without byte order mark, no NUL. JSON is recognised by its
 * first character; everything else counts as a table (CSV). UTF-16, archives, pictures and the like are refused.
 */
export function readFileText(bytes: Uint8Array): FileText {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > MOST_FILE_BYTES) return { kind: 'tooLarge' };
  // NUL first: UTF-16 text and most binary files hold it, and PostgreSQL cannot store it.
  if (bytes.includes(0)) return { kind: 'notText' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'notText' };
  }
  const start = text.trimStart();
  if (start === '') return { kind: 'empty' };
  if (start.startsWith('%PDF-')) return { kind: 'notText' };
  return { kind: start.startsWith('[') || start.startsWith('{') ? 'json' : 'table', text };
}
