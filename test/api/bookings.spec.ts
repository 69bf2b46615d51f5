import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdempotencyExpiry } from '../../backend/src/platform/http/idempotency-expiry.js';
import { type AddedMachine, startTestCampus, type TestCampus } from '../support/campus.js';

/** The parts of a booking that these tests look at. */
interface Booking {
  id: string;
  state: string;
  startsAt: string;
  endsAt: string;
  blockedFrom: string;
  blockedTo: string;
  minutes: number;
  priceCents: number;
  version: number;
  own: boolean;
  mayChange: boolean;
}

interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string; message: string }[];
  alternatives?: { startsAt: string; endsAt: string; priceCents: number }[];
  conflict?: { startsAt: string; endsAt: string } | null;
}

let campus: TestCampus;
let machine: AddedMachine;

beforeAll(async () => {
  campus = await startTestCampus();
  machine = await campus.addMachine({ code: 'A.01', setupMinutes: 15, cleanDownMinutes: 30, hourlyRateCents: 8_000 });
});

afterAll(() => campus?.close());

/** A request for hours of local Tuesday 3 March 2026 unless another day is named. */
function request(from: string, to: string, other: Record<string, unknown> = {}) {
  const { day = '2026-03-03', ...rest } = other;
  return {
    machineId: machine.id,
    startsAt: `${day}T${from}:00+01:00`,
    endsAt: `${day}T${to}:00+01:00`,
    purpose: 'Proefserie beugel',
    bookingKind: 'pilot',
    activityNature: 'economic',
    ...rest,
  };
}

describe('booking a machine', () => {
  it('confirms a free slot with its buffers and price, and shows it to its organisation', async () => {
    const lotte = await campus.as('lotte');
    const { status, body } = await lotte.post<Booking>('/bookings', request('09:00', '11:30'));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'confirmed',
      startsAt: '2026-03-03T08:00:00Z',
      endsAt: '2026-03-03T10:30:00Z',
      blockedFrom: '2026-03-03T07:45:00Z',
      blockedTo: '2026-03-03T11:00:00Z',
      minutes: 150,
      priceCents: 20_000,
      version: 1,
      own: true,
      mayChange: true,
    });
    const list = await lotte.get<{ items: Booking[] }>('/bookings');
    expect(list.body.items.map(({ id }) => id)).toContain(body.id);
  });

  it('refuses hours that touch the buffers, names what is in the way, and offers three free ones that can be had', async () => {
    const seppe = await campus.as('seppe');
    // Lotte ends 11:30 and cleans until 12:00; a set-up of 15 minutes before 12:00 would begin in it.
    const refused = await seppe.post<Problem>('/bookings', request('12:00', '14:00'));
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('BOOKING_SLOT_TAKEN');
    expect(refused.body.detail).toContain('11:30');
    expect(refused.body.conflict).toEqual({ startsAt: '2026-03-03T08:00:00Z', endsAt: '2026-03-03T10:30:00Z' });
    expect(refused.body.alternatives).toHaveLength(3);
    expect(refused.body.alternatives?.map(({ priceCents }) => priceCents)).toEqual([16_000, 16_000, 16_000]);
    const nearest = refused.body.alternatives?.find(({ startsAt }) => startsAt === '2026-03-03T11:15:00Z');
    expect(nearest).toBeDefined();
    for (const alternative of refused.body.alternatives ?? []) {
      const taken = await seppe.post<Booking>('/bookings', { ...request('12:00', '14:00'), ...slot(alternative) });
      expect(taken.status).toBe(201);
      const { status } = await seppe.post(`/bookings/${taken.body.id}/cancel`, { version: 1 });
      expect(status).toBe(200);
    }
    const english = await (await campus.as('seppe', 'en')).post<Problem>('/bookings', request('12:00', '14:00'));
    expect(english.body.detail).not.toBe(refused.body.detail);
    expect(JSON.stringify(refused.body)).not.toContain('Aurelis');
  });

  it.each<[string, [string, string, Record<string, unknown>], string, string]>([
    ['ends before it starts', ['11:00', '10:00', { day: '2026-03-04' }], 'BOOKING_END_BEFORE_START', 'endsAt'],
    ['lies in the past', ['09:00', '10:00', { day: '2026-02-27' }], 'BOOKING_IN_PAST', 'startsAt'],
    ['lies too far ahead', ['09:00', '10:00', { day: '2027-03-09' }], 'BOOKING_TOO_FAR', 'startsAt'],
    ['is off the quarter', ['09:05', '10:00', { day: '2026-03-04' }], 'BOOKING_NOT_ON_STEP', 'startsAt'],
    ['lies before opening', ['07:00', '09:00', { day: '2026-03-04' }], 'BOOKING_OUTSIDE_OPENING_HOURS', 'startsAt'],
    ['lies on a closed day', ['09:00', '10:00', { day: '2026-03-07' }], 'BOOKING_OUTSIDE_OPENING_HOURS', 'startsAt'],
    [
      'is of a kind for staff',
      ['09:00', '10:00', { day: '2026-03-04', bookingKind: 'maintenance' }],
      'BOOKING_KIND_STAFF_ONLY',
      'bookingKind',
    ],
  ])('refuses a slot that %s, in both languages', async (_, hours, code, field) => {
    const body = request(...hours);
    const dutch = await (await campus.as('lotte')).post<Problem>('/bookings', body);
    const english = await (await campus.as('lotte', 'en')).post<Problem>('/bookings', body);
    expect([dutch.status, english.status]).toEqual([422, 422]);
    expect(dutch.body).toMatchObject({ code, errors: [{ field, code }] });
    expect(dutch.body.detail.length).toBeGreaterThan(20);
    expect(english.body.detail.length).toBeGreaterThan(20);
    expect(dutch.body.detail).not.toBe(english.body.detail);
  });

  it('refuses a machine out of service, and one that does not exist', async () => {
    const broken = await campus.addMachine({ code: 'OUT', inService: false });
    const lotte = await campus.as('lotte');
    const out = await lotte.post<Problem>('/bookings', request('09:00', '10:00', { machineId: broken.id }));
    expect(out.body.code).toBe('BOOKING_MACHINE_NOT_IN_SERVICE');
    const none = await lotte.post<Problem>(
      '/bookings',
      request('09:00', '10:00', { machineId: '01a20ca8-0000-7000-8000-000000000000' }),
    );
    expect([none.status, none.body.code]).toEqual([404, 'MACHINE_NOT_FOUND']);
  });

  it('lets staff book maintenance', async () => {
    const nadia = await campus.as('nadia');
    const { status } = await nadia.post(
      '/bookings',
      request('09:00', '10:00', { day: '2026-03-05', bookingKind: 'maintenance' }),
    );
    expect(status).toBe(201);
  });
});

/** The hours of an alternative without its price. */
function slot({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return { startsAt, endsAt };
}

describe('the board', () => {
  it('shows another company only that the place is taken, and staff who holds it', async () => {
    const window = '/timeline?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z';
    interface Board {
      allocations: {
        machineId: string;
        startsAt: string;
        booking: { organisationName: string; own: boolean } | null;
      }[];
    }
    const own = await (await campus.as('lotte')).get<Board>(window);
    const other = await (await campus.as('seppe')).get<Board>(window);
    const staff = await (await campus.as('kristof')).get<Board>(window);
    expect(own.body.allocations).toHaveLength(1);
    expect(own.body.allocations[0]?.booking).toMatchObject({ own: true, organisationName: 'Aurelis Composites' });
    expect(other.body.allocations).toHaveLength(1);
    expect(other.body.allocations[0]?.booking).toBeNull();
    expect(JSON.stringify(other.body)).not.toMatch(/Aurelis|Lotte|Proefserie/);
    expect(staff.body.allocations[0]?.booking).toMatchObject({ own: false, organisationName: 'Aurelis Composites' });
  });

  it('refuses a window that is empty, too long or unreadable', async () => {
    const lotte = await campus.as('lotte');
    for (const [from, to] of [
      ['2026-03-03T00:00:00Z', '2026-03-03T00:00:00Z'],
      ['2026-03-03T00:00:00Z', '2026-06-03T00:00:00Z'],
      ['soon', 'later'],
    ]) {
      const { status, body } = await lotte.get<Problem>(`/timeline?from=${from}&to=${to}`);
      expect([status, body.code]).toEqual([400, 'REQUEST_NOT_VALID']);
      expect(body.errors.length).toBeGreaterThan(0);
    }
  });
});

describe('somebody else', () => {
  it('gets 404 on a booking of another company, whatever they try', async () => {
    const created = await (await campus.as('lotte')).post<Booking>(
      '/bookings',
      request('13:00', '14:00', { day: '2026-03-06' }),
    );
    const path = `/bookings/${created.body.id}`;
    const seppe = await campus.as('seppe');
    const answers = [
      await seppe.get<Problem>(path),
      await seppe.get<Problem>(`${path}/calendar`),
      await seppe.post<Problem>(`${path}/move`, {
        startsAt: '2026-03-06T15:00:00+01:00',
        endsAt: '2026-03-06T16:00:00+01:00',
        version: 1,
      }),
      await seppe.post<Problem>(`${path}/cancel`, { version: 1 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const after = await (await campus.as('lotte')).get<Booking>(path);
    expect(after.body).toMatchObject({ state: 'confirmed', version: 1, startsAt: '2026-03-06T12:00:00Z' });
  });
});

describe('moving and cancelling', () => {
  it('moves onto hours that overlap its own, prices them anew, and frees the old ones', async () => {
    const lotte = await campus.as('lotte');
    const { body } = await lotte.post<Booking>('/bookings', request('09:00', '11:00', { day: '2026-03-09' }));
    const moved = await lotte.post<Booking>(`/bookings/${body.id}/move`, {
      startsAt: '2026-03-09T10:00:00+01:00',
      endsAt: '2026-03-09T13:00:00+01:00',
      version: 1,
    });
    expect([moved.status, moved.body.version, moved.body.priceCents]).toEqual([200, 2, 24_000]);
    const others = await (await campus.as('seppe')).post<Booking>(
      '/bookings',
      request('08:00', '09:15', { day: '2026-03-09' }),
    );
    expect(others.status).toBe(201);
    const [row] = await campus.rows<{ n: string }>(
      'SELECT count(*) AS n FROM allocation WHERE holder_id = $1 AND active',
      [body.id],
    );
    expect(row?.n).toBe('1');
  });

  it('keeps the old hours when the new ones are taken', async () => {
    const lotte = await campus.as('lotte');
    await (await campus.as('seppe')).post('/bookings', request('13:00', '15:00', { day: '2026-03-10' }));
    const { body } = await lotte.post<Booking>('/bookings', request('09:00', '11:00', { day: '2026-03-10' }));
    const refused = await lotte.post<Problem>(`/bookings/${body.id}/move`, {
      startsAt: '2026-03-10T12:00:00+01:00',
      endsAt: '2026-03-10T14:00:00+01:00',
      version: 1,
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'BOOKING_SLOT_TAKEN']);
    expect(refused.body.alternatives?.length).toBeGreaterThan(0);
    const after = await lotte.get<Booking>(`/bookings/${body.id}`);
    expect(after.body).toMatchObject({ version: 1, startsAt: '2026-03-10T08:00:00Z', state: 'confirmed' });
  });

  it('refuses an old version and tells the current one', async () => {
    const lotte = await campus.as('lotte');
    const { body } = await lotte.post<Booking>('/bookings', request('09:00', '10:00', { day: '2026-03-11' }));
    const move = { startsAt: '2026-03-11T11:00:00+01:00', endsAt: '2026-03-11T12:00:00+01:00' };
    expect((await lotte.post(`/bookings/${body.id}/move`, { ...move, version: 1 })).status).toBe(200);
    const stale = await lotte.post<Problem & { currentVersion: number }>(`/bookings/${body.id}/cancel`, { version: 1 });
    expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([409, 'VERSION_CONFLICT', 2]);
  });

  it('cancels once, frees the hours, and refuses to cancel again or after the start', async () => {
    const lotte = await campus.as('lotte');
    const { body } = await lotte.post<Booking>('/bookings', request('09:00', '10:00', { day: '2026-03-12' }));
    const cancelled = await lotte.post<Booking>(`/bookings/${body.id}/cancel`, {
      version: 1,
      reason: 'Materiaal te laat',
    });
    expect([cancelled.status, cancelled.body.state, cancelled.body.mayChange]).toEqual([200, 'cancelled', false]);
    expect((await lotte.post<Problem>(`/bookings/${body.id}/cancel`, { version: 2 })).body.code).toBe(
      'BOOKING_STATE_REFUSED',
    );
    const again = await (await campus.as('seppe')).post<Booking>(
      '/bookings',
      request('09:00', '10:00', { day: '2026-03-12' }),
    );
    expect(again.status).toBe(201);
    campus.clock.set('2026-03-12T09:30:00+01:00');
    const late = await (await campus.as('seppe')).post<Problem>(`/bookings/${again.body.id}/cancel`, { version: 1 });
    campus.clock.set('2026-03-02T08:00:00+01:00');
    expect([late.status, late.body.code]).toEqual([409, 'BOOKING_STATE_REFUSED']);
  });

  it("lets a company's administrator change a colleague's booking and staff anybody's, but no member a colleague's", async () => {
    const [lotte, seppe] = await campus.rows<{ id: string; organisation_id: string }>(
      `SELECT id, organisation_id FROM user_account WHERE email LIKE 'lotte@%' OR email LIKE 'seppe@%' ORDER BY email`,
    );
    const { body } = await (await campus.as('lotte')).post<Booking>(
      '/bookings',
      request('09:00', '10:00', { day: '2026-03-13' }),
    );
    // Seppe, a member, becomes Lotte's colleague for a moment.
    await campus.rows('UPDATE user_account SET organisation_id = $2 WHERE id = $1', [
      seppe?.id,
      lotte?.organisation_id,
    ]);
    const member = await (await campus.as('seppe')).post<Problem>(`/bookings/${body.id}/cancel`, { version: 1 });
    const seen = await (await campus.as('seppe')).get<Booking>(`/bookings/${body.id}`);
    await campus.rows('UPDATE user_account SET organisation_id = $2 WHERE id = $1', [
      seppe?.id,
      seppe?.organisation_id,
    ]);
    expect([member.status, member.body.code]).toEqual([403, 'FORBIDDEN']);
    expect(seen.body.mayChange).toBe(false);
    expect((await (await campus.as('kristof')).post(`/bookings/${body.id}/cancel`, { version: 1 })).status).toBe(200);
  });
});

describe('an idempotency key', () => {
  it('books once for twenty senders at once and gives all of them the same answer', async () => {
    const lotte = await campus.as('lotte');
    const body = request('09:00', '10:00', { day: '2026-03-16' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => lotte.post<Booking>('/bookings', body, { idempotencyKey: 'twenty-at-once' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
    const other = await lotte.post<Problem>('/bookings', request('11:00', '12:00', { day: '2026-03-16' }), {
      idempotencyKey: 'twenty-at-once',
    });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const stranger = await (await campus.as('seppe')).post<Booking>(
      '/bookings',
      request('13:00', '14:00', { day: '2026-03-16' }),
      {
        idempotencyKey: 'twenty-at-once',
      },
    );
    expect(stranger.status).toBe(201);
  });

  it('is not used up by a refusal', async () => {
    const seppe = await campus.as('seppe');
    const body = request('09:00', '10:00', { day: '2026-03-16' });
    expect((await seppe.post('/bookings', body, { idempotencyKey: 'again' })).status).toBe(409);
    expect(
      (
        await seppe.post(
          '/bookings',
          { ...body, startsAt: '2026-03-16T15:00:00+01:00', endsAt: '2026-03-16T16:00:00+01:00' },
          { idempotencyKey: 'again' },
        )
      ).status,
    ).toBe(201);
  });
});

describe('places', () => {
  it('gives each of k people one place, and the next one a refusal', async () => {
    const oven = await campus.addMachine({ code: 'OVEN', places: 3 });
    const body = request('09:00', '12:00', { machineId: oven.id });
    const seppe = await campus.as('seppe');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => seppe.post<{ placeNumber: number }>('/bookings', body)),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 201, 201, 409, 409]);
    const places = answers.filter(({ status }) => status === 201).map(answer => answer.body.placeNumber);
    expect(places.sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });
});

describe('preview', () => {
  it('agrees with what asking then answers', async () => {
    const lotte = await campus.as('lotte');
    const free = request('09:00', '10:00', { day: '2026-03-17' });
    const { machineId, startsAt, endsAt, bookingKind } = free;
    const question = { machineId, startsAt, endsAt, bookingKind };
    const before = await lotte.post<{ possible: boolean; priceCents: number }>('/bookings/preview', question);
    const booked = await lotte.post<Booking>('/bookings', free);
    expect(before.body).toMatchObject({ possible: true, priceCents: booked.body.priceCents });
    const after = await lotte.post<{ possible: boolean; problem: Problem; alternatives: unknown[] }>(
      '/bookings/preview',
      question,
    );
    expect(after.body).toMatchObject({ possible: false, problem: { code: 'BOOKING_SLOT_TAKEN' } });
    expect(after.body.alternatives.length).toBeGreaterThan(0);
    const moving = await lotte.post<{ possible: boolean }>('/bookings/preview', {
      ...question,
      bookingId: booked.body.id,
    });
    expect(moving.body.possible).toBe(true);
  });
});

describe('an old idempotency key', () => {
  it('is removed after a week, and a younger one is kept', async () => {
    const lotte = await campus.as('lotte');
    const day = '2026-03-18';
    await lotte.post('/bookings', request('09:00', '10:00', { day }), { idempotencyKey: 'old' });
    await lotte.post('/bookings', request('11:00', '12:00', { day }), { idempotencyKey: 'young' });
    await campus.rows(`UPDATE idempotency_key SET created_at = now() - interval '8 days' WHERE key = 'old'`);
    await campus.server.app.get(IdempotencyExpiry, { strict: false }).removeExpired();
    const left = await campus.rows<{ key: string }>(`SELECT key FROM idempotency_key WHERE key IN ('old', 'young')`);
    expect(left).toEqual([{ key: 'young' }]);
  });
});
