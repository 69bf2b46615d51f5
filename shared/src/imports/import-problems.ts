import type { Language } from '../kernel/language.js';
import { type ProblemParameters, type ProblemTexts, plainProblem } from '../kernel/problem-text.js';

/** Problems of one row of an import; the run itself goes on and shows them. */
export type ImportRowCode =
  | 'IMPORT_ROW_NAME_MISSING'
  | 'IMPORT_ROW_CODE_MISSING'
  | 'IMPORT_ROW_CODE_TWICE'
  | 'IMPORT_ROW_NUMBER_NOT_VALID'
  | 'IMPORT_ROW_HOURS_NOT_READABLE'
  | 'IMPORT_ROW_TEXT_TOO_LONG'
  | 'IMPORT_ROW_NOT_VALID'
  | 'IMPORT_ROW_PARENT_UNKNOWN';

/** Problems of importing a file. */
export type ImportProblemCode =
  | ImportRowCode
  | 'IMPORT_FILE_NOT_READABLE'
  | 'IMPORT_FORMAT_UNKNOWN'
  | 'IMPORT_FILE_EMPTY'
  | 'IMPORT_FILE_TOO_LARGE'
  | 'IMPORT_TOO_MANY_ROWS'
  | 'IMPORT_PLAN_CHANGED'
  | 'IMPORT_ALREADY_APPLIED'
  | 'IMPORT_NOTHING_TO_APPLY';

/**
 * Texts of the problems of an import. Parameters: `IMPORT_FILE_TOO_LARGE` takes `megabytes`, `IMPORT_TOO_MANY_ROWS`
 * `limit`, `IMPORT_ROW_CODE_TWICE` `code`, `IMPORT_ROW_TEXT_TOO_LONG` `limit`, `IMPORT_ROW_PARENT_UNKNOWN` `parent`;
 * optional: `IMPORT_ROW_HOURS_NOT_READABLE` `reason` and `part` as `readOpeningHours` gives them,
 * `IMPORT_ROW_NUMBER_NOT_VALID` `value`, `IMPORT_FILE_NOT_READABLE` `line`.
 */
export const importProblemTexts: ProblemTexts<ImportProblemCode> = {
  IMPORT_FILE_NOT_READABLE: {
    status: 422,
    title: { nl: 'Dit bestand is niet leesbaar', en: 'This file is not readable' },
    detail: {
      nl: p =>
        `Dit bestand is niet leesbaar${p['line'] === undefined ? '' : ` vanaf regel ${p['line']}`}. Bewaar het opnieuw als UTF-8 en kies het nog eens.`,
      en: p =>
        `This file is not readable${p['line'] === undefined ? '' : ` from line ${p['line']}`}. Save it again as UTF-8 and choose it once more.`,
    },
  },
  IMPORT_FORMAT_UNKNOWN: plainProblem(
    422,
    { nl: 'Dit soort bestand is niet bekend', en: 'This kind of file is not known' },
    {
      nl: 'Dit soort bestand is niet bekend. Kies een CSV-bestand met een kopregel, of een machinepark in JSON.',
      en: 'This kind of file is not known. Choose a CSV file with a header row, or a machine park in JSON.',
    },
  ),
  IMPORT_FILE_EMPTY: plainProblem(
    422,
    { nl: 'Dit bestand bevat geen rijen', en: 'This file holds no rows' },
    {
      nl: 'Dit bestand bevat geen rijen. Kies een bestand met minstens één machine.',
      en: 'This file holds no rows. Choose a file with at least one machine.',
    },
  ),
  IMPORT_FILE_TOO_LARGE: {
    status: 413,
    title: { nl: 'Dit bestand is te groot', en: 'This file is too large' },
    parameters: ['megabytes'],
    detail: {
      nl: p => `Dit bestand is te groot. Houd het onder ${p['megabytes']} MB, of splits het.`,
      en: p => `This file is too large. Keep it under ${p['megabytes']} MB, or split it.`,
    },
  },
  IMPORT_TOO_MANY_ROWS: {
    status: 422,
    title: { nl: 'Dit bestand heeft te veel rijen', en: 'This file has too many rows' },
    parameters: ['limit'],
    detail: {
      nl: p => `Dit bestand heeft meer dan ${p['limit']} rijen. Splits het en importeer de delen na elkaar.`,
      en: p => `This file has more than ${p['limit']} rows. Split it and import the parts one after another.`,
    },
  },
  IMPORT_PLAN_CHANGED: plainProblem(
    409,
    { nl: 'Het machinepark wijzigde sinds de proefrun', en: 'The machine park changed since the dry run' },
    {
      nl: 'Het machinepark wijzigde sinds de proefrun; er is niets toegepast. Lees het bestand opnieuw in en bekijk wat er nu zou wijzigen.',
      en: 'The machine park changed since the dry run; nothing was applied. Read the file again and look at what would change now.',
    },
  ),
  IMPORT_ALREADY_APPLIED: plainProblem(
    409,
    { nl: 'Deze import is al toegepast', en: 'This import has already been applied' },
    {
      nl: 'Deze import is al toegepast. Lees een nieuw bestand in voor een volgende wijziging.',
      en: 'This import has already been applied. Read a new file for the next change.',
    },
  ),
  IMPORT_NOTHING_TO_APPLY: plainProblem(
    422,
    { nl: 'Er is niets om toe te passen', en: 'There is nothing to apply' },
    {
      nl: 'Er is niets om toe te passen: elke rij is gelijk gebleven of geweigerd. Verbeter de geweigerde rijen en lees het bestand opnieuw in.',
      en: 'There is nothing to apply: every row is unchanged or refused. Correct the refused rows and read the file again.',
    },
  ),
  IMPORT_ROW_NAME_MISSING: plainProblem(
    422,
    { nl: 'De naam ontbreekt', en: 'The name is missing' },
    { nl: 'De naam ontbreekt. Vul een naam in.', en: 'The name is missing. Fill in a name.' },
  ),
  IMPORT_ROW_CODE_MISSING: plainProblem(
    422,
    { nl: 'De code ontbreekt', en: 'The code is missing' },
    {
      nl: 'De code ontbreekt. Geef elke machine een eigen code.',
      en: 'The code is missing. Give each machine a code of its own.',
    },
  ),
  IMPORT_ROW_CODE_TWICE: {
    status: 422,
    title: { nl: 'Deze code staat twee keer in het bestand', en: 'This code is in the file twice' },
    parameters: ['code'],
    detail: {
      nl: p => `De code ${p['code']} staat meer dan één keer in het bestand. Laat één rij staan.`,
      en: p => `The code ${p['code']} is in the file more than once. Keep one row.`,
    },
  },
  IMPORT_ROW_NUMBER_NOT_VALID: {
    status: 422,
    title: { nl: 'Dit getal is niet bruikbaar', en: 'This number is not usable' },
    detail: {
      nl: p => `${quoted(p, 'value', 'Dit getal')} is hier geen bruikbaar getal. Kijk teken, eenheid en grootte na.`,
      en: p => `${quoted(p, 'value', 'This number')} is not a usable number here. Check sign, unit and size.`,
    },
  },
  IMPORT_ROW_HOURS_NOT_READABLE: {
    status: 422,
    title: { nl: 'De openingsuren zijn niet leesbaar', en: 'The opening hours are not readable' },
    detail: {
      nl: p =>
        `De openingsuren zijn niet leesbaar${hoursReason(p, 'nl')}. Schrijf ze zoals ma-vr 08:00-18:00; za 09:00-12:00.`,
      en: p =>
        `The opening hours are not readable${hoursReason(p, 'en')}. Write them as mon-fri 08:00-18:00; sat 09:00-12:00.`,
    },
  },
  IMPORT_ROW_TEXT_TOO_LONG: {
    status: 422,
    title: { nl: 'Deze tekst is te lang', en: 'This text is too long' },
    parameters: ['limit'],
    detail: {
      nl: p => `Deze tekst is te lang. Houd hem op ${p['limit']} tekens.`,
      en: p => `This text is too long. Keep it to ${p['limit']} characters.`,
    },
  },
  IMPORT_ROW_NOT_VALID: plainProblem(
    422,
    { nl: 'Deze waarde past hier niet', en: 'This value does not fit here' },
    {
      nl: 'Deze waarde past hier niet. Kijk na wat in dit veld hoort.',
      en: 'This value does not fit here. Check what belongs in this field.',
    },
  ),
  IMPORT_ROW_PARENT_UNKNOWN: {
    status: 422,
    title: { nl: 'De bovenliggende rij is niet bekend', en: 'The parent row is not known' },
    parameters: ['parent'],
    detail: {
      nl: p =>
        `De rij verwijst naar ${p['parent']}, en die staat niet in het bestand. Voeg ze toe of verbeter de verwijzing.`,
      en: p => `The row refers to ${p['parent']}, which is not in the file. Add it or correct the reference.`,
    },
  },
};

const hoursReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  empty: { nl: 'er staat niets', en: 'nothing is written' },
  tooLong: { nl: 'de tekst is te lang', en: 'the text is too long' },
  day: { nl: 'de dag is niet bekend', en: 'the day is not known' },
  time: { nl: 'het uur is niet bekend', en: 'the time is not known' },
  noTimes: { nl: 'de uren ontbreken', en: 'the times are missing' },
  order: { nl: 'het einde ligt niet na het begin', en: 'the end is not after the start' },
  overlap: { nl: 'de uren overlappen', en: 'the hours overlap' },
};

function hoursReason(parameters: ProblemParameters, language: Language): string {
  const reason = String(parameters['reason'] ?? '');
  const words = Object.hasOwn(hoursReasons, reason) ? hoursReasons[reason]?.[language] : undefined;
  if (words === undefined) {
    return '';
  }
  const part = parameters['part'];
  return part === undefined || part === '' ? `: ${words}` : `: ${words} (“${part}”)`;
}

function quoted(parameters: ProblemParameters, name: string, otherwise: string): string {
  return parameters[name] === undefined ? otherwise : `“${parameters[name]}”`;
}
