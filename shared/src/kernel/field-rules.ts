import type { Language } from './language.js';
import type { ProblemParameters } from './problem-text.js';

/** What may be wrong with one field of a form or of a request. */
export const fieldRuleCodes = [
  'FIELD_REQUIRED',
  'FIELD_UNKNOWN',
  'FIELD_TYPE',
  'FIELD_TOO_LONG',
  'FIELD_TOO_SHORT',
  'FIELD_TOO_SMALL',
  'FIELD_TOO_LARGE',
  'FIELD_CHOICE',
  'FIELD_FORMAT',
] as const;

/** What may be wrong with one field of a form or of a request. */
export type FieldRuleCode = (typeof fieldRuleCodes)[number];

type FieldTexts = Readonly<Record<Language, (parameters: ProblemParameters) => string>>;

const fieldTexts: Readonly<Record<FieldRuleCode, FieldTexts>> = {
  FIELD_REQUIRED: { nl: () => 'Vul dit in.', en: () => 'Fill this in.' },
  FIELD_UNKNOWN: {
    nl: () => 'Dit veld bestaat niet. Laat het weg.',
    en: () => 'This field does not exist. Leave it out.',
  },
  FIELD_TYPE: {
    nl: () => 'Dit is niet het juiste soort waarde.',
    en: () => 'This is not the right kind of value.',
  },
  FIELD_TOO_LONG: {
    nl: p => (has(p, 'limit') ? `Dit is te lang. Houd het op ${p['limit']} tekens.` : 'Dit is te lang.'),
    en: p => (has(p, 'limit') ? `This is too long. Keep it to ${p['limit']} characters.` : 'This is too long.'),
  },
  FIELD_TOO_SHORT: {
    nl: p => (has(p, 'limit') ? `Dit is te kort. Schrijf minstens ${p['limit']} tekens.` : 'Dit is te kort.'),
    en: p => (has(p, 'limit') ? `This is too short. Write at least ${p['limit']} characters.` : 'This is too short.'),
  },
  FIELD_TOO_SMALL: {
    nl: p => (has(p, 'limit') ? `Dit is te klein. Kies ${p['limit']} of meer.` : 'Dit is te klein.'),
    en: p => (has(p, 'limit') ? `This is too small. Choose ${p['limit']} or more.` : 'This is too small.'),
  },
  FIELD_TOO_LARGE: {
    nl: p => (has(p, 'limit') ? `Dit is te groot. Kies ${p['limit']} of minder.` : 'Dit is te groot.'),
    en: p => (has(p, 'limit') ? `This is too large. Choose ${p['limit']} or less.` : 'This is too large.'),
  },
  FIELD_CHOICE: {
    nl: p => (has(p, 'choices') ? `Deze keuze bestaat niet. Kies uit ${p['choices']}.` : 'Deze keuze bestaat niet.'),
    en: p =>
      has(p, 'choices') ? `This choice does not exist. Choose from ${p['choices']}.` : 'This choice does not exist.',
  },
  FIELD_FORMAT: {
    nl: p => (has(p, 'example') ? `Dit is niet leesbaar. Schrijf het zoals ${p['example']}.` : 'Dit is niet leesbaar.'),
    en: p => (has(p, 'example') ? `This is not readable. Write it as ${p['example']}.` : 'This is not readable.'),
  },
};

/** Whether a text is the code of a field rule. */
export function isFieldRuleCode(text: unknown): text is FieldRuleCode {
  return fieldRuleCodes.some(code => code === text);
}

/**
 * The sentence beside a field. Optional parameters make it more exact: `limit` for lengths and sizes, `choices` (one
 * text, separated by commas) and `example`.
 */
export function fieldMessage(code: FieldRuleCode, language: Language, parameters: ProblemParameters = {}): string {
  return fieldTexts[code][language](parameters);
}

function has(parameters: ProblemParameters, name: string): boolean {
  return Object.hasOwn(parameters, name);
}
