import { addLocalDays, type LocalDay, weekdayOf } from '@campusline/shared';

/** What a person means by a typed moment: a local day and time, or so much later than the moment before it. */
export type WrittenMoment =
  | { readonly kind: 'local'; readonly day: LocalDay; readonly time: string }
  | { readonly kind: 'shift'; readonly days: number; readonly minutes: number };

/** What is already known while a moment is typed; what the text leaves out comes from here. */
export interface MomentContext {
  /** Local day and time (`HH:MM`) that stand in the field. */
  readonly day: LocalDay;
  readonly time: string;
  readonly today: LocalDay;
  /** Whether a number alone is a day of the month or an hour: it depends on the half of the field. */
  readonly numberIs: 'day' | 'hour';
}

/** A day without year more than so many days ago means next year. */
const PAST_DAYS = 60;

const months: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const weekdays: readonly (readonly string[])[] = [
  ['ma', 'maandag', 'mon', 'monday'],
  ['di', 'dinsdag', 'tue', 'tuesday'],
  ['wo', 'woensdag', 'wed', 'wednesday'],
  ['do', 'donderdag', 'thu', 'thursday'],
  ['vr', 'vrijdag', 'fri', 'friday'],
  ['za', 'zaterdag', 'sat', 'saturday'],
  ['zo', 'zondag', 'sun', 'sunday'],
];

const namedDays: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
};

const shiftPattern = /^\+\s*(.+)$/;
const durationPattern =
  /^(?:(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:d|dag|dagen|day|days))?\s*(?:(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:u|uur|uren|h|hour|hours)\s*(\d{1,2})?)?\s*(?:(\d{1,4})\s*(?:m|min|minuten|minutes))?$/;
const timePattern = /^(\d{1,2})(?:[:.u]|\s?u(?:ur)?\s?|\s?h\s?)(\d{2})?$/;
const compactTimePattern = /^(\d{1,2})(\d{2})$/;
const numericDayPattern = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/;
const isoDayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const wordDayPattern = /^(\d{1,2})\s+([a-z]+)(?:\s+(\d{4}))?$/;

/**
 * Reads a typed length: `3u`, `1u30`, `90 min`, `1,5 u`, `2d`, and a bare number as hours up to 24, else minutes.
 * @returns days and minutes apart (a day may last 23 or 25 hours), or null when it cannot be read or is nothing
 */
export function readWrittenDuration(text: string): { readonly days: number; readonly minutes: number } | null {
  const written = text.trim().toLowerCase();
  if (/^\d{1,4}$/.test(written)) {
    const number = Number(written);
    return number === 0 ? null : { days: 0, minutes: number <= 24 ? number * 60 : number };
  }
  const parts = durationPattern.exec(written);
  if (parts === null || written === '') {
    return null;
  }
  const [, days = '0', hours = '0', rest = '0', minutes = '0'] = parts.map(part => part?.replace(',', '.'));
  const dayCount = Number(days);
  // Half a day is half of 24 hours; only whole days follow the local calendar.
  const total = Math.round((dayCount % 1) * 1440 + Number(hours) * 60 + Number(rest) + Number(minutes));
  return dayCount < 1 && total === 0 ? null : { days: Math.floor(dayCount), minutes: total };
}

function exists(day: LocalDay): boolean {
  try {
    return weekdayOf(day) > 0;
  } catch {
    return false;
  }
}

function dayOf(year: number, month: number, date: number): LocalDay | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return exists(day) ? day : null;
}

/** A day without a year: this year, or next year when it lies well in the past. */
function nearDay(month: number, date: number, today: LocalDay): LocalDay | null {
  const year = Number(today.slice(0, 4));
  const day = dayOf(year, month, date);
  return day !== null && day < addLocalDays(today, -PAST_DAYS) ? dayOf(year + 1, month, date) : day;
}

function readDay(text: string, context: MomentContext): LocalDay | null {
  const named = namedDays[text];
  if (named !== undefined) {
    return addLocalDays(context.today, named);
  }
  const weekday = weekdays.findIndex(names => names.includes(text));
  if (weekday >= 0) {
    return addLocalDays(context.today, (weekday + 1 - weekdayOf(context.today) + 7) % 7);
  }
  const iso = isoDayPattern.exec(text);
  if (iso) {
    return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const numeric = numericDayPattern.exec(text);
  if (numeric) {
    const [, date, month, year] = numeric;
    return year === undefined
      ? nearDay(Number(month), Number(date), context.today)
      : dayOf(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(date));
  }
  const words = wordDayPattern.exec(text);
  const month = words ? months.findIndex(names => names.includes(words[2] ?? '')) : -1;
  if (words && month >= 0) {
    return words[3] === undefined
      ? nearDay(month + 1, Number(words[1]), context.today)
      : dayOf(Number(words[3]), month + 1, Number(words[1]));
  }
  if (context.numberIs === 'day' && /^\d{1,2}$/.test(text)) {
    return dayOf(Number(context.day.slice(0, 4)), Number(context.day.slice(5, 7)), Number(text));
  }
  return null;
}

function readTime(text: string, context: MomentContext): { time: string; nextDay: boolean } | null {
  const parts = timePattern.exec(text) ?? (context.numberIs === 'hour' ? compactTimePattern.exec(text) : null);
  const hourOnly = context.numberIs === 'hour' && /^\d{1,2}$/.test(text) ? text : undefined;
  const hour = Number(hourOnly ?? parts?.[1] ?? Number.NaN);
  const minute = Number(hourOnly === undefined ? (parts?.[2] ?? 0) : 0);
  if (Number.isNaN(hour) || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) {
    return null;
  }
  const time = `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { time, nextDay: hour === 24 };
}

/**
 * Reads what a person typed as a moment: `24/11 9u`, `9:00`, `+2u`, `do 14u30`, `wo 25 nov, 13:00`, `morgen 8`,
 * in Dutch and English. What is left out stays as it stands in the field (dependencies-and-ux.md §7).
 * @returns null when it cannot be read
 */
export function readWrittenMoment(text: string, context: MomentContext): WrittenMoment | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(\d)\s*:\s*(\d)/g, '$1:$2');
  const shift = shiftPattern.exec(written);
  if (shift) {
    const length = readWrittenDuration(shift[1] ?? '');
    return length && { kind: 'shift', ...length };
  }
  if (written === '') {
    return null;
  }
  const whole = readParts(written, '', context) ?? readParts('', written, context);
  if (whole) {
    return whole;
  }
  const words = written.replace(/,/g, ' ').replace(/\s+/g, ' ').trim().split(' ');
  // A weekday before a date ("wo 25 nov") only repeats it.
  const repeats = words.length > 1 && weekdays.some(names => names.includes(words[0] ?? ''));
  for (const rest of repeats ? [words, words.slice(1)] : [words]) {
    for (let cut = rest.length; cut >= 0; cut -= 1) {
      const found = readParts(rest.slice(0, cut).join(' '), rest.slice(cut).join(' '), {
        ...context,
        numberIs: 'hour',
      });
      if (found) {
        return found;
      }
    }
  }
  return null;
}

function readParts(dayText: string, timeText: string, context: MomentContext): WrittenMoment | null {
  const day = dayText === '' ? context.day : readDay(dayText, context);
  const time = timeText === '' ? { time: context.time, nextDay: false } : readTime(timeText, context);
  if (day === null || time === null) {
    return null;
  }
  return { kind: 'local', day: time.nextDay ? addLocalDays(day, 1) : day, time: time.time };
}
