import { randomBytes } from 'node:crypto';
import { type RolePasswords, type RoleUrls, roleUrls, withClient } from '../../infra/local/prepare-database.js';

/** A migrated, empty database of one test file. */
export interface TestDatabase extends RoleUrls {
  name: string;
  /** Superuser of this database, to look behind row-level security and to break things on purpose. */
  superuserUrl: string;
  /** Removes the database, closing what is still connected. */
  drop(): Promise<void>;
}

interface TestServer {
  superuserUrl: string;
  passwords: RolePasswords;
  template: string;
}

/** The server that `global-setup.mjs` started for this run. */
function testServer(): TestServer {
  const text = process.env.CAMPUSLINE_TEST_SERVER;
  if (!text) throw new Error('No test server runs: this file belongs into the projects integration, api or ui.');
  return JSON.parse(text) as TestServer;
}

/** Address of the superuser of the test server, for its maintenance database. */
export function testServerUrl(): string {
  return testServer().superuserUrl;
}

/** Copies the migrated template: tens of milliseconds. Each test file takes its own and drops it at the end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuserUrl, passwords, template } = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(superuserUrl, client =>
    client.query(`CREATE DATABASE ${name} OWNER app_owner TEMPLATE ${template} STRATEGY file_copy`),
  );
  const own = new URL(superuserUrl);
  own.pathname = `/${name}`;
  return {
    name,
    superuserUrl: own.href,
    ...roleUrls(superuserUrl, name, passwords),
    drop: async () => {
      await withClient(superuserUrl, client => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
