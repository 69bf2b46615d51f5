/** Deepest nesting of lists and objects that an import file may have; fixtures need about four. */
const DEEPEST = 32;

/** True when lists and objects nest deeper than {@link DEEPEST}; brackets inside text do not count. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText) {
      if (character === '\\') index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return false;
}

/** Outcome of {@link readJson}; `line` is the first line that cannot be read, 0 when unknown. */
export type JsonOutcome =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'tooDeep' }
  | { readonly kind: 'broken'; readonly line: number };

/** Parses JSON of bounded depth. Of a key that stands twice in one object the last value counts, as in JSON.parse. */
export function readJson(text: string): JsonOutcome {
  if (nestsTooDeep(text)) return { kind: 'tooDeep' };
  try {
    return { kind: 'read', value: JSON.parse(text) as unknown };
  } catch (error) {
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const line = place === undefined ? 0 : text.slice(0, Number(place)).split('\n').length;
    return { kind: 'broken', line };
  }
}

/** The own property `key` of a parsed JSON object; undefined when absent or when `value` is no object. */
export function ownField(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return (value as Record<string, unknown>)[key];
}
