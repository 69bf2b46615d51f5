import { describe, expect, it } from '@jest/globals';
import { belgianHolidayOn, belgianHolidays, easterSunday } from './holidays.js';
import { addLocalDays, localDaysBetween, weekdayOf } from './time.js';

const dayOf = (year: number, key: string) => belgianHolidays(year).find(holiday => holiday.key === key)?.day;

/** Easter by another road (Gauss, valid 1900-2099, with his two exceptions), as arbiter of the computation. */
function easterByGauss(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = d === 29 && e === 6 ? 7 : d === 28 && e === 6 && year % 19 > 10 ? 7 : 0;
  return addLocalDays(`${year}-03-22`, d + e - late);
}

describe('Belgian public holidays', () => {
  it.each([
    [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-17', '2028-05-25', '2028-06-05'],
  ])('booking §3: the movable days of %d', (year, easterMonday, ascension, whitMonday) => {
    expect([dayOf(year, 'easterMonday'), dayOf(year, 'ascension'), dayOf(year, 'whitMonday')]).toEqual([
      easterMonday,
      ascension,
      whitMonday,
    ]);
  });

  it('booking §3: Easter of 2027 falls on the day of 23 hours', () => {
    expect(easterSunday(2027)).toBe('2027-03-28');
  });

  it('booking §3: ten days a year, in order', () => {
    expect(belgianHolidays(2026).map(({ day }) => day.slice(5))).toEqual([
      '01-01',
      '04-06',
      '05-01',
      '05-14',
      '05-25',
      '07-21',
      '08-15',
      '11-01',
      '11-11',
      '12-25',
    ]);
  });

  it('Easter is right in every year from 2000 to 2100, and the movable days fall on their weekdays', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      const easter = easterSunday(year);
      // Gauss ends in 2099; Easter of 2100 is 28 March.
      expect(easter).toBe(year === 2100 ? '2100-03-28' : easterByGauss(year));
      expect(localDaysBetween(easter, dayOf(year, 'ascension') ?? '')).toBe(39);
      const weekdays = ['easterMonday', 'ascension', 'whitMonday'].map(key => weekdayOf(dayOf(year, key) ?? ''));
      expect([weekdayOf(easter), ...weekdays]).toEqual([7, 1, 4, 1]);
      expect(belgianHolidays(year)).toHaveLength(10);
    }
  });

  it('finds the holiday of a day, and none on other days', () => {
    expect(belgianHolidayOn('2026-07-21')?.name).toEqual({ nl: 'Nationale feestdag', en: 'National Day' });
    // 11 July is a holiday of the Flemish government only; 2 November 2026 would replace a Sunday.
    expect([belgianHolidayOn('2026-07-11'), belgianHolidayOn('2026-11-02')]).toEqual([undefined, undefined]);
    expect(belgianHolidayOn('2008-05-01')?.key).toBe('labourDay');
  });

  it('knows no other years', () => {
    for (const year of [1999, 2101, 2026.5, Number.NaN]) expect(() => belgianHolidays(year)).toThrow(RangeError);
  });
});
