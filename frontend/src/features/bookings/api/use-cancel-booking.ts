import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';
import type { Booking } from '../../../lib/api-types';

/** What cancelling needs; `key` is the same when the same request is sent again. */
export interface CancelRequest {
  booking: Pick<Booking, 'id' | 'version'>;
  reason?: string;
  key: string;
}

/** Cancels a booking in the version that was seen; another version is refused by the server. */
export function useCancelBooking() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ booking, reason, key }: CancelRequest) =>
      answerOf(
        api.POST('/bookings/{id}/cancel', {
          params: { path: { id: booking.id }, header: { 'Idempotency-Key': key } },
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
