import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MomentContext, readWrittenDuration, readWrittenMoment } from './written-moment';

const today = '2026-11-24';
const inTime: MomentContext = { day: '2026-11-26', time: '10:00', today, numberIs: 'hour' };
const inDay: MomentContext = { ...inTime, numberIs: 'day' };

describe('readWrittenMoment', () => {
  it.each([
    ['24/11 9u', '2026-11-24', '09:00'],
    ['24/11', '2026-11-24', '10:00'],
    ['9:00', '2026-11-26', '09:00'],
    ['9u', '2026-11-26', '09:00'],
    ['9u30', '2026-11-26', '09:30'],
    ['14 u', '2026-11-26', '14:00'],
    ['14 uur', '2026-11-26', '14:00'],
    ['13h15', '2026-11-26', '13:15'],
    ['13.15', '2026-11-26', '13:15'],
    ['13', '2026-11-26', '13:00'],
    ['0930', '2026-11-26', '09:30'],
    ['24:00', '2026-11-27', '00:00'],
    ['wo 25 nov, 13:00', '2026-11-25', '13:00'],
    ['Wed 25 Nov, 13:00', '2026-11-25', '13:00'],
    ['25 november 2027 8u', '2027-11-25', '08:00'],
    ['1/2/27 7u', '2027-02-01', '07:00'],
    ['2026-12-03 8:15', '2026-12-03', '08:15'],
    ['3/1', '2027-01-03', '10:00'],
    ['morgen', '2026-11-25', '10:00'],
    ['morgen 8', '2026-11-25', '08:00'],
    ['overmorgen 14u30', '2026-11-26', '14:30'],
    ['do 14u', '2026-11-26', '14:00'],
    ['di', '2026-11-24', '10:00'],
    ['maandag 9', '2026-11-30', '09:00'],
    ['friday 9:30', '2026-11-27', '09:30'],
    ['  24/11   9u ', '2026-11-24', '09:00'],
  ])('%s', (text, day, time) => {
    expect(readWrittenMoment(text, inTime)).toEqual({ kind: 'local', day, time });
  });

  it('reads a bare number as a day in the half for the day', () => {
    expect(readWrittenMoment('28', inDay)).toEqual({ kind: 'local', day: '2026-11-28', time: '10:00' });
    expect(readWrittenMoment('28/11 8', inDay)).toEqual({ kind: 'local', day: '2026-11-28', time: '08:00' });
  });

  it.each([
    ['+2u', 0, 120],
    ['+ 1u30', 0, 90],
    ['+45 min', 0, 45],
    ['+2d', 2, 0],
    ['+1,5u', 0, 90],
  ])('%s is so much later', (text, days, minutes) => {
    expect(readWrittenMoment(text, inTime)).toEqual({ kind: 'shift', days, minutes });
  });

  it.each(['', 'straks', '25:00', '9:75', '31/11', '30 foo', '+', '+0', '24:30', '99/99 9u'])('refuses %p', text => {
    expect(readWrittenMoment(text, inTime)).toBeNull();
  });

  it('reads every quarter hour it could have written itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 300 }), (quarter, ahead) => {
        const date = new Date(Date.UTC(2026, 10, 24 + ahead));
        const time = `${String(quarter >> 2).padStart(2, '0')}:${String((quarter & 3) * 15).padStart(2, '0')}`;
        const text = `${date.getUTCDate()}/${date.getUTCMonth() + 1} ${time}`;
        expect(readWrittenMoment(text, inTime)).toEqual({
          kind: 'local',
          day: date.toISOString().slice(0, 10),
          time,
        });
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), text => {
        expect(() => readWrittenMoment(text, inDay)).not.toThrow();
      }),
    );
  });
});

describe('readWrittenDuration', () => {
  it.each([
    ['3 u', 0, 180],
    ['3', 0, 180],
    ['1u30', 0, 90],
    ['1 u 30', 0, 90],
    ['1,5 u', 0, 90],
    ['90', 0, 90],
    ['90 min', 0, 90],
    ['2d', 2, 0],
    ['1d 4u', 1, 240],
    ['2 h', 0, 120],
  ])('%s', (text, days, minutes) => {
    expect(readWrittenDuration(text)).toEqual({ days, minutes });
  });

  it.each(['', '0', 'lang', '-1', '3 x'])('refuses %p', text => {
    expect(readWrittenDuration(text)).toBeNull();
  });
});
