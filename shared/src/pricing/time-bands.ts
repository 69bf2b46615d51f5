import { belgianHolidayOn } from '../kernel/holidays.js';
import { exactDecimal } from '../kernel/money.js';
import { type OpeningHours, openingPeriods } from '../kernel/opening-hours.js';
import { contains, isEmpty, lengthOf, type Period } from '../kernel/period.js';
import {
  addLocalDays,
  type LocalDay,
  localDaysOf,
  millisecondsOf,
  startOfLocalDay,
  weekdayOf,
} from '../kernel/time.js';

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

const ordinaryDay = 24 * 3_600_000;

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
  const stretches: BandStretch[] = [];
  for (const day of localDaysOf(period.from, period.to, timeZone)) {
    for (const stretch of stretchesOfDay(day, policy, timeZone)) {
      const piece = { from: Math.max(stretch.from, period.from), to: Math.min(stretch.to, period.to) };
      const last = stretches.at(-1);
      if (isEmpty(piece)) {
        continue;
      }
      if (last !== undefined && keyOfBands(last.bands) === keyOfBands(stretch.bands)) {
        stretches[stretches.length - 1] = { ...last, to: piece.to };
      } else {
        stretches.push({ ...stretch, ...piece });
      }
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

/*
 * A price is asked at each step of a drag and for each row of a list, nearly always over the same days: the layout of
 * a day is kept with the policy that gave it. Policies are never changed in place.
 */
const laidOut = new WeakMap<BandPolicy, Map<string, readonly BandStretch[]>>();
const mostDays = 5_000;

function stretchesOfDay(day: LocalDay, policy: BandPolicy, timeZone: string): readonly BandStretch[] {
  let days = laidOut.get(policy);
  if (days === undefined || days.size >= mostDays) {
    days = new Map();
    laidOut.set(policy, days);
  }
  const key = `${day} ${timeZone}`;
  let stretches = days.get(key);
  if (stretches === undefined) {
    stretches = layOut(day, policy, timeZone);
    days.set(key, stretches);
  }
  return stretches;
}

function layOut(day: LocalDay, policy: BandPolicy, timeZone: string): BandStretch[] {
  const whole = {
    from: millisecondsOf(startOfLocalDay(day, timeZone)),
    to: millisecondsOf(startOfLocalDay(addLocalDays(day, 1), timeZone)),
  };
  const covered = policy.bands.map(band => ({ band, periods: periodsOf(band, day, whole, policy, timeZone) }));
  const borders = [whole, ...covered.flatMap(({ periods }) => periods)].flatMap(({ from, to }) => [from, to]);
  const ordered = [...new Set(borders)].sort((one, other) => one - other);
  return ordered.slice(1).map((to, index) => {
    const piece = { from: ordered[index] ?? whole.from, to };
    const bands = covered.filter(({ periods }) => periods.some(one => contains(one, piece))).map(({ band }) => band);
    const counted = policy.surchargePolicy === 'max' ? highest(bands) : bands;
    return { ...piece, bands: counted.map(({ code }) => code), surchargePercent: totalOf(counted) };
  });
}

function periodsOf(
  { when }: TimeBand,
  day: LocalDay,
  whole: Period,
  policy: BandPolicy,
  timeZone: string,
): readonly Period[] {
  if (when === 'publicHoliday') {
    const isHoliday = policy.isHoliday ?? (one => belgianHolidayOn(one) !== undefined);
    return isHoliday(day) ? [whole] : [];
  }
  if (lengthOf(whole) !== ordinaryDay) {
    return openingPeriods(when, whole.from, whole.to, timeZone);
  }
  // On a day without change of the clock, local times count straight from its midnight: the same, far quicker.
  const weekday = weekdayOf(day);
  return when
    .filter(row => row.weekday === weekday && row.opens < row.closes)
    .map(({ opens, closes }) => ({ from: whole.from + sinceMidnight(opens), to: whole.from + sinceMidnight(closes) }));
}

function sinceMidnight(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
