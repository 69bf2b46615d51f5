import type { Language, LocalisedText } from './language.js';

/**
 * What a problem is about, by name: plain values in a form that no language owns (instants as ISO text with `Z`,
 * local days as `YYYY-MM-DD`, amounts in cents). The texts turn them into words.
 */
export type ProblemParameters = Readonly<Record<string, string | number>>;

/** A refusal by a rule: the code that names it and what it is about. */
export interface Rejection<Code extends string = string> {
  readonly code: Code;
  readonly parameters: ProblemParameters;
}

/** How one problem reads: its HTTP status (RFC 9457) and, in each language, a short title and a sentence that says what to do. */
export interface ProblemText {
  readonly status: number;
  readonly title: LocalisedText;
  readonly detail: Readonly<Record<Language, (parameters: ProblemParameters) => string>>;
  /** Names of the parameters that `detail` cannot do without. When one is absent, the title stands in. */
  readonly parameters?: readonly string[];
}

/** The texts of the problems of one feature; a code without text does not compile. */
export type ProblemTexts<Code extends string> = Readonly<Record<Code, ProblemText>>;

/** A problem text without parameters: the same words each time. */
export function plainProblem(status: number, title: LocalisedText, detail: LocalisedText): ProblemText {
  return { status, title, detail: { nl: () => detail.nl, en: () => detail.en } };
}
