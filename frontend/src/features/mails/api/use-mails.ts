import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';

const PAGE_SIZE = 50;
/** A mail follows a booking within a second or two; the list looks again so often, in milliseconds. */
const LOOK_AGAIN_MILLISECONDS = 5_000;

/** Outgoing mails, newest first; staff see all, others only those to themselves. */
export function useMails() {
  return useInfiniteQuery({
    queryKey: ['mails', 'list'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/mails', {
          params: { query: { limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: LOOK_AGAIN_MILLISECONDS,
  });
}
