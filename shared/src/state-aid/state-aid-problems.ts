import type { Language } from '../kernel/language.js';
import { formatMoney } from '../kernel/money.js';
import type { ProblemParameters, ProblemTexts } from '../kernel/problem-text.js';

/** Problems of state aid (state-aid.md §6). */
export type StateAidProblemCode = 'AID_CEILING_REACHED' | 'AID_BASIS_MISSING';

/** Texts of the problems of state aid. `AID_CEILING_REACHED`: optional `headroomCents` and `askedCents`, whole cents. `AID_BASIS_MISSING`: optional `day`. */
export const stateAidProblemTexts: ProblemTexts<StateAidProblemCode> = {
  AID_CEILING_REACHED: {
    // The ledger of the undertaking decides, not the request: the same request may pass later.
    status: 409,
    title: { nl: 'Het plafond van de de-minimissteun is bereikt', en: 'The de minimis ceiling is reached' },
    detail: {
      nl: p =>
        `Dit voordeel${amount(p, 'askedCents', 'nl', ' van ')} past niet onder het plafond${room(p, 'nl')}. Betaal de marktprijs, of boek minder.`,
      en: p =>
        `This advantage${amount(p, 'askedCents', 'en', ' of ')} does not fit under the ceiling${room(p, 'en')}. Pay the market price, or book less.`,
    },
  },
  AID_BASIS_MISSING: {
    status: 422,
    title: { nl: 'Voor deze dag is er geen steunregel', en: 'There is no aid rule for this day' },
    detail: {
      nl: () => 'Op deze dag geldt geen regel voor de-minimissteun. Betaal de marktprijs, of vraag het campusteam.',
      en: () => 'No de minimis rule holds on this day. Pay the market price, or ask the campus team.',
    },
  },
};

function amount(parameters: ProblemParameters, name: string, language: Language, before: string): string {
  const value = parameters[name];
  return typeof value === 'number' ? `${before}${formatMoney(value, language)}` : '';
}

function room(parameters: ProblemParameters, language: Language): string {
  return amount(
    parameters,
    'headroomCents',
    language,
    language === 'nl' ? ': je ruimte is nog ' : ': your headroom is ',
  );
}
