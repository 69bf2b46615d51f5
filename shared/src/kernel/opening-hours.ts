import { merge, type Period } from './period.js';
import { remember } from './remember.js';
import {
  addLocalDays,
  campusTimeZone,
  type LocalDay,
  localDaysOf,
  millisecondsOf,
  readLocal,
  startOfLocalDay,
  weekdayOf,
} from './time.js';

/**
 * One weekly opening: on this day of the week (1 is Monday, 7 is Sunday) open from `opens` (`HH:MM`) to `closes`
 * (`HH:MM`, or `24:00` for the end of the day), in local time. A day may have several; a night is two rows, up to
 * `24:00` and from `00:00`.
 */
export interface OpeningHours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** Open day and night, all week. */
export const alwaysOpen: readonly OpeningHours[] = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
  weekday,
  opens: '00:00',
  closes: '24:00',
}));

/**
 * The periods in which the rows are open within `[from, to)` (milliseconds), in order, touching ones joined.
 * True to the change of the clock: a rule is local time, its instants shift by an hour in UTC (booking-and-rates.md
 * D-4). A boundary that the clock skips counts as the moment at which the clock goes on, one that occurs twice as
 * its first occurrence (D-3). A row that closes at or before it opens is never open.
 */
export function openingPeriods(
  rows: readonly OpeningHours[],
  from: number,
  to: number,
  timeZone: string = campusTimeZone,
): Period[] {
  const periods: Period[] = [];
  for (const day of localDaysOf(from, to, timeZone)) {
    periods.push(...openingsOfDay(rows, day, timeZone));
  }
  return merge(periods.map(period => ({ from: Math.max(period.from, from), to: Math.min(period.to, to) })));
}

/** The openings of one local day as local times, joined and in words: `08:00–12:00, 13:00–18:00`; empty when closed. */
export function openingTimesOfDay(rows: readonly OpeningHours[], day: LocalDay): string {
  const weekday = weekdayOf(day);
  return joinRows(rows.filter(row => row.weekday === weekday))
    .map(row => `${row.opens}–${row.closes}`)
    .join(', ');
}

/** Whether the rows are open during a whole period; an empty period is never open. */
export function isOpenThroughout(
  rows: readonly OpeningHours[],
  period: Period,
  timeZone: string = campusTimeZone,
): boolean {
  const open = openingPeriods(rows, period.from, period.to, timeZone);
  return open.length === 1 && open[0]?.from === period.from && open[0].to === period.to;
}

/** The same openings in their normal form: ordered, overlapping and touching rows of a day joined, empty ones left out. */
export function joinRows(rows: readonly OpeningHours[]): OpeningHours[] {
  const ordered = rows
    .filter(row => row.opens < row.closes)
    .sort((one, other) => one.weekday - other.weekday || (one.opens < other.opens ? -1 : 1));
  const joined: OpeningHours[] = [];
  for (const row of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && last.weekday === row.weekday && row.opens <= last.closes) {
      joined[joined.length - 1] = { ...last, closes: row.closes > last.closes ? row.closes : last.closes };
    } else {
      joined.push({ weekday: row.weekday, opens: row.opens, closes: row.closes });
    }
  }
  return joined;
}

function openingsOfDay(rows: readonly OpeningHours[], day: LocalDay, timeZone: string): Period[] {
  const weekday = weekdayOf(day);
  return rows
    .filter(row => row.weekday === weekday && row.opens < row.closes)
    .map(row => ({ from: boundaries(day, row.opens, timeZone), to: boundaries(day, row.closes, timeZone) }));
}

/** Milliseconds of a boundary; every search lays out the same days, and a day's calendar never changes. */
const boundaries = remember(20_000, (day = '', time = '', timeZone = '') => boundaryOf(day, time, timeZone));

function boundaryOf(day: LocalDay, time: string, timeZone: string): number {
  if (time === '24:00') {
    return millisecondsOf(startOfLocalDay(addLocalDays(day, 1), timeZone));
  }
  const reading = readLocal(day, time, timeZone);
  switch (reading.kind) {
    case 'unique':
      return millisecondsOf(reading.instant);
    case 'twice':
      return millisecondsOf(reading.first);
    case 'skipped':
      return millisecondsOf(reading.firstPossibleInstant);
    case 'notReadable':
      throw new RangeError(`not a local time of opening hours: ${time}`);
  }
}
