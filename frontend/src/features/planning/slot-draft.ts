import {
  addLocalDays,
  type LocalDay,
  localDay,
  localOffset,
  localTime,
  occurrenceOf,
  readInstant,
  readLocal,
  shiftLocalDays,
} from '@campusline/shared';

const MINUTE = 60_000;

/** The wished time of the drawer in epoch ms; `endMs` may lie before `startMs` while a person is still typing. */
export interface SlotDraft {
  readonly startMs: number;
  readonly endMs: number;
}

/** Why a typed moment was not taken: the clock skips it (booking-and-rates.md D-2). */
export interface SkippedTime {
  readonly kind: 'skipped';
  readonly firstPossible: string;
  readonly day: LocalDay;
}

/** A local day and time as an instant; the first one when the clock shows it twice (booking-and-rates.md D-3). */
export function instantAt(day: LocalDay, time: string, timeZone: string): number | SkippedTime | null {
  const reading = readLocal(day, time, timeZone);
  switch (reading.kind) {
    case 'unique':
      return reading.instant.epochMilliseconds;
    case 'twice':
      return reading.first.epochMilliseconds;
    case 'skipped':
      return { kind: 'skipped', firstPossible: reading.firstPossible, day };
    case 'notReadable':
      return null;
  }
}

/** Both instants of a local time that occurs twice with their offset in hours ("+02:00"), else null (D-3). */
export function bothOccurrences(ms: number, timeZone: string): readonly { ms: number; offset: string }[] | null {
  if (occurrenceOf(ms, timeZone) === 'only') {
    return null;
  }
  const reading = readLocal(localDay(ms, timeZone), localTime(ms, timeZone), timeZone);
  if (reading.kind !== 'twice') {
    return null;
  }
  return [reading.first, reading.second].map(instant => ({
    ms: instant.epochMilliseconds,
    offset: offsetText(localOffset(instant, timeZone)),
  }));
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / MINUTE;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${offsetMs < 0 ? '−' : '+'}${hours}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The end follows the start and keeps the length (dependencies-and-ux.md §7, "Dates in forms"). */
export function withStart(draft: SlotDraft, startMs: number): SlotDraft {
  const length = draft.endMs > draft.startMs ? draft.endMs - draft.startMs : 60 * MINUTE;
  return { startMs, endMs: startMs + length };
}

/** So many local days and real minutes later. */
export function later(
  ms: number,
  shift: { readonly days: number; readonly minutes: number },
  timeZone: string,
): number {
  const moved = shift.days === 0 ? ms : shiftLocalDays(ms, shift.days, timeZone).epochMilliseconds;
  return moved + shift.minutes * MINUTE;
}

/** How a moment stands in the address: local where that is clear, in UTC where the clock shows it a second time. */
export function momentToSearch(ms: number, timeZone: string): string {
  return occurrenceOf(ms, timeZone) === 'second'
    ? new Date(ms).toISOString().replace('.000Z', 'Z')
    : `${localDay(ms, timeZone)}T${localTime(ms, timeZone)}`;
}

/** A moment of the address in epoch ms, or null when there is none or the clock skips it. */
export function momentFromSearch(text: string | undefined, timeZone: string): number | null {
  const read = readInstant(text, timeZone);
  return read.ok ? read.value.epochMilliseconds : null;
}

/** The next full quarter hour at or after now, the earliest a booking may start. */
export function nextQuarter(nowMs: number): number {
  return Math.ceil(nowMs / (15 * MINUTE)) * 15 * MINUTE;
}

/** The local day on which a period ends as people see it: one that ends at midnight ends on the day before, at 24:00. */
export function endDay(ms: number, startMs: number, timeZone: string): { day: LocalDay; time: string } {
  const time = localTime(ms, timeZone);
  const day = localDay(ms, timeZone);
  return time === '00:00' && ms > startMs ? { day: addLocalDays(day, -1), time: '24:00' } : { day, time };
}
