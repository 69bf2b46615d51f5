import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BookingPreview } from '../../../lib/api-types';
import { type PreviewQuestion, previewQuery } from './planning-queries';

/** A short rest before the server is asked: while dragging, only the place where the hand pauses counts. */
const PAUSE_MILLISECONDS = 150;

/** The answer about exactly the asked period, or why there is none yet. */
export interface PreviewState {
  readonly answer: BookingPreview | null;
  /** True until the answer to this very question is there. */
  readonly pending: boolean;
  readonly failure: unknown;
}

function same(one: PreviewQuestion | null, other: PreviewQuestion | null): boolean {
  return (
    one?.machineId === other?.machineId &&
    one?.startMs === other?.startMs &&
    one?.endMs === other?.endMs &&
    one?.bookingId === other?.bookingId
  );
}

/** Asks `POST /bookings/preview` about a period, 150 ms after it stopped changing. An old answer is never shown for a new question. */
export function usePreview(question: PreviewQuestion | null): PreviewState {
  const [settled] = useDebouncedValue(question, PAUSE_MILLISECONDS);
  const preview = useQuery(previewQuery(settled));
  const current = same(question, settled);
  return useMemo(
    () => ({
      answer: current ? (preview.data ?? null) : null,
      pending: question !== null && (!current || preview.isPending),
      failure: current ? preview.error : null,
    }),
    [current, preview.data, preview.isPending, preview.error, question],
  );
}
