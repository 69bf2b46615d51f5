import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddedMachine, TestCampus } from '../support/campus.js';
import { startTestCampus } from '../support/campus.js';

/** The time cases of booking-and-rates.md §3 over HTTP, on a machine that never closes. */
const always = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: '00:00', closes: '24:00' }));

let campus: TestCampus;
let machine: AddedMachine;

beforeAll(async () => {
  campus = await startTestCampus({ now: '2026-03-02T08:00:00+01:00' });
  machine = await campus.addMachine({ code: 'OVEN-24', openingHours: always, hourlyRateCents: 12_000 });
});

afterAll(() => campus?.close());

interface Answer {
  minutes: number;
  priceCents: number;
  startsAt: string;
  endsAt: string;
  code?: string;
  detail?: string;
  errors?: { field: string }[];
}

async function book(startsAt: string, endsAt: string, language: 'nl' | 'en' = 'nl') {
  return (await campus.as('lotte', language)).post<Answer>('/bookings', {
    machineId: machine.id,
    startsAt,
    endsAt,
    purpose: 'Nachtproef',
    bookingKind: 'pilot',
    activityNature: 'economic',
  });
}

describe('a night', () => {
  it.each([
    ['lasts nine hours when the clock goes back', '2026-10-24T22:00', '2026-10-25T06:00', 540, 108_000],
    ['lasts seven hours when the clock goes forward', '2026-03-28T22:00', '2026-03-29T06:00', 420, 84_000],
    ['lasts eight hours otherwise', '2026-10-17T22:00', '2026-10-18T06:00', 480, 96_000],
  ])('booking D-1: %s', async (_, startsAt, endsAt, minutes, priceCents) => {
    const { status, body } = await book(startsAt, endsAt);
    expect([status, body.minutes, body.priceCents]).toEqual([201, minutes, priceCents]);
  });

  it('booking D-2: refuses a start that the clock skips, and says which hour comes instead', async () => {
    const dutch = await book('2026-03-29T02:30', '2026-03-29T05:00');
    const english = await book('2026-03-29T02:30', '2026-03-29T05:00', 'en');
    expect([dutch.status, dutch.body.code]).toEqual([422, 'TIME_SKIPPED']);
    expect(dutch.body.errors?.[0]?.field).toBe('startsAt');
    expect(dutch.body.detail).toContain('03:00');
    expect(english.body.detail).toContain('03:00');
  });

  it('booking D-3: takes both occurrences by their offset, and a bare local time as the first', async () => {
    const bare = await book('2026-10-25T02:30', '2026-10-25T02:45');
    expect(bare.status).toBe(409); // The D-1 night above holds the machine: the first occurrence lies inside it.
    const other = await campus.addMachine({ code: 'OVEN-25', openingHours: always });
    const asked = async (startsAt: string, endsAt: string) =>
      (await campus.as('lotte')).post<Answer>('/bookings', {
        machineId: other.id,
        startsAt,
        endsAt,
        purpose: 'Tweemaal half drie',
        bookingKind: 'pilot',
        activityNature: 'economic',
      });
    const first = await asked('2026-10-25T02:30', '2026-10-25T02:45');
    expect(first.body.startsAt).toBe('2026-10-25T00:30:00Z');
    const second = await asked('2026-10-25T02:30+01:00', '2026-10-25T02:45+01:00');
    expect(second.body.startsAt).toBe('2026-10-25T01:30:00Z');
  });

  it('booking D-4: opening hours keep their local time, so they shift by an hour in UTC', async () => {
    const sunday = await campus.addMachine({
      code: 'ZONDAG',
      openingHours: [{ weekday: 7, opens: '08:00', closes: '10:00' }],
    });
    const ask = async (day: string) =>
      (await campus.as('lotte')).post<Answer>('/bookings', {
        machineId: sunday.id,
        startsAt: `${day}T08:00`,
        endsAt: `${day}T10:00`,
        purpose: 'Elke zondag',
        bookingKind: 'pilot',
        activityNature: 'economic',
      });
    expect((await ask('2026-03-22')).body.startsAt).toBe('2026-03-22T07:00:00Z');
    expect((await ask('2026-03-29')).body.startsAt).toBe('2026-03-29T06:00:00Z');
  });

  it('booking D-5: the furthest start counts local days, also on the day the clock changes', async () => {
    // 365 local days after Monday 2 March 2026 is Tuesday 2 March 2027: until midnight there, whatever the hour now.
    expect((await book('2027-03-02T23:30', '2027-03-02T23:45')).status).toBe(201);
    const late = await book('2027-03-03T00:00', '2027-03-03T00:15');
    expect([late.status, late.body.code]).toEqual([422, 'BOOKING_TOO_FAR']);
  });
});
