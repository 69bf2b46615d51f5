import type { LocalisedText } from './language.js';
import { addLocalDays, type LocalDay, readableYears } from './time.js';

/** Which of the ten Belgian public holidays. */
export type HolidayKey =
  | 'newYear'
  | 'easterMonday'
  | 'labourDay'
  | 'ascension'
  | 'whitMonday'
  | 'nationalDay'
  | 'assumption'
  | 'allSaints'
  | 'armistice'
  | 'christmas';

/** One public holiday of a year. */
export interface Holiday {
  readonly key: HolidayKey;
  readonly day: LocalDay;
  readonly name: LocalisedText;
}

type Rule = { readonly monthAndDay: string } | { readonly daysAfterEaster: number };

const rules: readonly (Rule & { readonly key: HolidayKey; readonly name: LocalisedText })[] = [
  { key: 'newYear', monthAndDay: '01-01', name: { nl: 'Nieuwjaar', en: 'New Year’s Day' } },
  { key: 'easterMonday', daysAfterEaster: 1, name: { nl: 'Paasmaandag', en: 'Easter Monday' } },
  { key: 'labourDay', monthAndDay: '05-01', name: { nl: 'Dag van de Arbeid', en: 'Labour Day' } },
  { key: 'ascension', daysAfterEaster: 39, name: { nl: 'Hemelvaart', en: 'Ascension Day' } },
  { key: 'whitMonday', daysAfterEaster: 50, name: { nl: 'Pinkstermaandag', en: 'Whit Monday' } },
  { key: 'nationalDay', monthAndDay: '07-21', name: { nl: 'Nationale feestdag', en: 'National Day' } },
  { key: 'assumption', monthAndDay: '08-15', name: { nl: 'Onze-Lieve-Vrouw-Hemelvaart', en: 'Assumption Day' } },
  { key: 'allSaints', monthAndDay: '11-01', name: { nl: 'Allerheiligen', en: 'All Saints’ Day' } },
  { key: 'armistice', monthAndDay: '11-11', name: { nl: 'Wapenstilstand', en: 'Armistice Day' } },
  { key: 'christmas', monthAndDay: '12-25', name: { nl: 'Kerstmis', en: 'Christmas Day' } },
];

const years = new Map<number, readonly Holiday[]>();

/**
 * The ten Belgian public holidays of a year from 2000 to 2100, in order (booking-and-rates.md §3). A holiday in the
 * weekend stays on its day: the replacement day of employees is no public holiday. Two may share a day (Ascension on
 * 1 May 2008). Throws `RangeError` for another year.
 */
export function belgianHolidays(year: number): readonly Holiday[] {
  let holidays = years.get(year);
  if (holidays === undefined) {
    const easter = easterSunday(year);
    holidays = rules
      .map(rule => ({ key: rule.key, day: dayOf(rule, year, easter), name: rule.name }))
      .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
    years.set(year, holidays);
  }
  return holidays;
}

/** The public holiday on a local day, the first when two share it; `undefined` on any other day. Throws `RangeError` for a year outside 2000-2100. */
export function belgianHolidayOn(day: LocalDay): Holiday | undefined {
  return belgianHolidays(Number(day.slice(0, 4))).find(holiday => holiday.day === day);
}

/** Easter Sunday of a year from 2000 to 2100, by the Gregorian computus. Throws `RangeError` for another year. */
export function easterSunday(year: number): LocalDay {
  if (!Number.isInteger(year) || year < readableYears.first || year > readableYears.last) {
    throw new RangeError(`no holidays are known for the year ${year}`);
  }
  // Golden number, century with its leap and moon corrections, then the first full moon of spring and its Sunday.
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moonAge = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moonAge - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * moonAge + 22 * weekday) / 451);
  const daysAfter22March = moonAge + weekday - 7 * lateMoon;
  return addLocalDays(`${year}-03-22`, daysAfter22March);
}

function dayOf(rule: Rule, year: number, easter: LocalDay): LocalDay {
  return 'monthAndDay' in rule ? `${year}-${rule.monthAndDay}` : addLocalDays(easter, rule.daysAfterEaster);
}
