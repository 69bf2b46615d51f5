import { describe, expect, it } from '@jest/globals';
import { bookingStates } from './bookings/booking-state.js';
import { languages } from './kernel/language.js';
import {
  isProblemCode,
  type ProblemCode,
  problemCodes,
  problemDetail,
  problemStatus,
  problemTexts,
  problemTitle,
} from './problem.js';

/** One value for every parameter that a text asks for. */
const parameters = {
  firstPossible: '03:00',
  seconds: 30,
  now: '2026-11-24T09:40:00Z',
  days: 31,
  lastDay: '2027-11-24',
  minutes: 15,
  day: '2026-11-25',
  open: '08:00–18:00',
  megabytes: 5,
  limit: 200,
  code: 'M-01',
  parent: 'M-00',
};

describe('problem texts', () => {
  it.each(problemCodes.map(code => [code]))('%s reads well in both languages', code => {
    for (const language of languages) {
      const title = problemTitle(code, language);
      const detail = problemDetail(code, language, parameters);
      expect(title).toMatch(/^[A-Z][^.!]*$/);
      expect(detail).toMatch(/^[A-Z0-9“].*\.$/);
      expect(`${title} ${detail}`).not.toMatch(/undefined|NaN|!|[Gg]elieve|[Oo]eps|[Ss]ucces|[Pp]lease|[Ss]orry/);
      expect(problemDetail(code, language)).not.toMatch(/undefined|NaN/);
    }
    expect(problemTitle(code, 'nl')).not.toBe(problemTitle(code, 'en'));
    expect(problemDetail(code, 'nl', parameters)).not.toBe(problemDetail(code, 'en', parameters));
  });

  it('every text asks only for parameters that this test knows', () => {
    const asked = problemCodes.flatMap(code => problemTexts[code].parameters ?? []);
    expect(asked.filter(name => !Object.hasOwn(parameters, name))).toEqual([]);
  });

  it.each<[ProblemCode, number]>([
    ['REQUEST_NOT_VALID', 400],
    ['REQUEST_NOT_READABLE', 400],
    ['SESSION_REQUIRED', 401],
    ['SIGN_IN_REFUSED', 401],
    ['FORBIDDEN', 403],
    ['MACHINE_NOT_FOUND', 404],
    ['BOOKING_NOT_FOUND', 404],
    ['METHOD_NOT_ALLOWED', 405],
    ['BOOKING_SLOT_TAKEN', 409],
    ['BOOKING_STATE_REFUSED', 409],
    ['VERSION_CONFLICT', 409],
    ['REQUEST_TOO_LARGE', 413],
    ['MEDIA_TYPE_NOT_SUPPORTED', 415],
    ['TIME_SKIPPED', 422],
    ['IDEMPOTENCY_KEY_REUSED', 422],
    ['BOOKING_OUTSIDE_OPENING_HOURS', 422],
    ['SIGN_IN_BACK_OFF', 429],
    ['INTERNAL_ERROR', 500],
    ['SERVICE_BUSY', 503],
  ])('%s answers %d', (code, status) => {
    expect(problemStatus(code)).toBe(status);
  });

  it('booking D-2: tells the skipped time and what to choose', () => {
    expect(problemDetail('TIME_SKIPPED', 'en', { firstPossible: '03:00' })).toBe(
      'This time is skipped when summer time starts. Choose 03:00 or later.',
    );
    expect(problemDetail('TIME_SKIPPED', 'nl', { firstPossible: '03:00' })).toMatch(/Kies 03:00 of later\.$/);
  });

  it('tells a conflict with its hours, and without them', () => {
    const conflict = { from: '2026-11-25T07:00:00Z', until: '2026-11-25T12:00:00Z', timeZone: 'Europe/Brussels' };
    expect(problemDetail('BOOKING_SLOT_TAKEN', 'nl', conflict)).toBe(
      'De machine is bezet op wo 25 nov, 08:00–13:00. Kies een alternatief of andere uren.',
    );
    expect(problemDetail('BOOKING_SLOT_TAKEN', 'en')).toBe(
      'The machine is taken in these hours. Choose an alternative or other hours.',
    );
  });

  it('tells a closed day apart from other hours', () => {
    expect(problemDetail('BOOKING_OUTSIDE_OPENING_HOURS', 'nl', { day: '2026-11-29', open: '' })).toBe(
      'De machine is gesloten op zo 29 nov. Kies een andere dag.',
    );
    expect(problemDetail('BOOKING_OUTSIDE_OPENING_HOURS', 'nl', { day: '2026-11-25', open: '08:00–18:00' })).toBe(
      'Op wo 25 nov is de machine open van 08:00–18:00. Kies uren daarbinnen.',
    );
  });

  it.each(bookingStates)('names the state %s in a refusal', state => {
    expect(problemDetail('BOOKING_STATE_REFUSED', 'nl', { state })).not.toContain('intussen');
    expect(problemDetail('BOOKING_STATE_REFUSED', 'en', { state })).not.toContain('meantime');
  });

  it('falls back on the title when a parameter is absent', () => {
    expect(problemDetail('BOOKING_TOO_SHORT', 'nl')).toBe('Deze boeking is te kort.');
  });

  it('tells why opening hours were not read', () => {
    expect(problemDetail('IMPORT_ROW_HOURS_NOT_READABLE', 'nl', { reason: 'day', part: 'maa 8-9' })).toContain(
      'de dag is niet bekend (“maa 8-9”)',
    );
  });

  it('knows its codes and nothing inherited', () => {
    expect(['BOOKING_IN_PAST', 'constructor', '__proto__', 'toString', 7].map(isProblemCode)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
