import type { StoredValue } from '../import-subject.js';

/** Longest text that a raw value keeps. Every limit of a subject lies lower, so a cut text is still refused as too long. */
export const LONGEST_RAW_TEXT = 10_000;

function storableText(text: string): string {
  // PostgreSQL's jsonb refuses NUL and lone surrogates. U+FFFD in their place stays visible and is refused by the rules
  // on single fields, where the person can see which field it was.
  const cut = text.length > LONGEST_RAW_TEXT ? text.slice(0, LONGEST_RAW_TEXT) : text;
  return cut.replace(/[\p{Cs}\0]/gu, '\uFFFD');
}

/**
 * Makes any parsed value safe to store and to get back unchanged: texts cut and well-formed, numbers finite, keys as
 * own properties only. What cannot be stored becomes null.
 */
export function storable(value: unknown): StoredValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value === 'object') {
    // fromEntries defines own properties: a key named __proto__ stays data.
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), storable(inner)]));
  }
  return null;
}
