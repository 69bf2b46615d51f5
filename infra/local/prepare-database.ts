import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { secretFile } from './secret-file.js';
import { codeOf } from './start-problem.js';

/** Passwords of the three roles that the product signs in with. */
export interface RolePasswords {
  owner: string;
  api: string;
  worker: string;
}

/** Addresses of one database, one per role. */
export interface RoleUrls {
  /** `app_owner`: owns the database and migrates it. */
  ownerUrl: string;
  /** `app_api`: answers people, bound by row-level security. */
  apiUrl: string;
  /** `app_worker`: runs jobs, bound by row-level security. */
  workerUrl: string;
}

/** What `prepareDatabase` needs. */
export interface PrepareDatabaseOptions {
  /** Address of a superuser for a database that exists, such as `postgres`. */
  superuserUrl: string;
  /** Name of the database to make. */
  database: string;
  passwords: RolePasswords;
}

/** One number for every process that prepares a database on this server. */
const PREPARE_LOCK = 7_190_023;

const ROLES = [
  { name: 'app_owner', key: 'owner' },
  { name: 'app_api', key: 'api' },
  { name: 'app_worker', key: 'worker' },
] as const;

/**
 * Makes the roles of contracts.md §7 and a database that `app_owner` owns, where they are missing, and sets the
 * passwords. Twice is as once, and two processes at once take turns. Tables are made by the migrations.
 * @returns the addresses of the three roles for the database.
 */
export async function prepareDatabase(options: PrepareDatabaseOptions): Promise<RoleUrls> {
  const { superuserUrl, database, passwords } = options;
  await withClient(superuserUrl, async client => {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARE_LOCK]);
    for (const { name, key } of ROLES) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      if (!rowCount) await client.query(`CREATE ROLE ${name}`);
      await client.query(
        `ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${client.escapeLiteral(passwords[key])}`,
      );
    }
    const quoted = client.escapeIdentifier(database);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await createDatabase(client, quoted);
    await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO app_api, app_worker`);
  });
  return roleUrls(superuserUrl, database, passwords);
}

/** The addresses of the three roles for a database on the server of `serverUrl`. */
export function roleUrls(serverUrl: string, database: string, passwords: RolePasswords): RoleUrls {
  const [ownerUrl, apiUrl, workerUrl] = ROLES.map(({ name, key }) => {
    const url = new URL(serverUrl);
    url.username = name;
    url.password = encodeURIComponent(passwords[key]);
    url.pathname = `/${encodeURIComponent(database)}`;
    return url.href;
  }) as [string, string, string];
  return { ownerUrl, apiUrl, workerUrl };
}

/**
 * Reads the role passwords of a data folder, or makes them: random, one file each, readable by its owner alone.
 * @throws StartProblem when the folder cannot be written.
 */
export function readRolePasswords(folder: string): RolePasswords {
  const place = path.join(folder, 'role-passwords');
  fs.mkdirSync(place, { recursive: true, mode: 0o700 });
  return {
    owner: secretFile(place, 'app_owner'),
    api: secretFile(place, 'app_api'),
    worker: secretFile(place, 'app_worker'),
  };
}

/** `template0` may be in use for a moment by another CREATE DATABASE (55006). */
async function createDatabase(client: pg.Client, quoted: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`CREATE DATABASE ${quoted} OWNER app_owner TEMPLATE template0 ENCODING 'UTF8'`);
      return;
    } catch (error) {
      if (codeOf(error) !== '55006' || attempt === 20) throw error;
      await pause(100);
    }
  }
}

/** Runs `work` on one connection and closes it, which also gives back its advisory locks. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
