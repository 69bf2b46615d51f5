import { addLocalDays, type LocalDay, readLocal, startOfLocalDay, weekdayOf } from '@campusline/shared';
import type { BoardDay } from './geometry';

/** Local clock times between which the week view draws to scale (visual §5). */
const DAWN = '07:00';
const DUSK = '19:00';

function instantMs(day: LocalDay, time: string, timeZone: string): number {
  const reading = readLocal(day, time, timeZone);
  switch (reading.kind) {
    case 'unique':
      return reading.instant.epochMilliseconds;
    case 'twice':
      return reading.first.epochMilliseconds;
    case 'skipped':
      return reading.firstPossibleInstant.epochMilliseconds;
    case 'notReadable':
      throw new RangeError(`not a day of the calendar: ${day}`);
  }
}

/**
 * Consecutive local days as the board draws them; each lasts 23, 24 or 25 real hours (booking-and-rates.md §3).
 * @param first local date of the first day, YYYY-MM-DD
 * @param count number of days, at least 1
 * @throws RangeError when `first` is no date
 */
export function boardDays(first: LocalDay, count: number, timeZone: string): BoardDay[] {
  return Array.from({ length: count }, (_, position) => {
    const date = addLocalDays(first, position);
    return {
      date,
      startMs: startOfLocalDay(date, timeZone).epochMilliseconds,
      dawnMs: instantMs(date, DAWN, timeZone),
      duskMs: instantMs(date, DUSK, timeZone),
      endMs: startOfLocalDay(addLocalDays(date, 1), timeZone).epochMilliseconds,
      weekend: weekdayOf(date) > 5,
    };
  });
}
