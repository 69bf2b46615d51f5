import { formatMoney, formatTime, localDay } from '@campusline/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../lib/i18n';
import { useSession } from '../../lib/session';
import { usePlanningFormat } from './use-board-texts';
import type { VerdictWords } from './verdict';

/** The words of a verdict. */
export function useVerdictWords(): VerdictWords {
  const { t } = useTranslation('planning');
  const format = usePlanningFormat();
  const { timeZone } = useSession().campus;
  return useMemo((): VerdictWords => {
    const language = currentLanguage();
    return {
      pending: t('verdict.pending'),
      free: t('verdict.free'),
      freeDetail: (setup, cleanDown) =>
        t(
          setup > 0 && cleanDown > 0
            ? 'verdict.freeDetail'
            : setup > 0
              ? 'verdict.freeSetup'
              : cleanDown > 0
                ? 'verdict.freeCleanDown'
                : 'verdict.freePlain',
          { setup, cleanDown },
        ),
      conflict: (startMs, endMs) => {
        const sameDay = localDay(startMs, timeZone) === localDay(endMs - 1, timeZone);
        return t('verdict.conflict', {
          from: sameDay ? formatTime(startMs, language, timeZone) : format.moment(startMs),
          until: sameDay ? formatTime(endMs, language, timeZone) : format.moment(endMs),
        });
      },
      conflictUnknown: t('verdict.conflictUnknown'),
      conflictDetail: t('verdict.conflictDetail'),
      refused: t('verdict.refused'),
      unknown: t('verdict.unknown'),
      money: cents => formatMoney(cents, language),
    };
  }, [t, format, timeZone]);
}
