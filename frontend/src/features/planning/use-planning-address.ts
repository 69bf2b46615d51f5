import { addLocalDays, type LocalDay, localDay, startOfWeek } from '@campusline/shared';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { boardDays } from '../../components/timeline/board-days';
import type { BoardDay, Zoom } from '../../components/timeline/geometry';
import { useSession } from '../../lib/session';
import { type PlanningSearch, planningSearch } from './planning-search';
import { momentFromSearch } from './slot-draft';

/** Search parameters that belong to the drawer; closing it removes them all. */
const drawerKeys = ['boek', 'machine', 'van', 'tot', 'boeking'] as const;

/** The view that the address asks for, and how to change it. */
export interface PlanningAddress {
  readonly search: PlanningSearch;
  readonly zoom: Zoom;
  readonly day: LocalDay;
  readonly today: LocalDay;
  readonly days: readonly BoardDay[];
  /** Changes parameters (undefined removes one); `replace` adds no step to Back. */
  readonly change: (
    next: { [Name in keyof PlanningSearch]?: PlanningSearch[Name] | undefined },
    replace?: boolean,
  ) => void;
  /** Opens a drawer with exactly these parameters. */
  readonly openDrawer: (drawer: PlanningSearch) => void;
  readonly closeDrawer: () => void;
  /** −1 and +1: the period before and after. */
  readonly turn: (direction: -1 | 1) => void;
}

/** Reads and writes the address of the planning page; on a phone it always shows one day. */
export function usePlanningAddress(nowMs: number, phone: boolean): PlanningAddress {
  const raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const { timeZone } = useSession().campus;
  const search = useMemo(() => planningSearch(raw), [raw]);
  const today = localDay(nowMs, timeZone);
  // A link to a draft without a day shows the day of the draft.
  const draftMs = momentFromSearch(search.van, timeZone);
  const day = search.datum ?? (draftMs === null ? today : localDay(draftMs, timeZone));
  const zoom: Zoom = phone || search.view === 'dag' ? 'day' : 'week';
  const firstDay = zoom === 'day' ? day : startOfWeek(day);
  const days = useMemo(() => boardDays(firstDay, zoom === 'day' ? 1 : 7, timeZone), [firstDay, zoom, timeZone]);

  const write = useCallback(
    (next: PlanningSearch, replace: boolean) => void navigate({ to: '/planning', search: next, replace }),
    [navigate],
  );
  const change = useCallback<PlanningAddress['change']>(
    (next, replace = false) => write(planningSearch({ ...search, ...next }), replace),
    [search, write],
  );
  const withoutDrawer = useCallback((): PlanningSearch => {
    const rest = { ...search };
    for (const key of drawerKeys) {
      delete rest[key];
    }
    return rest;
  }, [search]);
  const openDrawer = useCallback(
    // One drawer replaces another, so Back always closes.
    (drawer: PlanningSearch) =>
      write({ ...withoutDrawer(), ...drawer }, search.boek !== undefined || search.boeking !== undefined),
    [search.boek, search.boeking, withoutDrawer, write],
  );
  const closeDrawer = useCallback(() => write(withoutDrawer(), true), [withoutDrawer, write]);
  const turn = useCallback<PlanningAddress['turn']>(
    direction => {
      const target = addLocalDays(day, direction * (zoom === 'day' ? 1 : 7));
      change({ datum: target === today ? undefined : target });
    },
    [change, day, today, zoom],
  );
  return { search, zoom, day, today, days, change, openDrawer, closeDrawer, turn };
}
