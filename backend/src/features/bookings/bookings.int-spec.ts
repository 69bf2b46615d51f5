import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AddedMachine, startTestCampus, type TestCampus } from '../../../../test/support/campus.js';
import { withClient } from '../../../../infra/local/prepare-database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Allocate } from '../calendar/index.js';
import { TIMELINE_STATEMENT } from './data/timeline.query.js';

let campus: TestCampus;
let machine: AddedMachine;

beforeAll(async () => {
  campus = await startTestCampus({ environment: { DATABASE_POOL_SIZE: '20' } });
  machine = await campus.addMachine({ code: 'M-1', setupMinutes: 15, cleanDownMinutes: 15 });
});

afterAll(() => campus?.close());

/** Pairs of live allocations of one place whose blocked times meet; the constraint allows none. */
async function overlappingPairs(): Promise<number> {
  const [row] = await campus.rows<{ n: string }>(
    `SELECT count(*) AS n FROM allocation a JOIN allocation b ON a.resource_id = b.resource_id AND a.id < b.id
       AND a.active AND b.active AND a.blocked_from < b.blocked_to AND b.blocked_from < a.blocked_to`,
  );
  return Number(row?.n);
}

function hour(day: string, from: number, minutes = 60) {
  const start = Date.parse(`${day}T00:00:00+01:00`) + from * 60_000;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + minutes * 60_000).toISOString() };
}

const rest = { purpose: 'Proef', bookingKind: 'pilot', activityNature: 'economic' };

describe('fifty people who want one slot', () => {
  it('leave one winner a round, no deadlock, and no other error', async () => {
    const people = [await campus.as('lotte'), await campus.as('seppe')];
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          // Overlapping, not identical: identical slots hide the deadlocks.
          (people[index % 2] as (typeof people)[0]).post('/bookings', {
            machineId: machine.id,
            ...hour(day, 600 + (index % 4) * 15),
            ...rest,
          }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter(status => status === 201)).toHaveLength(1);
      expect(new Set(statuses)).toEqual(new Set([201, 409]));
    }
    expect(await overlappingPairs()).toBe(0);
  });
});

describe('bookings that exchange their hours', () => {
  it('end with both kept or one refused, never with two on one slot', async () => {
    const lotte = await campus.as('lotte');
    const days = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'];
    for (const day of days) {
      const one = await lotte.post<{ id: string }>('/bookings', { machineId: machine.id, ...hour(day, 540), ...rest });
      const two = await lotte.post<{ id: string }>('/bookings', { machineId: machine.id, ...hour(day, 720), ...rest });
      const answers = await Promise.all([
        lotte.post(`/bookings/${one.body.id}/move`, { ...hour(day, 720), version: 1 }),
        lotte.post(`/bookings/${two.body.id}/move`, { ...hour(day, 540), version: 1 }),
      ]);
      for (const { status } of answers) expect([200, 409]).toContain(status);
    }
    expect(await overlappingPairs()).toBe(0);
    const [row] = await campus.rows<{ n: string }>(
      `SELECT count(*) AS n FROM booking b WHERE b.state = 'confirmed'
         AND 1 <> (SELECT count(*) FROM allocation a WHERE a.holder_id = b.id AND a.active AND a.starts_at = b.starts_at AND a.ends_at = b.ends_at)`,
    );
    expect(row?.n).toBe('0');
  });
});

describe('the database', () => {
  it('refuses an overlap under its own name, whoever writes', async () => {
    const other = await campus.addMachine({ code: 'M-2' });
    const insert = `INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to)
      VALUES ($1, $2, $3, 'booking', $1, $4, $5, $4, $5)`;
    const values = (from: string, to: string) => [randomUUID(), campus.campusId, other.resourceIds[0], from, to];
    await campus.rows(insert, values('2026-03-03T10:00Z', '2026-03-03T12:00Z'));
    // Half-open: what begins when the other ends does not meet it (booking-and-rates.md §8).
    await campus.rows(insert, values('2026-03-03T12:00Z', '2026-03-03T13:00Z'));
    await expect(campus.rows(insert, values('2026-03-03T11:59Z', '2026-03-03T12:01Z'))).rejects.toMatchObject({
      code: '23P01',
      constraint: 'allocation_no_overlap',
    });
  });

  it('shows each organisation its own bookings and nobody without scope any', async () => {
    const [lotte] = await campus.rows<{ id: string; organisation_id: string }>(
      `SELECT id, organisation_id FROM user_account WHERE email LIKE 'lotte@%'`,
    );
    const visible = (settings: Record<string, string>) =>
      withClient(campus.database.apiUrl, async client => {
        await client.query('BEGIN');
        for (const [name, value] of Object.entries(settings))
          await client.query('SELECT set_config($1, $2, true)', [name, value]);
        const { rows } = await client.query<{ organisation_id: string }>(
          'SELECT DISTINCT organisation_id FROM booking',
        );
        await client.query('ROLLBACK');
        return rows.map(row => row.organisation_id);
      });
    for (const [name, day] of [
      ['lotte', '2026-03-16'],
      ['seppe', '2026-03-17'],
    ] as const) {
      expect(
        (await (await campus.as(name)).post('/bookings', { machineId: machine.id, ...hour(day, 600), ...rest })).status,
      ).toBe(201);
    }
    expect(await visible({})).toEqual([]);
    expect(await visible({ 'app.scope': 'public' })).toEqual([]);
    const organisation = lotte?.organisation_id ?? '';
    expect(await visible({ 'app.scope': 'organisation', 'app.organisation_id': organisation })).toEqual([organisation]);
    expect(await visible({ 'app.scope': 'campus' })).toHaveLength(2);
  });

  it('reads a week of the board by index with both bounds, whatever the history', async () => {
    const park = await campus.addMachine({ code: 'PLAN', places: 50 });
    await campus.rows(
      `INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to)
       SELECT gen_random_uuid(), $1, r, 'booking', gen_random_uuid(), s, s + interval '2 hours', s, s + interval '2 hours'
       FROM unnest($2::uuid[]) r, generate_series(timestamptz '2020-01-01', timestamptz '2026-01-01', interval '24 hours') s`,
      [campus.campusId, park.resourceIds],
    );
    await campus.rows('ANALYZE allocation');
    const plan = await withClient(campus.database.apiUrl, async client => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.scope', 'campus', true)`);
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${TIMELINE_STATEMENT}`,
        [park.resourceIds, '2024-03-04T00:00Z', '2024-03-11T00:00Z'],
      );
      await client.query('ROLLBACK');
      return rows[0]?.['QUERY PLAN'][0]?.Plan;
    });
    const scan = leaves(plan).find(node => node['Index Name'] === 'allocation_resource_blocked');
    expect(scan?.['Index Cond']).toMatch(/blocked_to >/);
    expect(scan?.['Index Cond']).toMatch(/blocked_to </);
    const pages = (scan?.['Shared Hit Blocks'] ?? 0) + (scan?.['Shared Read Blocks'] ?? 0);
    expect(pages).toBeLessThanOrEqual(3 * 50 * 41 + 200);
  });
});

interface PlanNode {
  'Index Name'?: string;
  'Index Cond'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
}

function leaves(node: PlanNode | undefined): PlanNode[] {
  return node ? [node, ...(node.Plans ?? []).flatMap(leaves)] : [];
}

describe('a unit of work', () => {
  it('rolls back whole, tells nothing after a roll-back, and refuses queries outside it', async () => {
    const unitOfWork = campus.server.app.get(UnitOfWork, { strict: false });
    const allocate = campus.server.app.get(Allocate, { strict: false });
    const place = (await campus.addMachine({ code: 'M-3' })).resourceIds;
    const told: string[] = [];
    const attempt = unitOfWork.run({ kind: 'campus', by: 'worker' }, async () => {
      unitOfWork.afterCommit(() => told.push('committed'));
      const taken = await allocate.execute({
        campusId: campus.campusId,
        holder: { kind: 'booking', id: randomUUID() },
        resourceIds: place,
        slot: {
          startsAt: '2026-03-03T10:00Z',
          endsAt: '2026-03-03T11:00Z',
          blockedFrom: '2026-03-03T10:00Z',
          blockedTo: '2026-03-03T11:00Z',
        },
      });
      expect(taken?.resourceId).toBe(place[0]);
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    expect(told).toEqual([]);
    expect(await campus.rows('SELECT id FROM allocation WHERE resource_id = $1', [place[0]])).toEqual([]);
    expect(() => unitOfWork.manager).toThrow(/No unit of work runs/);
  });

  it('fails as a whole when a write that travels fails, and keeps nothing', async () => {
    const unitOfWork = campus.server.app.get(UnitOfWork, { strict: false });
    const { id } = await campus.addMachine({ code: 'M-4' });
    const attempt = unitOfWork.run({ kind: 'campus', by: 'worker' }, async () => {
      await unitOfWork.query('UPDATE machine SET version = 77 WHERE id = $1', [id]);
      unitOfWork.letTravel(unitOfWork.query('UPDATE machine SET setup_minutes = -1 WHERE id = $1', [id]));
      unitOfWork.letTravel(unitOfWork.query('UPDATE machine SET version = 78 WHERE id = $1', [id]));
    });
    await expect(attempt).rejects.toMatchObject({ code: '23514', constraint: 'machine_buffers_in_range' });
    expect(await campus.rows('SELECT version, setup_minutes FROM machine WHERE id = $1', [id])).toEqual([
      { version: 1, setup_minutes: 0 },
    ]);
  });

  it('tries a deadlock again instead of showing it', async () => {
    const unitOfWork = campus.server.app.get(UnitOfWork, { strict: false });
    const [one, two] = [await campus.addMachine({ code: 'D-1' }), await campus.addMachine({ code: 'D-2' })];
    let attempts = 0;
    let meet: () => void = () => undefined;
    const met = new Promise<void>(resolve => {
      meet = resolve;
    });
    let inside = 0;
    const both = (first: string, second: string) =>
      unitOfWork.run({ kind: 'campus', by: 'worker' }, async () => {
        attempts += 1;
        await unitOfWork.query('UPDATE machine SET version = version + 1 WHERE id = $1', [first]);
        inside += 1;
        if (inside === 2) meet();
        await met;
        await unitOfWork.query('UPDATE machine SET version = version + 1 WHERE id = $1', [second]);
      });
    await Promise.all([both(one.id, two.id), both(two.id, one.id)]);
    const versions = await campus.rows<{ version: number }>('SELECT version FROM machine WHERE id = ANY($1)', [
      [one.id, two.id],
    ]);
    expect(versions.map(({ version }) => version)).toEqual([3, 3]);
    expect(attempts).toBe(3);
  });
});
