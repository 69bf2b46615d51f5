import { type ProblemTexts, plainProblem } from '../kernel/problem-text.js';

/** Why a text is no Belgian enterprise number (invoicing.md §3). */
export type EnterpriseNumberCode =
  | 'ENTERPRISE_NUMBER_NOT_READABLE'
  | 'ENTERPRISE_NUMBER_IS_ESTABLISHMENT'
  | 'ENTERPRISE_NUMBER_CHECK_FAILED';

/** Why no size class follows from a declaration (booking-and-rates.md §4). */
export type SizeDeclarationCode =
  | 'SIZE_FIGURES_MISSING'
  | 'SIZE_FIGURES_NOT_VALID'
  | 'SIZE_SHARE_NOT_VALID'
  | 'SIZE_FIRM_TWICE';

/** Problems of organisations. */
export type OrganisationProblemCode = EnterpriseNumberCode | SizeDeclarationCode;

/**
 * Texts of the problems of organisations. The `SIZE_…` problems take an optional `firm` (its name) and `year`; without
 * a firm they are about the declaring organisation itself.
 */
export const organisationProblemTexts: ProblemTexts<OrganisationProblemCode> = {
  ENTERPRISE_NUMBER_NOT_READABLE: plainProblem(
    422,
    { nl: 'Dit ondernemingsnummer is niet leesbaar', en: 'This enterprise number is not readable' },
    {
      nl: 'Een ondernemingsnummer telt tien cijfers en begint met 0 of 1. Schrijf het zoals 0440.966.354.',
      en: 'An enterprise number has ten digits and starts with 0 or 1. Write it as 0440.966.354.',
    },
  ),
  ENTERPRISE_NUMBER_IS_ESTABLISHMENT: plainProblem(
    422,
    { nl: 'Dit is een vestigingsnummer', en: 'This is an establishment unit number' },
    {
      nl: 'Dit is het nummer van een vestiging. Neem het ondernemingsnummer, dat met 0 of 1 begint.',
      en: 'This is the number of an establishment. Take the enterprise number, which starts with 0 or 1.',
    },
  ),
  ENTERPRISE_NUMBER_CHECK_FAILED: plainProblem(
    422,
    { nl: 'Dit ondernemingsnummer klopt niet', en: 'This enterprise number is not right' },
    {
      nl: 'De controlecijfers van dit ondernemingsnummer kloppen niet. Kijk het na op een factuur of in de KBO.',
      en: 'The check digits of this enterprise number do not match. Look it up on an invoice or in the register.',
    },
  ),
  SIZE_FIGURES_MISSING: {
    status: 422,
    title: { nl: 'Er ontbreken jaarcijfers', en: 'Yearly figures are missing' },
    detail: {
      nl: p => `Vul de cijfers${p['year'] ? ` van ${p['year']}` : ''}${p['firm'] ? ` van ${p['firm']}` : ''} in.`,
      en: p => `Fill in the figures${p['year'] ? ` of ${p['year']}` : ''}${p['firm'] ? ` of ${p['firm']}` : ''}.`,
    },
  },
  SIZE_FIGURES_NOT_VALID: {
    status: 422,
    title: { nl: 'Deze jaarcijfers kunnen niet', en: 'These yearly figures are not possible' },
    detail: {
      nl: p =>
        `Kijk de cijfers${p['year'] ? ` van ${p['year']}` : ''}${p['firm'] ? ` van ${p['firm']}` : ''} na: elk jaar één keer, geen bedrag onder nul.`,
      en: p =>
        `Check the figures${p['year'] ? ` of ${p['year']}` : ''}${p['firm'] ? ` of ${p['firm']}` : ''}: each year once, no amount below zero.`,
    },
  },
  SIZE_SHARE_NOT_VALID: {
    status: 422,
    title: { nl: 'Dit aandeel kan niet', en: 'This share is not possible' },
    detail: {
      nl: p => `Vul een aandeel${p['firm'] ? ` van ${p['firm']}` : ''} in van 0 tot 100 procent.`,
      en: p => `Fill in a share${p['firm'] ? ` of ${p['firm']}` : ''} from 0 to 100 percent.`,
    },
  },
  SIZE_FIRM_TWICE: {
    status: 422,
    title: { nl: 'Deze onderneming staat er twee keer', en: 'This firm is listed twice' },
    detail: {
      nl: p => `${p['firm'] ?? 'Een onderneming'} staat twee keer in de verklaring. Laat ze één keer staan.`,
      en: p => `${p['firm'] ?? 'A firm'} is listed twice in the declaration. Keep it once.`,
    },
  },
};
