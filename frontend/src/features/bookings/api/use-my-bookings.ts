import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';
import type { BookingView } from '../bookings-search';

const PAGE_SIZE = 25;
const WIRE_VIEW = { komend: 'upcoming', voorbij: 'past', geannuleerd: 'cancelled' } as const;

/** Bookings of the organisation in one of the three lists, page by page. */
export function useMyBookings(view: BookingView) {
  return useInfiniteQuery({
    queryKey: ['bookings', 'list', view],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/bookings', {
          params: {
            query: { view: WIRE_VIEW[view], limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
  });
}
