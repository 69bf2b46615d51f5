import type { BookingState } from '@campusline/shared';
import type { StatusTone } from '../../components/ui/status-badge';
import type { Booking } from '../../lib/api-types';

/** Status of a booking as the product shows it: a confirmed booking whose hours are running reads "Bezig". */
export type ShownStatus = BookingState | 'running' | 'over';

const TONES: Record<ShownStatus, StatusTone> = {
  requested: 'waiting',
  awaitingApproval: 'waiting',
  confirmed: 'confirmed',
  checkedIn: 'running',
  running: 'running',
  completed: 'finished',
  over: 'finished',
  rejected: 'finished',
  expired: 'finished',
  cancelled: 'finished',
  noShow: 'conflict',
  disputed: 'conflict',
  displaced: 'conflict',
};

/**
 * Which status to show at an instant (milliseconds since 1970).
 * Until checking in exists, the hours tell whether a confirmed booking runs or is over.
 */
export function shownStatus(
  booking: { state: BookingState } & Pick<Booking, 'startsAt' | 'endsAt'>,
  now: number,
): ShownStatus {
  if (booking.state !== 'confirmed') return booking.state;
  if (now >= Date.parse(booking.endsAt)) return 'over';
  return now >= Date.parse(booking.startsAt) ? 'running' : 'confirmed';
}

/** The tone (icon, colour) of a shown status. */
export function toneOf(status: ShownStatus): StatusTone {
  return TONES[status];
}
