import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alwaysOpen, joinRows, type OpeningHours } from './opening-hours.js';
import { describeOpeningHours, readOpeningHours } from './opening-hours-text.js';

const rows = (days: readonly number[], opens: string, closes: string): OpeningHours[] =>
  days.map(weekday => ({ weekday, opens, closes }));
const workWeek = rows([1, 2, 3, 4, 5], '08:00', '18:00');

describe('readOpeningHours', () => {
  it.each([
    ['ma-vr 08:00-18:00; za 09:00-12:00', [...workWeek, ...rows([6], '09:00', '12:00')]],
    ['ma–vr 08:00–18:00, za 09:00–12:00', [...workWeek, ...rows([6], '09:00', '12:00')]],
    ['mon-fri 08:00-18:00', workWeek],
    ['Monday to Friday: 8:00 to 18:00', workWeek],
    ['maandag tot vrijdag 8u tot 18u', workWeek],
    ['ma t/m vr 8u00-18u00', workWeek],
    ['werkdagen 8-18', workWeek],
    ['24/7', [...alwaysOpen]],
    ['dagelijks 00:00-24:00', [...alwaysOpen]],
    ['00:00-24:00', [...alwaysOpen]],
    ['ma, wo en vr 08:00-18:00', rows([1, 3, 5], '08:00', '18:00')],
    ['ma 13:00-17:00, 08:00-12:00', [...rows([1], '08:00', '12:00'), ...rows([1], '13:00', '17:00')]],
    ['ma 08:00-12:00 en 12:00-17:00', rows([1], '08:00', '17:00')],
    ['ma-vr 08:00-18:00\nza gesloten\nzo gesloten', workWeek],
    ['gesloten', []],
    ['vr-ma 10:00-11:00', rows([1, 5, 6, 7], '10:00', '11:00')],
    ['zo 22:00-06:00', [...rows([1], '00:00', '06:00'), ...rows([7], '22:00', '24:00')]],
    ['ma 18:00-00:00', rows([1], '18:00', '24:00')],
  ])('reads %j', (text, expected) => {
    expect(readOpeningHours(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'empty', ''],
    ['  \n ', 'empty', ''],
    ['x'.repeat(501), 'tooLong', ''],
    ['maa-vr 08:00-18:00', 'day', 'maa-vr 08:00-18:00'],
    ['ma-vr-zo 08:00-18:00', 'day', 'ma-vr-zo 08:00-18:00'],
    ['constructor 08:00-18:00', 'day', 'constructor 08:00-18:00'],
    ['ma-vr', 'noTimes', 'ma-vr'],
    ['ma 08:00', 'time', 'ma 08:00'],
    ['ma 25:00-26:00', 'time', 'ma 25:00-26:00'],
    ['ma 08:60-09:00', 'time', 'ma 08:60-09:00'],
    ['ma 08:00-24:30', 'time', 'ma 08:00-24:30'],
    ['ma 08:00-18:00 misschien', 'time', 'ma 08:00-18:00 misschien'],
    ['ma 08:00-08:00', 'order', 'ma 08:00-08:00'],
    ['ma 08:00-12:00, 11:00-13:00', 'overlap', 'ma 08:00-12:00, 11:00-13:00'],
    ['ma-vr 08:00-18:00; wo 10:00-11:00', 'overlap', 'wo 10:00-11:00'],
    ['ma-vr 08:00-18:00; zaa 10:00-11:00', 'day', 'zaa 10:00-11:00'],
  ])('refuses %j and names the part', (text, reason, part) => {
    expect(readOpeningHours(text)).toEqual({ ok: false, failure: { reason, part } });
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(typeof readOpeningHours(text).ok).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('describeOpeningHours', () => {
  it.each([
    [
      [...workWeek, ...rows([6], '09:00', '12:00')],
      'ma–vr 08:00–18:00, za 09:00–12:00',
      'Mon–Fri 08:00–18:00, Sat 09:00–12:00',
    ],
    [[...alwaysOpen], 'altijd open', 'always open'],
    [[], 'gesloten', 'closed'],
    [rows([1, 3], '08:00', '12:00'), 'ma 08:00–12:00, wo 08:00–12:00', 'Mon 08:00–12:00, Wed 08:00–12:00'],
  ])('tells rows in words', (given, dutch, english) => {
    expect([describeOpeningHours(given, 'nl'), describeOpeningHours(given, 'en')]).toEqual([dutch, english]);
  });

  const time = fc.integer({ min: 0, max: 96 }).map(quarter => {
    const hours = String(Math.floor(quarter / 4)).padStart(2, '0');
    return `${hours}:${String((quarter % 4) * 15).padStart(2, '0')}`;
  });
  const anyRow = fc
    .record({ weekday: fc.integer({ min: 1, max: 7 }), opens: time, closes: time })
    .filter(({ opens, closes }) => opens < closes);

  it('what it tells is read back as the same rows, in both languages', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 10 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (given, language) => {
          expect(readOpeningHours(describeOpeningHours(given, language))).toEqual({ ok: true, value: joinRows(given) });
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
