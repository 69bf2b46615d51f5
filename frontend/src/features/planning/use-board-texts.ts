import {
  formatDay,
  formatDuration,
  formatLongDay,
  formatMoment,
  formatPeriod,
  formatTime,
  localDay,
  localTime,
} from '@campusline/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarShape, BoardTexts, Density } from '../../components/timeline/board-model';
import { MINUTE, type Period } from '../../components/timeline/geometry';
import { currentLanguage } from '../../lib/i18n';
import { useSession } from '../../lib/session';
import type { MappingWords } from './board-mapping';

/** Formatters for epoch ms in the language of the interface and the zone of the campus. */
export interface PlanningFormat {
  readonly period: (period: Period) => string;
  readonly moment: (ms: number) => string;
  readonly clock: (ms: number) => string;
  readonly day: (ms: number) => string;
  readonly duration: (period: Period) => string;
}

/** The formatters of {@link PlanningFormat}; stable until the language changes. */
export function usePlanningFormat(): PlanningFormat {
  const { i18n } = useTranslation('planning');
  const { timeZone } = useSession().campus;
  return useMemo(() => {
    const language = i18n.language === 'en' ? 'en' : 'nl';
    return {
      period: ({ startMs, endMs }) => formatPeriod(startMs, endMs, language, timeZone),
      moment: ms => formatMoment(ms, language, timeZone),
      clock: ms => formatTime(ms, language, timeZone),
      day: ms => formatDay(ms, language, timeZone),
      duration: ({ startMs, endMs }) => formatDuration((endMs - startMs) / MINUTE, language),
    };
  }, [i18n.language, timeZone]);
}

/** Everything the board says, with `laneCount` in its corner. */
export function useBoardTexts(laneCount: string): BoardTexts {
  const { t } = useTranslation('planning');
  const format = usePlanningFormat();
  const { timeZone } = useSession().campus;
  return useMemo((): BoardTexts => {
    const language = currentLanguage();
    const shapes: (BarShape | 'buffer' | 'closed')[] = [
      'confirmed',
      'waiting',
      'busy',
      'past',
      'conflict',
      'occupied',
      'buffer',
      'closed',
    ];
    const densities: Density[] = ['compact', 'normal', 'wide'];
    return {
      grid: t('board.label'),
      instructions: t('board.instructions'),
      laneHeading: t('board.machine'),
      laneCount,
      occupied: t('board.occupied'),
      priceLabel: t('board.price'),
      escape: t('board.escape'),
      actions: t('board.actions'),
      legend: t('board.legend'),
      density: t('board.density'),
      densities: Object.fromEntries(densities.map(one => [one, t(`densities.${one}`)])) as Record<Density, string>,
      shapes: Object.fromEntries(shapes.map(one => [one, t(`shapes.${one}`)])) as BoardTexts['shapes'],
      today: t('board.today'),
      weekendClosed: t('board.weekendClosed'),
      dayName: column => formatDay(column.startMs, language, timeZone).split(' ').slice(0, 2).join(' '),
      dayLabel: column => formatLongDay(column.startMs, language, timeZone),
      hour: ms => String(Number(localTime(ms, timeZone).slice(0, 2))),
      clock: format.clock,
      clockRange: period =>
        localDay(period.startMs, timeZone) === localDay(period.endMs - 1, timeZone)
          ? `${format.clock(period.startMs)}–${format.clock(period.endMs)}`
          : `${format.clock(period.startMs)} – ${format.moment(period.endMs)}`,
      period: format.period,
      duration: format.duration,
      percent: ratio => `${Math.round(ratio * 100)}${language === 'nl' ? '\u00a0' : ''}%`,
      slot: (lane, ms, open) =>
        t(open ? 'board.slotFree' : 'board.slotClosed', { machine: lane.name, moment: format.moment(ms) }),
      announce: (period, verdict) =>
        verdict === null ? format.period(period) : `${format.period(period)}. ${verdict.title} ${verdict.detail ?? ''}`,
    };
  }, [t, format, timeZone, laneCount]);
}

/** The words that end up on bars. */
export function useMappingWords(): MappingWords {
  const { t } = useTranslation('planning');
  const format = usePlanningFormat();
  return useMemo(
    (): MappingWords => ({
      occupied: t('board.occupied'),
      otherTenant: t('board.otherTenant'),
      state: state => t(`states.${state}`),
      kind: kind => t(`kinds.${kind}`),
      lane: {
        free: t('board.stateFree'),
        busy: t('board.stateBusy'),
        fault: t('board.stateOut'),
        closed: t('board.stateClosed'),
        out: t('board.stateOut'),
      },
      period: (startMs, endMs) => format.period({ startMs, endMs }),
    }),
    [t, format],
  );
}
