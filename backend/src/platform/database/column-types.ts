import type { ValueTransformer } from 'typeorm';

/** `bigint` cents as a JavaScript number; anything past the safe integers is refused rather than rounded. */
export const centsColumn: ValueTransformer = {
  to: (cents: number | null) => cents,
  from: (text: string | null) => {
    if (text === null) return null;
    const cents = Number(text);
    if (!Number.isSafeInteger(cents)) throw new RangeError(`Cents outside the safe integers: ${text}`);
    return cents;
  },
};
