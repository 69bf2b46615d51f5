import { Temporal } from 'temporal-polyfill';
import type { Rejection } from './problem-text.js';
import { remember } from './remember.js';
import { type Result, refuse, succeed } from './result.js';
import type { TimeProblemCode } from './time-problems.js';

/*
 * The only file that knows which library counts time. Instants are absolute; what a clock on the wall shows follows
 * from the IANA time zone, never from an offset in code (booking-and-rates.md §3).
 */
export { Temporal };

/** Time zone of the reference campus; every function takes another as last argument. */
export const campusTimeZone = 'Europe/Brussels';

/** A moment: an instant, or milliseconds since 1 January 1970 in UTC. */
export type Moment = Temporal.Instant | number;

/** A day of the local calendar, `YYYY-MM-DD`. */
export type LocalDay = string;

/** Years in which a moment of the product may lie, by local calendar. */
export const readableYears = { first: 2000, last: 2100 } as const;

/** Why a moment was refused (booking-and-rates.md D-2). */
export type TimeRejection = Rejection<TimeProblemCode>;

/** What a local date and time mean: one instant, two when the clock is set back, none when it is set forward. */
export type LocalReading =
  | { readonly kind: 'unique'; readonly instant: Temporal.Instant }
  | { readonly kind: 'twice'; readonly first: Temporal.Instant; readonly second: Temporal.Instant }
  | { readonly kind: 'skipped'; readonly firstPossible: string; readonly firstPossibleInstant: Temporal.Instant }
  | { readonly kind: 'notReadable' };

const minuteMilliseconds = 60_000;
const hourMilliseconds = 3_600_000;

const momentPattern =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})0{0,6})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/;

const notReadable: TimeRejection = { code: 'TIME_NOT_READABLE', parameters: {} };

/** The instant of a moment that is known to be one: milliseconds, a `Date`, or ISO text with offset. Throws `RangeError` for anything else; text from people goes through {@link readInstant}. */
export function instantOf(moment: Moment | Date | string): Temporal.Instant {
  if (typeof moment === 'string') {
    return Temporal.Instant.from(moment);
  }
  if (typeof moment === 'number') {
    return Temporal.Instant.fromEpochMilliseconds(moment);
  }
  return moment instanceof Date ? Temporal.Instant.fromEpochMilliseconds(moment.getTime()) : moment;
}

/** Milliseconds since 1 January 1970 in UTC of a moment, the form in which periods count. Throws `RangeError` as {@link instantOf} does. */
export function millisecondsOf(moment: Moment | Date | string): number {
  return typeof moment === 'number' ? moment : instantOf(moment).epochMilliseconds;
}

/** The `Date` that drivers and frameworks ask for; only for the edges. */
export function dateOf(moment: Moment): Date {
  return new Date(millisecondsOf(moment));
}

/** A moment as the wire carries it: ISO 8601 in UTC, seconds always written (`2026-11-25T12:00:00Z`). */
export function isoInstant(moment: Moment): string {
  return instantOf(moment).toString();
}

/**
 * Reads a moment that a person or another system sent.
 *
 * Accepts ISO 8601 with `Z` or an offset, up to the millisecond. A bare local date and time means its first
 * occurrence (booking-and-rates.md D-3); one that the clock skips is refused with `TIME_SKIPPED` and `firstPossible`,
 * never shifted (D-2). Impossible dates, zone names in brackets and years outside 2000-2100: `TIME_NOT_READABLE`.
 */
export function readInstant(text: unknown, timeZone: string = campusTimeZone): Result<Temporal.Instant, TimeRejection> {
  const parts = typeof text === 'string' && text.length <= 40 ? momentPattern.exec(text) : null;
  if (parts === null) {
    return refuse(notReadable);
  }
  const [, day = '', hourAndMinute = '', seconds = '00', fraction = '0', offset] = parts;
  const time = `${hourAndMinute}:${seconds}.${fraction}`;
  if (offset === undefined) {
    const reading = readLocal(day, time, timeZone);
    switch (reading.kind) {
      case 'unique':
        return succeed(reading.instant);
      case 'twice':
        return succeed(reading.first);
      case 'skipped':
        return refuse({ code: 'TIME_SKIPPED', parameters: { firstPossible: reading.firstPossible } });
      case 'notReadable':
        return refuse(notReadable);
    }
  }
  const instant = attempt(() => Temporal.Instant.from(`${day}T${time}${offset}`));
  return instant !== undefined && isReadableYear(instant.toZonedDateTimeISO(timeZone).year)
    ? succeed(instant)
    : refuse(notReadable);
}

/**
 * What a local date (`YYYY-MM-DD`) and time (`HH:MM`, seconds allowed) mean in a time zone, with both answers of the
 * hour that occurs twice, so that a form can offer both (booking-and-rates.md D-2, D-3). `firstPossible` is the local
 * time `HH:MM` at which the clock goes on.
 */
export function readLocal(day: LocalDay, time: string, timeZone: string = campusTimeZone): LocalReading {
  const wanted =
    dayPattern.test(day) && timePattern.test(time)
      ? attempt(() => Temporal.PlainDateTime.from(`${day}T${time}`))
      : undefined;
  if (wanted === undefined || !isReadableYear(wanted.year)) {
    return { kind: 'notReadable' };
  }
  return readWanted(wanted, timeZone);
}

/** The day on the local calendar at a moment. */
export function localDay(moment: Moment, timeZone: string = campusTimeZone): LocalDay {
  return zoned(moment, timeZone).toPlainDate().toString();
}

/** The time on the local clock at a moment, `HH:MM` (seconds cut off). */
export function localTime(moment: Moment, timeZone: string = campusTimeZone): string {
  return zoned(moment, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The first instant of a local day; days last 23, 24 or 25 hours. Throws `RangeError` when the day does not exist. */
export function startOfLocalDay(day: LocalDay, timeZone: string = campusTimeZone): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant();
}

/** The local day so many days later, or earlier when negative. Throws `RangeError` when the day does not exist. */
export function addLocalDays(day: LocalDay, days: number): LocalDay {
  return days === 1 ? nextDays(day) : Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Day after day is how periods are laid out, so the next day is remembered. */
const nextDays = remember(20_000, (day = '') => Temporal.PlainDate.from(day).add({ days: 1 }).toString());

/** Number of local days from one day to another; negative when the second lies before the first. */
export function localDaysBetween(from: LocalDay, to: LocalDay): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The local days that a period `[from, to)` touches, in order; none when it is empty. */
export function localDaysOf(from: Moment, to: Moment, timeZone: string = campusTimeZone): LocalDay[] {
  if (millisecondsOf(to) <= millisecondsOf(from)) {
    return [];
  }
  const days: LocalDay[] = [];
  const last = localDay(millisecondsOf(to) - 1, timeZone);
  for (let day = localDay(from, timeZone); day <= last; day = addLocalDays(day, 1)) {
    days.push(day);
  }
  return days;
}

/** Day of the week of a local day: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: LocalDay): number {
  return weekdays(day);
}

const weekdays = remember(20_000, (day = '') => Temporal.PlainDate.from(day).dayOfWeek);

/** The Monday of the week in which a local day lies. */
export function startOfWeek(day: LocalDay): LocalDay {
  return addLocalDays(day, 1 - weekdayOf(day));
}

/** Week of a local day by ISO 8601, with the year that the week belongs to (1 January may lie in week 53 of the year before). */
export function isoWeek(day: LocalDay): { readonly year: number; readonly week: number } {
  const date = Temporal.PlainDate.from(day);
  return { year: date.yearOfWeek ?? date.year, week: date.weekOfYear ?? 1 };
}

/** Real elapsed minutes from one moment to another; negative when the second lies before the first (booking-and-rates.md §3). */
export function minutesBetween(from: Moment, to: Moment): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / minuteMilliseconds;
}

/** Real elapsed hours from one moment to another (booking-and-rates.md §3: 25 hours on the last Sunday of October). */
export function hoursBetween(from: Moment, to: Moment): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / hourMilliseconds;
}

/** The instant so many real minutes later, or earlier when negative. Whole minutes only. */
export function addMinutes(moment: Moment, minutes: number): Temporal.Instant {
  return instantOf(millisecondsOf(moment) + minutes * minuteMilliseconds);
}

/**
 * The moment of a cut-off before a start (booking-and-rates.md D-5). In days: the same time on the local clock, so
 * many local dates earlier; when the clock skips that time, the moment at which it goes on, and when it shows that
 * time twice, the first. In hours: elapsed time.
 */
export function deadlineBefore(
  start: Moment,
  notice: { readonly days: number } | { readonly hours: number },
  timeZone: string = campusTimeZone,
): Temporal.Instant {
  if ('hours' in notice) {
    return instantOf(millisecondsOf(start) - notice.hours * hourMilliseconds);
  }
  return shiftLocalDays(start, -notice.days, timeZone);
}

/**
 * The same time on the local clock so many days later, or earlier when negative: a weekly series keeps its local
 * time while its instants shift by an hour in UTC (booking-and-rates.md D-4). A skipped time becomes the moment at
 * which the clock goes on, a repeated one its first occurrence.
 */
export function shiftLocalDays(moment: Moment, days: number, timeZone: string = campusTimeZone): Temporal.Instant {
  const reading = readWanted(zoned(moment, timeZone).toPlainDateTime().add({ days }), timeZone);
  switch (reading.kind) {
    case 'unique':
      return reading.instant;
    case 'twice':
      return reading.first;
    case 'skipped':
      return reading.firstPossibleInstant;
    case 'notReadable':
      throw new RangeError('the shifted moment lies outside the calendar');
  }
}

/** Distance of the local clock from UTC at a moment, in milliseconds (3,600,000 in winter in Brussels). */
export function localOffset(moment: Moment, timeZone: string = campusTimeZone): number {
  return zoned(moment, timeZone).offsetNanoseconds / 1_000_000;
}

/** Which occurrence a moment is of the local time it shows: `first` or `second` in the hour that occurs twice, else `only`. */
export function occurrenceOf(moment: Moment, timeZone: string = campusTimeZone): 'only' | 'first' | 'second' {
  const instant = instantOf(moment);
  const reading = readWanted(instant.toZonedDateTimeISO(timeZone).toPlainDateTime(), timeZone);
  if (reading.kind !== 'twice') {
    return 'only';
  }
  return reading.first.equals(instant) ? 'first' : 'second';
}

function readWanted(wanted: Temporal.PlainDateTime, timeZone: string): LocalReading {
  const early = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const late = wanted.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (early.epochMilliseconds === late.epochMilliseconds) {
    return { kind: 'unique', instant: early.toInstant() };
  }
  if (early.toPlainDateTime().equals(wanted)) {
    return { kind: 'twice', first: early.toInstant(), second: late.toInstant() };
  }
  // In a gap the earlier reading falls just before the change of the clock, so the next transition is the change itself.
  const change = early.getTimeZoneTransition('next') ?? late;
  return {
    kind: 'skipped',
    firstPossible: change.toPlainTime().toString({ smallestUnit: 'minute' }),
    firstPossibleInstant: change.toInstant(),
  };
}

function zoned(moment: Moment, timeZone: string): Temporal.ZonedDateTime {
  return instantOf(moment).toZonedDateTimeISO(timeZone);
}

function isReadableYear(year: number): boolean {
  return year >= readableYears.first && year <= readableYears.last;
}

function attempt<Value>(reading: () => Value): Value | undefined {
  try {
    return reading();
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}
