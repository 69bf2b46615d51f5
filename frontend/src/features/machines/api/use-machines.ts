import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';

/** What the list may be narrowed to; left out means everything. */
export interface MachineFilter {
  search?: string;
  hall?: string;
  category?: string;
}

const PAGE_SIZE = 50;

/** The machine park, page by page; while a filter changes the old rows stay in sight. */
export function useMachines(filter: MachineFilter) {
  return useInfiniteQuery({
    queryKey: ['machines', 'list', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/machines', {
          params: { query: { ...filter, limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
