import { belgianHolidayOn } from '../kernel/holidays.js';
import { exactDecimal } from '../kernel/money.js';
import { type OpeningHours, openingPeriods } from '../kernel/opening-hours.js';
import { contains, merge, type Period } from '../kernel/period.js';
import { addLocalDays, type LocalDay, localDaysOf, millisecondsOf, startOfLocalDay } from '../kernel/time.js';

/** A part of the week, or the public holidays, with its surcharge (booking-and-rates.md §2). Bands may overlap. */
export interface TimeBand {
  readonly code: string;
  /** Percent on top of the unit price, as decimal text ≥ 0. */
  readonly surchargePercent: string;
  /** Weekly local hours, or whole public holidays. */
  readonly when: readonly OpeningHours[] | 'publicHoliday';
}

/** Bands with the rule for hours that lie in more than one: the highest surcharge alone, or all of them together. */
export interface BandPolicy {
  readonly bands: readonly TimeBand[];
  readonly surchargePolicy: 'max' | 'sum';
  /** The public holidays; the Belgian ones when absent. */
  readonly isHoliday?: (day: LocalDay) => boolean;
}

/** A stretch of time in which the same bands hold. */
export interface BandStretch extends Period {
  /** Codes of the bands that count, in the order of the policy; none when no band covers the time, which carries no surcharge. */
  readonly bands: readonly string[];
  /** The surcharge that counts, in percent. */
  readonly surchargePercent: string;
}

const workingDays = [1, 2, 3, 4, 5];
const weekend = [6, 7];
const wholeWeek = [...workingDays, ...weekend];

const rowsOf = (weekdays: readonly number[], opens: string, closes: string): OpeningHours[] =>
  weekdays.map(weekday => ({ weekday, opens, closes }));

/** The bands of booking-and-rates.md §2, highest surcharge alone. Configurable by the operator. */
export const defaultBandPolicy: BandPolicy = {
  bands: [
    { code: 'day', surchargePercent: '0', when: rowsOf(workingDays, '06:00', '22:00') },
    {
      code: 'night',
      surchargePercent: '25',
      when: [...rowsOf(wholeWeek, '00:00', '06:00'), ...rowsOf(wholeWeek, '22:00', '24:00')],
    },
    { code: 'weekend', surchargePercent: '50', when: rowsOf(weekend, '00:00', '24:00') },
    { code: 'holiday', surchargePercent: '50', when: 'publicHoliday' },
  ],
  surchargePolicy: 'max',
};

/**
 * Splits a period into stretches by their bands, in order, without gap (booking-and-rates.md §2 step 2). Bands are
 * local hours, stretches are real time: the night of October lasts an hour longer. Of bands with the same surcharge
 * the last of the policy is told, so that a holiday on a Sunday reads as a holiday.
 */
export function splitInBands(period: Period, policy: BandPolicy, timeZone: string): BandStretch[] {
  const covered = policy.bands.map(band => ({ band, periods: periodsOf(band, period, policy, timeZone) }));
  const borders = [period.from, period.to, ...covered.flatMap(({ periods }) => periods.flatMap(one => [one.from, one.to]))];
  const ordered = [...new Set(borders)].sort((one, other) => one - other);
  const stretches: BandStretch[] = [];
  for (const [index, to] of ordered.slice(1).entries()) {
    const piece = { from: ordered[index] ?? period.from, to };
    const bands = covered.filter(({ periods }) => periods.some(one => contains(one, piece))).map(({ band }) => band);
    const counted = policy.surchargePolicy === 'max' ? highest(bands) : bands;
    const next = { ...piece, bands: counted.map(({ code }) => code), surchargePercent: totalOf(counted) };
    const last = stretches.at(-1);
    if (last !== undefined && keyOfBands(last.bands) === keyOfBands(next.bands)) {
      stretches[stretches.length - 1] = { ...last, to };
    } else {
      stretches.push(next);
    }
  }
  return stretches;
}

/** Identifies a combination of bands. */
export function keyOfBands(bands: readonly string[]): string {
  return bands.join('+');
}

function highest(bands: readonly TimeBand[]): readonly TimeBand[] {
  const best = bands.reduce<TimeBand | undefined>(
    (chosen, band) =>
      chosen !== undefined && exactDecimal(chosen.surchargePercent).greaterThan(exactDecimal(band.surchargePercent))
        ? chosen
        : band,
    undefined,
  );
  return best === undefined ? [] : [best];
}

function totalOf(bands: readonly TimeBand[]): string {
  return bands.reduce((sum, band) => sum.plus(exactDecimal(band.surchargePercent)), exactDecimal(0)).toString();
}

function periodsOf(band: TimeBand, period: Period, policy: BandPolicy, timeZone: string): Period[] {
  if (band.when !== 'publicHoliday') {
    return openingPeriods(band.when, period.from, period.to, timeZone);
  }
  const isHoliday = policy.isHoliday ?? (day => belgianHolidayOn(day) !== undefined);
  return merge(
    localDaysOf(period.from, period.to, timeZone)
      .filter(isHoliday)
      .map(day => ({
        from: Math.max(period.from, millisecondsOf(startOfLocalDay(day, timeZone))),
        to: Math.min(period.to, millisecondsOf(startOfLocalDay(addLocalDays(day, 1), timeZone))),
      })),
  );
}
