import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, type Settings } from '@campusline/backend';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { withClient } from '../local/prepare-database.js';
import { seedDemoCampus } from './index.js';

const NOW = new Date('2026-11-24T09:40:00Z');

let database: TestDatabase;
let settings: Settings;

beforeAll(async () => {
  database = await createTestDatabase();
  settings = readSettings({
    DATABASE_URL: database.apiUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    CAMPUSLINE_DATA: path.join(os.tmpdir(), database.name),
  });
});

afterAll(async () => {
  await database?.drop();
});

async function count(sql: string): Promise<number> {
  return withClient(database.superuserUrl, async client => {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${sql}`);
    return Number(rows[0]?.count);
  });
}

describe('the demo campus', () => {
  it('is refused in production', async () => {
    await expect(seedDemoCampus({ settings: { ...settings, mode: 'production' }, now: NOW })).rejects.toThrow(
      'demo mode only',
    );
    expect(await count('campus')).toBe(0);
  });

  it('stands after a broken attempt as after a first one: nothing of the attempt is left', async () => {
    const broken = seedDemoCampus({
      settings,
      now: NOW,
      onProgress: words => {
        if (words.startsWith('50 of')) throw new Error('power cut');
      },
    });
    await expect(broken).rejects.toThrow('power cut');
    for (const table of ['campus', 'user_account', 'machine', 'booking', 'allocation', 'outbox', 'import_run']) {
      expect(await count(table)).toBe(0);
    }
  });

  it('is filled once, by one of two starts at the same time, in less than fifteen seconds', async () => {
    const told: string[] = [];
    const began = performance.now();
    const done = await Promise.all(
      [1, 2].map(() => seedDemoCampus({ settings, now: NOW, onProgress: words => told.push(words) })),
    );
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(told.slice(0, 2)).toEqual(['organisations and people', 'machines']);
    expect(await seedDemoCampus({ settings, now: NOW })).toBe(false);
    expect(await count('campus')).toBe(1);
  });

  it('has people, machines with places and hours, and bookings in every state of their time', async () => {
    expect(await count('organisation')).toBe(3);
    expect(await count(`user_account WHERE password_hash LIKE '$argon2id$%'`)).toBe(4);
    expect(await count('machine')).toBe(25);
    expect(await count('resource')).toBe(31);
    expect(await count('machine m WHERE NOT EXISTS (SELECT 1 FROM opening_hours o WHERE o.machine_id = m.id)')).toBe(0);
    expect(await count(`import_run WHERE state = 'applied'`)).toBe(1);
    const bookings = await count('booking');
    expect(bookings).toBeGreaterThanOrEqual(60);
    expect(bookings).toBeLessThanOrEqual(90);
    expect(await count(`booking WHERE state = 'cancelled'`)).toBe(3);
    expect(await count(`booking WHERE state = 'checkedIn'`)).toBeGreaterThanOrEqual(3);
    expect(await count(`booking WHERE state = 'noShow'`)).toBeGreaterThanOrEqual(1);
    expect(
      await count(`booking WHERE state IN ('confirmed', 'requested') AND starts_at <= '2026-11-24T09:40:00Z'`),
    ).toBe(0);
    expect(await count(`booking WHERE state IN ('completed', 'noShow') AND ends_at > '2026-11-24T09:40:00Z'`)).toBe(0);
    expect(await count('booking WHERE created_at >= starts_at')).toBe(0);
    expect(await count('allocation WHERE active')).toBe(bookings - 3);
  });

  it('mails nobody: every event counts as told, to no listener', async () => {
    expect(await count('outbox')).toBe((await count('booking')) + 3);
    expect(await count('outbox WHERE relayed_at IS NULL')).toBe(0);
    expect(await count('event_delivery')).toBe(0);
    expect(await count('mail_message')).toBe(0);
  });
});
