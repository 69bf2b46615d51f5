import { describe, expect, it } from '@jest/globals';
import { addLocalDays, localDay, readInstant, startOfWeek } from '@campusline/shared';
import { demoMachines } from './machines.js';
import { MOST_BOOKINGS, plannedBookings } from './planned-bookings.js';

const NOW = new Date('2026-11-24T09:40:00Z');

function moment(local: string): number {
  const reading = readInstant(local);
  if (!reading.ok) throw new Error(local);
  return reading.value.epochMilliseconds;
}

describe('the bookings of the demo campus', () => {
  it('are the same for the same day and start, and others for another start', () => {
    expect(plannedBookings('2026-11-24', NOW)).toEqual(plannedBookings('2026-11-24', NOW));
    expect(plannedBookings('2026-11-24', NOW, 1)).not.toEqual(plannedBookings('2026-11-24', NOW, 2));
  });

  it('are 60 to 90 whatever the day of the year, with every person, kind and week', () => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addLocalDays(day, 11)) {
      const now = new Date(`${day}T10:00:00Z`);
      const planned = plannedBookings(day, now);
      expect(planned.length).toBeGreaterThanOrEqual(60);
      expect(planned.length).toBeLessThanOrEqual(MOST_BOOKINGS);
      expect(new Set(planned.map(({ person }) => person)).size).toBe(4);
      expect(new Set(planned.map(({ bookingKind }) => bookingKind)).size).toBe(5);
      const monday = startOfWeek(day);
      for (const week of [-1, 0, 1, 2]) {
        const from = moment(`${addLocalDays(monday, week * 7)}T00:00`);
        const to = moment(`${addLocalDays(monday, week * 7 + 7)}T00:00`);
        const starting = planned.filter(({ startsAt }) => moment(startsAt) >= from && moment(startsAt) < to);
        expect(starting.length).toBeGreaterThanOrEqual(8);
      }
      const running = planned.filter(
        ({ startsAt, endsAt }) => moment(startsAt) <= now.getTime() && moment(endsAt) > now.getTime(),
      );
      expect(running.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('keep to quarter hours, are asked for before they start and not after now', () => {
    for (const { startsAt, endsAt, requestedAt, purpose } of plannedBookings('2026-11-24', NOW)) {
      expect(moment(startsAt) % 900_000).toBe(0);
      expect(moment(endsAt)).toBeGreaterThan(moment(startsAt));
      expect(requestedAt.getTime()).toBeLessThan(Math.min(moment(startsAt), NOW.getTime()));
      expect(purpose.length).toBeGreaterThan(2);
    }
  });

  it('name machines of the park only, and leave the one out of service alone', () => {
    const codes = new Set(demoMachines.filter(({ outOfService }) => !outOfService).map(({ code }) => code));
    expect(demoMachines.length).toBeGreaterThanOrEqual(22);
    for (const { code } of plannedBookings(localDay(NOW.getTime()), NOW)) expect(codes).toContain(code);
  });
});
