import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';
import type { Booking } from '../../../lib/api-types';

/** Cancels a booking in the version that was seen; another version is refused by the server. */
export function useCancelBooking() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ booking, reason }: { booking: Pick<Booking, 'id' | 'version'>; reason?: string }) =>
      answerOf(
        api.POST('/bookings/{id}/cancel', {
          params: { path: { id: booking.id } },
          body: { version: booking.version, ...(reason === undefined ? {} : { reason }) },
        }),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['bookings'] }),
        client.invalidateQueries({ queryKey: ['timeline'] }),
      ]),
  });
}
