import { addLocalDays, type LocalDay, startOfLocalDay } from '@campusline/shared';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';
import type { Machine, Page } from '../../../lib/api-types';

/** The server gives at most so many machines at once. */
const PAGE_SIZE = 200;
/** Pages that are read at most; a campus has hundreds of machines, not tens of thousands. */
const MOST_PAGES = 25;
/** How often the shown week is asked again, in milliseconds. */
const REFRESH_MILLISECONDS = 15_000;
const MACHINES_FRESH_MILLISECONDS = 300_000;

/** Every machine of the campus; they seldom change. */
export const machinesQuery = queryOptions({
  queryKey: ['machines', 'all'],
  staleTime: MACHINES_FRESH_MILLISECONDS,
  queryFn: async (): Promise<Machine[]> => {
    const machines: Machine[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer: Page<Machine> = await answerOf(
        api.GET('/machines', { params: { query: { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) } } }),
      );
      machines.push(...answer.items);
      cursor = answer.nextCursor;
      if (cursor === null) {
        break;
      }
    }
    return machines;
  },
});

/** What takes the machines in one week; `live` asks again every 15 s. The day view reads the same weeks. */
export function weekQuery(monday: LocalDay, timeZone: string, live: boolean) {
  return queryOptions({
    queryKey: ['timeline', 'week', monday, timeZone],
    queryFn: async () => {
      const from = startOfLocalDay(monday, timeZone).toString();
      const to = startOfLocalDay(addLocalDays(monday, 7), timeZone).toString();
      return (await answerOf(api.GET('/timeline', { params: { query: { from, to } } }))).allocations;
    },
    refetchInterval: live ? REFRESH_MILLISECONDS : false,
    refetchOnWindowFocus: live ? 'always' : true,
  });
}

/** One booking with its facts. */
export function bookingQuery(id: string) {
  return queryOptions({
    queryKey: ['bookings', 'one', id],
    queryFn: () => answerOf(api.GET('/bookings/{id}', { params: { path: { id } } })),
  });
}

/** The period a preview is asked for; times in epoch ms. */
export interface PreviewQuestion {
  readonly machineId: string;
  readonly startMs: number;
  readonly endMs: number;
  /** The booking that would move, so it does not stand in its own way. */
  readonly bookingId: string | null;
}

/** Would it fit, what would it cost, what is free near it. */
export function previewQuery(question: PreviewQuestion | null) {
  return queryOptions({
    queryKey: ['bookings', 'preview', question],
    enabled: question !== null,
    staleTime: 5_000,
    queryFn: ({ signal }) => {
      if (question === null) {
        throw new Error('a preview needs a period');
      }
      return answerOf(
        api.POST('/bookings/preview', {
          signal,
          body: {
            machineId: question.machineId,
            startsAt: new Date(question.startMs).toISOString(),
            endsAt: new Date(question.endMs).toISOString(),
            ...(question.bookingId === null ? {} : { bookingId: question.bookingId }),
          },
        }),
      );
    },
  });
}
