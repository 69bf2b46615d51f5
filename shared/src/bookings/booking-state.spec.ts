import { describe, expect, it } from '@jest/globals';
import {
  type BookingState,
  bookingStates,
  bookingTransitions,
  isFinal,
  isOccupying,
  mayMove,
  mayTransition,
} from './booking-state.js';

/** The diagram of booking-and-rates.md §8, with `displaced` and the corrected no-show of contracts.md §2. */
const diagram = new Set([
  'requested awaitingApproval',
  'requested confirmed',
  'requested rejected',
  'requested expired',
  'awaitingApproval confirmed',
  'awaitingApproval rejected',
  'awaitingApproval expired',
  'confirmed checkedIn',
  'confirmed cancelled',
  'confirmed noShow',
  'confirmed displaced',
  'checkedIn completed',
  'completed disputed',
  'disputed completed',
  'noShow checkedIn',
  'displaced confirmed',
  'displaced cancelled',
]);

describe('states of a booking', () => {
  it.each(bookingStates)('booking §8: from %s only the arrows of the diagram', from => {
    const allowed = bookingStates.filter(to => mayTransition(from, to));
    expect(allowed.map(to => `${from} ${to}`)).toEqual(
      bookingStates.map(to => `${from} ${to}`).filter(arrow => diagram.has(arrow)),
    );
  });

  it('every state is reached from the request', () => {
    const reached = new Set<BookingState>(['requested']);
    for (const state of reached) for (const next of bookingTransitions[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...bookingStates].sort());
  });

  it('what has ended keeps no machine and moves no more', () => {
    expect(bookingStates.filter(isFinal)).toEqual(['rejected', 'expired', 'cancelled']);
    expect(bookingStates.filter(state => isFinal(state) && (isOccupying(state) || mayMove(state)))).toEqual([]);
    expect([isOccupying('displaced'), isOccupying('confirmed'), mayMove('displaced'), mayMove('checkedIn')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
