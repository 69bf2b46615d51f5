import {
  formatDay,
  formatDuration,
  formatLongDay,
  formatMoment,
  formatMoney,
  formatPeriod,
  formatTime,
  localDay,
  millisecondsOf,
} from '@campusline/shared';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from './i18n';
import { useSession } from './session';

/** Formatters in the language of the interface and the time zone of the campus; instants are ISO texts of the wire. */
export interface Format {
  /** `€ 1.450,00` from euro cents. */
  money: (cents: number) => string;
  /** `wo 25 nov` */
  day: (instant: string) => string;
  /** `woensdag 25 november 2026` */
  longDay: (instant: string) => string;
  /** `13:00` */
  time: (instant: string) => string;
  /** `wo 25 nov, 13:00` */
  moment: (instant: string) => string;
  /** `wo 25 nov, 13:00–15:00` */
  period: (from: string, to: string) => string;
  /** `3 u`, `45 min` */
  duration: (minutes: number) => string;
  /** The local day of an instant, `YYYY-MM-DD`, to compare days. */
  localDay: (instant: string) => string;
}

/** The formatters of {@link Format} for a signed-in person. */
export function useFormat(): Format {
  // Subscribes to the language, so a switch draws every amount and date again.
  useTranslation('app');
  const language = currentLanguage();
  const { timeZone } = useSession().campus;
  return {
    money: cents => formatMoney(cents, language),
    day: instant => formatDay(millisecondsOf(instant), language, timeZone),
    longDay: instant => formatLongDay(millisecondsOf(instant), language, timeZone),
    time: instant => formatTime(millisecondsOf(instant), language, timeZone),
    moment: instant => formatMoment(millisecondsOf(instant), language, timeZone),
    period: (from, to) => formatPeriod(millisecondsOf(from), millisecondsOf(to), language, timeZone),
    duration: minutes => formatDuration(minutes, language),
    localDay: instant => localDay(millisecondsOf(instant), timeZone),
  };
}
