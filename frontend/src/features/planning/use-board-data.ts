import { addLocalDays, type LocalDay, localDay, startOfWeek } from '@campusline/shared';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { BoardGroup } from '../../components/timeline/board-model';
import type { BoardDay } from '../../components/timeline/geometry';
import type { Machine, TimelineAllocation } from '../../lib/api-types';
import { currentLanguage } from '../../lib/i18n';
import { usePermission, useSession } from '../../lib/session';
import { machinesQuery, weekQuery } from './api/planning-queries';
import { type BoardFilter, boardGroups } from './board-mapping';
import { useMappingWords } from './use-board-texts';

/** What the planning page knows about machines and time. */
export interface BoardData {
  readonly machines: readonly Machine[];
  readonly groups: readonly BoardGroup[];
  readonly allocations: readonly TimelineAllocation[];
  /** True until the machines are known. */
  readonly machinesLoading: boolean;
  /** True while the shown week has no answer yet. */
  readonly loading: boolean;
  /** Why the last request failed; older data may still be shown. */
  readonly failure: unknown;
  /** When the shown week was last answered, in epoch ms of this device; 0 when never. */
  readonly updatedMs: number;
  readonly retry: () => void;
}

const nothing: readonly never[] = [];

/** Machines and the week of a day; neighbour weeks are fetched ahead, so turning the page is instant. */
export function useBoardData(day: LocalDay, days: readonly BoardDay[], nowMs: number, filter: BoardFilter): BoardData {
  const client = useQueryClient();
  const { timeZone } = useSession().campus;
  const mayChange = usePermission('bookings.change');
  const words = useMappingWords();
  const monday = startOfWeek(day);
  const currentMonday = startOfWeek(localDay(nowMs, timeZone));
  const machines = useQuery({ ...machinesQuery, placeholderData: keepPreviousData });
  const week = useQuery(weekQuery(monday, timeZone, true));
  const currentWeek = useQuery(weekQuery(currentMonday, timeZone, false));

  useEffect(() => {
    for (const distance of [7, -7]) {
      void client.prefetchQuery(weekQuery(addLocalDays(monday, distance), timeZone, false));
    }
  }, [client, monday, timeZone]);

  const language = currentLanguage();
  const { hall, category, search, onlyMine } = filter;
  const groups = useMemo(() => {
    const current = monday === currentMonday ? nothing : (currentWeek.data ?? nothing);
    return boardGroups(
      machines.data ?? nothing,
      [...(week.data ?? nothing), ...current],
      { language, timeZone, nowMs, mayChange, days, words },
      {
        onlyMine,
        ...(hall === undefined ? {} : { hall }),
        ...(category === undefined ? {} : { category }),
        ...(search === undefined ? {} : { search }),
      },
    );
  }, [
    machines.data,
    week.data,
    currentWeek.data,
    monday,
    currentMonday,
    language,
    timeZone,
    nowMs,
    mayChange,
    days,
    words,
    hall,
    category,
    search,
    onlyMine,
  ]);

  return {
    machines: machines.data ?? nothing,
    groups,
    allocations: week.data ?? nothing,
    machinesLoading: machines.isPending,
    loading: week.isPending,
    failure: machines.error ?? week.error,
    updatedMs: week.dataUpdatedAt,
    retry: () => void Promise.all([machines.refetch(), week.refetch()]),
  };
}
