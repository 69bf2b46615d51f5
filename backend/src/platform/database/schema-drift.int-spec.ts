import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { withClient } from '../../../../infra/local/prepare-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { guardShape, tableShape } from '../../../../test/support/schema-shape.js';
import { tables } from '../../schema.js';
import { dataSourceOptions } from './data-sources.js';

/** The committed list of what guards the rows; change it together with the migration that changes them. */
const GUARDS = path.resolve(import.meta.dirname, 'guards.json');

let migrated: TestDatabase;
let described: TestDatabase;

beforeAll(async () => {
  migrated = await createTestDatabase();
  described = await createTestDatabase();
  await withClient(described.superuserUrl, async client => {
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public AUTHORIZATION app_owner');
    await client.query('CREATE EXTENSION btree_gist SCHEMA public');
  });
  const source = new DataSource({ ...dataSourceOptions(described.ownerUrl, 'owner', 2, tables), migrations: [] });
  await source.initialize();
  await source.synchronize();
  await source.destroy();
});

afterAll(async () => {
  await migrated?.drop();
  await described?.drop();
});

describe('the schema', () => {
  it('has the same columns, constraints and indexes whether migrations or entities make it', async () => {
    const byMigrations = await tableShape(migrated.superuserUrl);
    const byEntities = await tableShape(described.superuserUrl);
    expect(byMigrations.length).toBeGreaterThan(100);
    expect(byMigrations).toEqual(byEntities);
  });

  it('sees a changed predicate, which a comparison by name would miss', async () => {
    await withClient(described.superuserUrl, client =>
      client.query(`ALTER TABLE booking DROP CONSTRAINT booking_price_not_negative,
        ADD CONSTRAINT booking_price_not_negative CHECK (price_cents >= -1)`),
    );
    expect(await tableShape(described.superuserUrl)).not.toEqual(await tableShape(migrated.superuserUrl));
  });

  it('is guarded by the committed policies, triggers and grants', async () => {
    const guards = await guardShape(migrated.superuserUrl);
    if (process.env.WRITE_GUARDS === 'yes') fs.writeFileSync(GUARDS, `${JSON.stringify(guards, null, 2)}\n`);
    expect(guards).toEqual(JSON.parse(fs.readFileSync(GUARDS, 'utf8')));
  });

  it('shows a role without scope no protected row, and lets it write none', async () => {
    const count = await withClient(migrated.apiUrl, client =>
      client.query<{ n: string }>('SELECT count(*) AS n FROM booking'),
    );
    expect(count.rows[0]?.n).toBe('0');
    await expect(withClient(migrated.apiUrl, client => client.query('DELETE FROM booking'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      withClient(migrated.workerUrl, client => client.query('ALTER TABLE booking DISABLE ROW LEVEL SECURITY')),
    ).rejects.toThrow(/must be owner/);
  });
});
