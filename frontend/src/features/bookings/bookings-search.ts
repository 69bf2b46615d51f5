import { searchChoice } from '../../lib/search-text';

/** The three lists of my bookings, as they stand in the address bar. */
export const BOOKING_VIEWS = ['komend', 'voorbij', 'geannuleerd'] as const;

/** One of the three lists of my bookings. */
export type BookingView = (typeof BOOKING_VIEWS)[number];

/** Search parameters of my bookings. */
export interface BookingsSearch {
  /** Left out for the first list, `komend`. */
  lijst?: BookingView;
}

/** Reads the search parameters of my bookings; what is not understood is dropped. */
export function bookingsSearch(search: Record<string, unknown>): BookingsSearch {
  const lijst = searchChoice(search['lijst'], BOOKING_VIEWS);
  return lijst === undefined ? {} : { lijst };
}
