/** A text of the address bar: trimmed, at most `longest` characters; undefined when empty or not a text. */
export function searchText(value: unknown, longest = 100): string | undefined {
  // The router reads `?search=137` as a number; for a text that is the same.
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim().slice(0, longest);
  return trimmed === '' ? undefined : trimmed;
}

/** A value of the address bar that must be one of a list; undefined when it is not. */
export function searchChoice<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined {
  return choices.find(choice => choice === value);
}
