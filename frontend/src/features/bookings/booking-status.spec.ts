import { describe, expect, it } from '@jest/globals';
import { bookingStates } from '@campusline/shared';
import { shownStatus, toneOf } from './booking-status';

const booking = { state: 'confirmed', startsAt: '2026-11-25T12:00:00Z', endsAt: '2026-11-25T14:00:00Z' } as const;
const at = (time: string) => Date.parse(`2026-11-25T${time}:00Z`);

describe('shownStatus', () => {
  it.each([
    ['11:59', 'confirmed'],
    ['12:00', 'running'],
    ['13:59', 'running'],
    ['14:00', 'over'],
  ])('reads a confirmed booking at %s as %s', (time, status) => {
    expect(shownStatus(booking, at(time))).toBe(status);
  });

  it('keeps every other state whatever the time', () => {
    expect(shownStatus({ ...booking, state: 'cancelled' }, at('13:00'))).toBe('cancelled');
    expect(shownStatus({ ...booking, state: 'noShow' }, at('15:00'))).toBe('noShow');
  });
});

describe('toneOf', () => {
  it('knows every state of the domain', () => {
    for (const state of bookingStates) expect({ state, tone: typeof toneOf(state) }).toEqual({ state, tone: 'string' });
  });
});
