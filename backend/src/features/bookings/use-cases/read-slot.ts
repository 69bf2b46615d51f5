import { isoInstant, readInstant } from '@campusline/shared';
import { type FieldFault, Problem } from '../../../platform/http/problem.js';

/** The two moments of a request, read. Epoch milliseconds. */
export interface Slot {
  from: number;
  to: number;
}

/**
 * Reads one moment as the caller wrote it: an instant with offset, or a bare local time, which means the first
 * occurrence (booking-and-rates.md D-3). What cannot be read is added to `faults` under the field's name.
 * @returns epoch milliseconds, NaN when unreadable.
 */
export function readMoment(field: string, text: string, timeZone: string, faults: FieldFault[]): number {
  const reading = readInstant(text, timeZone);
  if (reading.ok) return reading.value.epochMilliseconds;
  faults.push({ field, code: reading.failure.code, parameters: reading.failure.parameters });
  return Number.NaN;
}

/** @throws Problem TIME_SKIPPED (booking-and-rates.md D-2) or TIME_NOT_READABLE (422), with each faulty field named. */
export function readSlot(startsAt: string, endsAt: string, timeZone: string): Slot {
  const faults: FieldFault[] = [];
  const from = readMoment('startsAt', startsAt, timeZone, faults);
  const to = readMoment('endsAt', endsAt, timeZone, faults);
  const skipped = faults.find(({ code }) => code === 'TIME_SKIPPED');
  if (skipped) throw new Problem('TIME_SKIPPED', { parameters: skipped.parameters ?? {}, errors: faults });
  if (faults.length > 0) throw new Problem('TIME_NOT_READABLE', { errors: faults });
  return { from, to };
}

/** The instant as the wire and the database take it. */
export function wire(moment: number): string {
  return isoInstant(moment);
}
