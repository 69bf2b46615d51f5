import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { formatLongDay, isoWeek, startOfWeek } from '@campusline/shared';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../lib/i18n';
import type { PlanningAddress } from '../use-planning-address';
import classes from './planning.module.css';

/** "23 – 29 november 2026", "30 november – 6 december 2026", or one day in full. */
export function periodText(address: Pick<PlanningAddress, 'zoom' | 'days' | 'day'>): string {
  const language = currentLanguage();
  if (address.zoom === 'day') {
    return formatLongDay(address.day, language);
  }
  const [, firstDay = '', firstMonth = '', firstYear = ''] = formatLongDay(
    address.days[0]?.date ?? address.day,
    language,
  ).split(' ');
  const [, lastDay = '', lastMonth = '', lastYear = ''] = formatLongDay(
    address.days.at(-1)?.date ?? address.day,
    language,
  ).split(' ');
  const last = `${lastDay} ${lastMonth} ${lastYear}`;
  if (firstYear !== lastYear) {
    return `${firstDay} ${firstMonth} ${firstYear} – ${last}`;
  }
  return firstMonth === lastMonth ? `${firstDay} – ${last}` : `${firstDay} ${firstMonth} – ${last}`;
}

/** Left half of the header: previous, today, next, the period and its week number. */
export function PeriodControls({ address }: { address: PlanningAddress }) {
  const { t } = useTranslation('planning');
  const day = address.zoom === 'day';
  return (
    <div className={classes.lead}>
      <Tooltip label={t(day ? 'previousDay' : 'previousWeek')}>
        <ActionIcon size={26} aria-label={t(day ? 'previousDay' : 'previousWeek')} onClick={() => address.turn(-1)}>
          <IconChevronLeft size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Button size="xs" variant="default" onClick={() => address.change({ datum: undefined })}>
        {t('today')}
      </Button>
      <Tooltip label={t(day ? 'nextDay' : 'nextWeek')}>
        <ActionIcon size={26} aria-label={t(day ? 'nextDay' : 'nextWeek')} onClick={() => address.turn(1)}>
          <IconChevronRight size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.period} aria-live="polite">
        {periodText(address)}
      </span>
      <span className={classes.weekNumber}>{t('week', { week: isoWeek(startOfWeek(address.day)).week })}</span>
    </div>
  );
}

/** Right half of the header: the view, and the one filled button. */
export function PlanningActions({ address, onBook }: { address: PlanningAddress; onBook: (() => void) | null }) {
  const { t } = useTranslation('planning');
  return (
    <>
      <SegmentedControl
        aria-label={t('view')}
        value={address.zoom === 'day' ? 'dag' : 'week'}
        onChange={view => address.change({ view: view === 'dag' ? 'dag' : undefined })}
        data={[
          { value: 'dag', label: t('viewDay') },
          { value: 'week', label: t('viewWeek') },
        ]}
      />
      {onBook === null ? null : (
        <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={onBook}>
          {t('book')}
        </Button>
      )}
    </>
  );
}
