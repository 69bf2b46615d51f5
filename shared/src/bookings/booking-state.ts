/** The states of a booking (booking-and-rates.md §8, `displaced` by contracts.md §2). `billed` is derived from the charge, never a state. */
export const bookingStates = [
  'requested',
  'awaitingApproval',
  'confirmed',
  'checkedIn',
  'completed',
  'rejected',
  'expired',
  'cancelled',
  'noShow',
  'disputed',
  'displaced',
] as const;

/** The state of a booking. */
export type BookingState = (typeof bookingStates)[number];

/**
 * Which state may follow which (booking-and-rates.md §8; contracts.md §2 for `displaced` and for a no-show that a
 * technician or a device corrects). A displaced booking is confirmed again on an alternative, or cancelled.
 */
export const bookingTransitions: Readonly<Record<BookingState, readonly BookingState[]>> = {
  requested: ['awaitingApproval', 'confirmed', 'rejected', 'expired'],
  awaitingApproval: ['confirmed', 'rejected', 'expired'],
  confirmed: ['checkedIn', 'cancelled', 'noShow', 'displaced'],
  checkedIn: ['completed'],
  completed: ['disputed'],
  rejected: [],
  expired: [],
  cancelled: [],
  noShow: ['checkedIn'],
  disputed: ['completed'],
  displaced: ['confirmed', 'cancelled'],
};

/** States in which a booking keeps its machine from others. */
export const occupyingStates: readonly BookingState[] = ['requested', 'awaitingApproval', 'confirmed', 'checkedIn'];

/** States in which a booking may get other hours before it starts. */
export const movableStates: readonly BookingState[] = ['confirmed', 'displaced'];

/** Whether a booking in one state may go to another. */
export function mayTransition(from: BookingState, to: BookingState): boolean {
  return bookingTransitions[from].includes(to);
}

/** Whether a booking in this state keeps its machine from others. */
export function isOccupying(state: BookingState): boolean {
  return occupyingStates.includes(state);
}

/** Whether a booking in this state may get other hours before it starts. */
export function mayMove(state: BookingState): boolean {
  return movableStates.includes(state);
}

/** Whether no state may follow any more. */
export function isFinal(state: BookingState): boolean {
  return bookingTransitions[state].length === 0;
}
