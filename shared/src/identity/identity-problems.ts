import { type ProblemTexts, plainProblem } from '../kernel/problem-text.js';

/** Problems of signing in. */
export type IdentityProblemCode = 'SIGN_IN_REFUSED' | 'SIGN_IN_BACK_OFF';

/** Texts of the problems of signing in. `SIGN_IN_BACK_OFF` takes `seconds`. Neither says whether the address is known. */
export const identityProblemTexts: ProblemTexts<IdentityProblemCode> = {
  SIGN_IN_REFUSED: plainProblem(
    401,
    { nl: 'Aanmelden lukte niet', en: 'Signing in failed' },
    {
      nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk beide na en probeer opnieuw.',
      en: 'This e-mail address and password do not belong together. Check both and try again.',
    },
  ),
  SIGN_IN_BACK_OFF: {
    status: 429,
    title: { nl: 'Te veel pogingen om aan te melden', en: 'Too many attempts to sign in' },
    parameters: ['seconds'],
    detail: {
      nl: p => `Te veel pogingen om aan te melden. Wacht ${p['seconds']} s en probeer opnieuw.`,
      en: p => `Too many attempts to sign in. Wait ${p['seconds']} s and try again.`,
    },
  },
};
