import type { ProblemTexts } from './problem-text.js';

/** Problems of reading a moment (booking-and-rates.md §3). */
export type TimeProblemCode = 'TIME_NOT_READABLE' | 'TIME_SKIPPED';

/** Texts of the problems of reading a moment. `TIME_SKIPPED` takes `firstPossible` (local `HH:MM`). */
export const timeProblemTexts: ProblemTexts<TimeProblemCode> = {
  TIME_NOT_READABLE: {
    status: 422,
    title: { nl: 'Dit moment is niet leesbaar', en: 'This moment is not readable' },
    detail: {
      nl: () => 'Dit moment is niet leesbaar. Schrijf datum en uur zoals 2026-11-25T13:00 of 2026-11-25T12:00:00Z.',
      en: () => 'This moment is not readable. Write date and time as 2026-11-25T13:00 or 2026-11-25T12:00:00Z.',
    },
  },
  TIME_SKIPPED: {
    status: 422,
    title: { nl: 'Dit uur wordt overgeslagen', en: 'This time is skipped' },
    parameters: ['firstPossible'],
    detail: {
      nl: p => `Dit uur wordt overgeslagen door de zomertijd. Kies ${p['firstPossible']} of later.`,
      en: p => `This time is skipped when summer time starts. Choose ${p['firstPossible']} or later.`,
    },
  },
};
