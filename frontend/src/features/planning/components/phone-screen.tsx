import { ActionIcon, Button } from '@mantine/core';
import { formatDay, formatLongDay, startOfWeek } from '@campusline/shared';
import { IconFilter, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../components/timeline/bar.css';
import { boardDays } from '../../../components/timeline/board-days';
import type { BoardItem, LanePeriod } from '../../../components/timeline/board-model';
import { EmptyState } from '../../../components/ui/empty-state';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { Page } from '../../../components/ui/page';
import { ProblemNote } from '../../../components/ui/problem-note';
import { currentLanguage } from '../../../lib/i18n';
import { useSession } from '../../../lib/session';
import type { BoardData } from '../use-board-data';
import type { PlanningAddress } from '../use-planning-address';
import { DayAgenda, DayStrip } from './day-agenda';
import { PlanningFilters } from './planning-filters';
import classes from './planning.module.css';

interface PhoneScreenProps {
  readonly address: PlanningAddress;
  readonly data: BoardData;
  readonly nowMs: number;
  readonly mayBook: boolean;
  readonly onOpen: (item: BoardItem) => void;
  readonly onStart: (period: LanePeriod) => void;
  readonly onBook: (() => void) | null;
}

/** One day per machine, no dragging: free time is a button (visual 03). Works at 320 px. */
export function PhoneScreen({ address, data, nowMs, mayBook, onOpen, onStart, onBook }: PhoneScreenProps) {
  const { t } = useTranslation('planning');
  const { timeZone } = useSession().campus;
  const { search, change, day, today } = address;
  const filtered =
    search.hal !== undefined ||
    search.categorie !== undefined ||
    search.zoek !== undefined ||
    search.mijn !== undefined;
  const [filtersOpen, setFiltersOpen] = useState(filtered);
  const monday = startOfWeek(day);
  const week = useMemo(() => boardDays(monday, 7, timeZone), [monday, timeZone]);
  const shownDay = address.days[0];
  const goTo = (date: string) => change({ datum: date === today ? undefined : date });
  const clear = () => change({ hal: undefined, categorie: undefined, zoek: undefined, mijn: undefined }, true);
  return (
    <Page
      title={dayTitle(day)}
      actions={
        <>
          <ActionIcon
            size={44}
            radius={8}
            variant="default"
            aria-label={t(filtersOpen ? 'filters.close' : 'filters.open')}
            aria-expanded={filtersOpen}
            onClick={() => setFiltersOpen(!filtersOpen)}
          >
            <IconFilter size={20} stroke={1.5} />
          </ActionIcon>
          {onBook === null ? null : (
            <ActionIcon size={44} radius={8} variant="filled" aria-label={t('book')} onClick={onBook}>
              <IconPlus size={20} stroke={1.5} />
            </ActionIcon>
          )}
        </>
      }
      filters={filtersOpen ? <PlanningFilters address={address} machines={data.machines} stale="" /> : undefined}
    >
      <DayStrip week={week} day={day} allocations={data.allocations} onDay={goTo} />
      {data.failure !== null && data.updatedMs === 0 ? (
        <div className={classes.phoneNote}>
          <ProblemNote problem={data.failure} onRetry={data.retry} />
        </div>
      ) : null}
      {data.machinesLoading || (data.loading && data.failure === null) ? <LoadingRows rows={10} /> : null}
      {!data.machinesLoading && data.groups.length === 0 && data.failure === null ? (
        <div className={classes.phoneNote}>
          {filtered ? (
            <EmptyState
              action={
                <Button variant="default" onClick={clear}>
                  {t('empty.clear')}
                </Button>
              }
            >
              {t(search.mijn === 'ja' ? 'empty.filteredMine' : 'empty.filtered')}
            </EmptyState>
          ) : (
            <EmptyState>{t('empty.none')}</EmptyState>
          )}
        </div>
      ) : null}
      {shownDay && !data.loading ? (
        <DayAgenda
          groups={data.groups}
          machines={data.machines}
          day={shownDay}
          nowMs={nowMs}
          mayBook={mayBook}
          onOpen={onOpen}
          onStart={onStart}
        />
      ) : null}
    </Page>
  );
}

/** "di 24 november": the short weekday leaves room for the month in full. */
function dayTitle(day: string): string {
  const language = currentLanguage();
  const [weekday = ''] = formatDay(day, language).split(' ');
  const [, number = '', month = ''] = formatLongDay(day, language).split(' ');
  return `${weekday} ${number} ${month}`;
}
