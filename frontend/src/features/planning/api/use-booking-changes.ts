import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../../components/ui/show-done';
import { showProblem } from './show-problem';
import { answerOf, api } from '../../../lib/api-client';
import type { Booking, RequestBooking, TimelineAllocation } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { inLanguage } from '../../../lib/i18n';
import { SubmissionKey } from '../../../lib/idempotency-key';

/** New hours for a booking; instants ISO. */
export interface Move {
  readonly bookingId: string;
  readonly version: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

type Weeks = [readonly unknown[], TimelineAllocation[] | undefined][];

/** Everything that shows bookings is asked again after a change. */
function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['timeline'] }),
      client.invalidateQueries({ queryKey: ['bookings'], predicate: query => query.queryKey[1] !== 'preview' }),
    ]);
    client.removeQueries({ queryKey: ['bookings', 'preview'], type: 'inactive' });
  };
}

/** Books. The key of the form makes a second press or a retry the same request. */
export function useRequestBooking() {
  const refresh = useRefresh();
  const { t } = useTranslation('planning');
  const format = useFormat();
  return useMutation({
    mutationFn: ({ key, ...body }: RequestBooking & { key: string }) =>
      answerOf(api.POST('/bookings', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: (booking: Booking) => {
      showDone(
        t('drawer.booked', { machine: inLanguage(booking.machine.name), moment: format.moment(booking.startsAt) }),
      );
    },
    onSettled: () => refresh(),
  });
}

function useSendMove() {
  return ({ bookingId, version, startsAt, endsAt }: Move, key: string) =>
    answerOf(
      api.POST('/bookings/{id}/move', {
        params: { path: { id: bookingId }, header: { 'Idempotency-Key': key } },
        body: { startsAt, endsAt, version },
      }),
    );
}

/**
 * Moves a booking: the bar is at its new place at once, the server confirms or it goes back. A toast offers the old
 * hours again for 10 s.
 */
export function useMoveBooking() {
  const client = useQueryClient();
  const refresh = useRefresh();
  const send = useSendMove();
  const { t } = useTranslation('planning');
  const format = useFormat();

  const place = ({ bookingId, startsAt, endsAt }: Move): TimelineAllocation | null => {
    let before: TimelineAllocation | null = null;
    client.setQueriesData<TimelineAllocation[]>({ queryKey: ['timeline', 'week'] }, week =>
      week?.map(allocation => {
        if (allocation.booking?.id !== bookingId) {
          return allocation;
        }
        before = allocation;
        const setup = Date.parse(allocation.startsAt) - Date.parse(allocation.blockedFrom);
        const cleanDown = Date.parse(allocation.blockedTo) - Date.parse(allocation.endsAt);
        return {
          ...allocation,
          startsAt,
          endsAt,
          blockedFrom: new Date(Date.parse(startsAt) - setup).toISOString(),
          blockedTo: new Date(Date.parse(endsAt) + cleanDown).toISOString(),
        };
      }),
    );
    return before;
  };

  const undo = async (back: Move) => {
    place(back);
    try {
      const booking = await send(back, new SubmissionKey().keyFor(back));
      showDone(t('drawer.movedBack', { moment: format.moment(booking.startsAt) }));
    } catch (error) {
      showProblem(error, reason => t('drawer.undoFailed', { reason }));
    }
    await refresh();
  };

  return useMutation({
    mutationFn: ({ key, ...move }: Move & { key?: string }) => send(move, key ?? new SubmissionKey().keyFor(move)),
    onMutate: async move => {
      await client.cancelQueries({ queryKey: ['timeline', 'week'] });
      const weeks: Weeks = client.getQueriesData<TimelineAllocation[]>({ queryKey: ['timeline', 'week'] });
      return { weeks, before: place(move) };
    },
    onError: (_error, _move, context) => {
      for (const [key, week] of context?.weeks ?? []) {
        client.setQueryData(key, week);
      }
    },
    onSuccess: (booking, move, context) => {
      const { before } = context;
      showDone(
        t('drawer.moved', { moment: format.moment(booking.startsAt) }),
        before === null
          ? undefined
          : () =>
              void undo({
                bookingId: move.bookingId,
                version: booking.version,
                startsAt: before.startsAt,
                endsAt: before.endsAt,
              }),
      );
    },
    onSettled: () => refresh(),
  });
}

/** Cancels a booking; the drawer asked first. */
export function useCancelBooking() {
  const refresh = useRefresh();
  const { t } = useTranslation('planning');
  const format = useFormat();
  return useMutation({
    mutationFn: ({ id, version, reason, key }: { id: string; version: number; reason: string; key: string }) =>
      answerOf(
        api.POST('/bookings/{id}/cancel', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { version, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
        }),
      ),
    onSuccess: booking => {
      showDone(
        t('detail.cancelled', { machine: inLanguage(booking.machine.name), moment: format.moment(booking.startsAt) }),
      );
    },
    onSettled: () => refresh(),
  });
}
