import { describe, expect, it } from '@jest/globals';
import { bookingKinds, isStaffOnlyKind } from './booking-kinds.js';

describe('kinds of bookings', () => {
  it('maintenance and internal use are for staff', () => {
    expect(bookingKinds.filter(isStaffOnlyKind)).toEqual(['maintenance', 'internal']);
  });
});
