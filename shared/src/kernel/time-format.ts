import type { Language } from './language.js';
import {
  campusTimeZone,
  instantOf,
  type LocalDay,
  localDay,
  localTime,
  type Moment,
  millisecondsOf,
  occurrenceOf,
  startOfLocalDay,
} from './time.js';

/*
 * How time reads: "wo 25 nov, 13:00" (visual/README.md §11). Names of days and months come from the runtime's own
 * language data; digits are ours, so that every runtime writes the same.
 */
const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment or a local day as a short day: `wo 25 nov`, `Wed 25 Nov`. */
export function formatDay(day: Moment | LocalDay, language: Language, timeZone: string = campusTimeZone): string {
  const { weekday, number, month } = partsOf(day, language, 'short', timeZone);
  return `${weekday} ${number} ${month}`;
}

/** A moment or a local day with its year: `wo 25 nov 2026`, `Wed 25 Nov 2026`. */
export function formatDayWithYear(
  day: Moment | LocalDay,
  language: Language,
  timeZone: string = campusTimeZone,
): string {
  return `${formatDay(day, language, timeZone)} ${partsOf(day, language, 'short', timeZone).year}`;
}

/** A moment or a local day in full: `woensdag 25 november 2026`, `Wednesday 25 November 2026`. */
export function formatLongDay(day: Moment | LocalDay, language: Language, timeZone: string = campusTimeZone): string {
  const { weekday, number, month, year } = partsOf(day, language, 'long', timeZone);
  return `${weekday} ${number} ${month} ${year}`;
}

/** The local clock at a moment: `13:00`, on 24 hours in both languages. */
export function formatTime(moment: Moment, _language: Language, timeZone: string = campusTimeZone): string {
  return localTime(moment, timeZone);
}

/** Day and time: `wo 25 nov, 13:00`. In the hour that occurs twice it says which one (booking-and-rates.md D-3): `zo 25 okt, 02:30 (zomertijd)`. */
export function formatMoment(moment: Moment, language: Language, timeZone: string = campusTimeZone): string {
  return `${formatDay(moment, language, timeZone)}, ${exactTime(moment, language, timeZone)}`;
}

/** A period `[from, to)`: `wo 25 nov, 13:00–15:00`, over days `wo 25 nov, 22:00 – do 26 nov, 06:00`; one that ends at midnight ends at `24:00`. */
export function formatPeriod(from: Moment, to: Moment, language: Language, timeZone: string = campusTimeZone): string {
  const start = formatMoment(from, language, timeZone);
  const day = localDay(from, timeZone);
  const lastDay = localDay(millisecondsOf(to) - 1, timeZone);
  if (millisecondsOf(to) > millisecondsOf(from) && day === lastDay) {
    const end = localDay(to, timeZone) === day ? exactTime(to, language, timeZone) : '24:00';
    return `${start}–${end}`;
  }
  return `${start} – ${formatMoment(to, language, timeZone)}`;
}

/** Whole minutes as hours: `3 u`, `1 u 30`, `45 min`; in English `3 h`, `1 h 30`, `45 min`. Negative lengths get a minus. */
export function formatDuration(minutes: number, language: Language): string {
  const total = Math.round(Math.abs(minutes));
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  const sign = minutes < 0 && total > 0 ? '−' : '';
  const unit = language === 'nl' ? 'u' : 'h';
  if (hours === 0) {
    return `${sign}${rest} min`;
  }
  return rest === 0 ? `${sign}${hours} ${unit}` : `${sign}${hours} ${unit} ${String(rest).padStart(2, '0')}`;
}

/** Name of a day of the week (1 is Monday, 7 is Sunday): `ma`, `Mon`, or in full `maandag`, `Monday`. */
export function weekdayName(weekday: number, language: Language, style: 'short' | 'long' = 'short'): string {
  // 5 January 2026 is a Monday.
  return partsOf(`2026-01-${String(4 + weekday).padStart(2, '0')}`, language, style, 'UTC').weekday;
}

function exactTime(moment: Moment, language: Language, timeZone: string): string {
  const time = localTime(moment, timeZone);
  switch (occurrenceOf(moment, timeZone)) {
    case 'only':
      return time;
    case 'first':
      return `${time} (${language === 'nl' ? 'zomertijd' : 'summer time'})`;
    case 'second':
      return `${time} (${language === 'nl' ? 'wintertijd' : 'winter time'})`;
  }
}

interface DayParts {
  readonly weekday: string;
  readonly number: string;
  readonly month: string;
  readonly year: string;
}

function partsOf(day: Moment | LocalDay, language: Language, style: 'short' | 'long', timeZone: string): DayParts {
  // A local day is told through its own midnight in UTC, so that no zone can move it.
  const [moment, zone] = typeof day === 'string' ? [startOfLocalDay(day, 'UTC'), 'UTC'] : [instantOf(day), timeZone];
  const parts = formatOf(language, style, zone).formatToParts(moment.epochMilliseconds);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    (parts.find(candidate => candidate.type === type)?.value ?? '').replace(/\.$/, '');
  return { weekday: part('weekday'), number: part('day'), month: part('month'), year: part('year') };
}

function formatOf(language: Language, style: 'short' | 'long', timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${style} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locales[language], {
      weekday: style,
      day: 'numeric',
      month: style,
      year: 'numeric',
      timeZone,
    });
    formats.set(key, format);
  }
  return format;
}
