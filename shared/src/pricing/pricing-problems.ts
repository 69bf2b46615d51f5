import type { Language } from '../kernel/language.js';
import type { ProblemParameters, ProblemTexts } from '../kernel/problem-text.js';
import { formatDayWithYear } from '../kernel/time-format.js';

/** Why no row of the rate card was found (booking-and-rates.md §2: never fall back silently). */
export type RateRowCode = 'RATE_CARD_MISSING' | 'RATE_CARD_AMBIGUOUS' | 'MARKET_RATE_MISSING';

/** Problems of prices. */
export type PricingProblemCode = RateRowCode | 'PRICE_QUANTITY_REQUIRED';

/** Texts of the problems of prices. The problems of a rate card take an optional `day` and `category`; `PRICE_QUANTITY_REQUIRED` an optional `unit`. */
export const pricingProblemTexts: ProblemTexts<PricingProblemCode> = {
  RATE_CARD_MISSING: {
    status: 422,
    title: { nl: 'Voor deze dag is er geen tarief', en: 'There is no rate for this day' },
    detail: {
      nl: p =>
        `De tariefkaart heeft geen tarief${on(p, 'nl')} voor je categorie. Kies een andere dag, of vraag het campusteam om een tarief.`,
      en: p =>
        `The rate card has no rate${on(p, 'en')} for your category. Choose another day, or ask the campus team for a rate.`,
    },
  },
  RATE_CARD_AMBIGUOUS: {
    status: 422,
    title: { nl: 'Voor deze dag zijn er twee tarieven', en: 'There are two rates for this day' },
    detail: {
      nl: p => `De tariefkaart heeft meer dan één tarief${on(p, 'nl')}. Vraag het campusteam om er één te houden.`,
      en: p => `The rate card has more than one rate${on(p, 'en')}. Ask the campus team to keep one.`,
    },
  },
  MARKET_RATE_MISSING: {
    status: 422,
    title: { nl: 'De marktprijs ontbreekt', en: 'The market price is missing' },
    detail: {
      nl: p =>
        `Zonder geldige marktprijs${on(p, 'nl')} kan een verlaagd tarief niet. Vraag het campusteam om de marktprijs na te kijken.`,
      en: p =>
        `Without a valid market price${on(p, 'en')} a reduced rate is not possible. Ask the campus team to review the market price.`,
    },
  },
  PRICE_QUANTITY_REQUIRED: {
    status: 422,
    title: { nl: 'Het aantal ontbreekt', en: 'The quantity is missing' },
    detail: {
      nl: p =>
        p['unit'] === 'batch'
          ? 'Deze machine wordt per batch aangerekend. Vul het aantal batches in.'
          : 'Deze machine wordt per stuk aangerekend. Vul het aantal stuks in.',
      en: p =>
        p['unit'] === 'batch'
          ? 'This machine is charged by the batch. Fill in the number of batches.'
          : 'This machine is charged by the piece. Fill in the number of pieces.',
    },
  },
};

function on(parameters: ProblemParameters, language: Language): string {
  const { day } = parameters;
  if (typeof day !== 'string') {
    return '';
  }
  return language === 'nl' ? ` op ${formatDayWithYear(day, 'nl')}` : ` on ${formatDayWithYear(day, 'en')}`;
}
