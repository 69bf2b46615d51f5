import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  DEMO_PASSWORD,
  demoAccounts,
  OutboxRelay,
  type OrganisationKind,
  readSettings,
  RegisterUser,
  type RunningServer,
  type Settings,
  SetUpCampus,
  startServer,
} from '@campusline/backend';
import { withClient } from '../../infra/local/prepare-database.js';
import { ApiClient } from './api-client.js';
import { TestClock } from './clock.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** First name of one of the demo people, such as `lotte`. */
export type PersonName = 'lotte' | 'seppe' | 'kristof' | 'nadia';

/** A campus with its server, jobs and people in this process, on a database of its own. */
export interface TestCampus {
  /** Address of the server, without a path. */
  url: string;
  clock: TestClock;
  database: TestDatabase;
  server: RunningServer;
  settings: Settings;
  campusId: string;
  /** Organisation name → id. */
  organisationIds: ReadonlyMap<string, string>;
  /** The client of a signed-in person; the same one each time it is asked for in the same language. */
  as(name: PersonName, language?: 'nl' | 'en'): Promise<ApiClient>;
  /** A client that is not signed in. */
  stranger(language?: 'nl' | 'en'): ApiClient;
  /** Puts a machine into the park, straight into the tables. */
  addMachine(machine?: Partial<TestMachine>): Promise<AddedMachine>;
  /** Rows behind row-level security, as superuser. */
  rows<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Resolves when every event is relayed and every job that follows from it has ended. */
  drainQueues(): Promise<void>;
  /** Stops the server and drops the database. */
  close(): Promise<void>;
}

/** A machine of a test; open from 08:00 to 18:00 on weekdays unless said otherwise. */
export interface TestMachine {
  code: string;
  name: string;
  hall: string;
  category: string;
  places: number;
  setupMinutes: number;
  cleanDownMinutes: number;
  hourlyRateCents: number;
  inService: boolean;
  /** ISO weekday (1 = Monday), local times `HH:MM`; `24:00` closes at midnight. */
  openingHours: { weekday: number; opens: string; closes: string }[];
}

/** Where an added machine stands. */
export interface AddedMachine {
  id: string;
  code: string;
  /** One per place, in order of the place number. */
  resourceIds: string[];
}

/** How a test's campus differs from the usual. */
export interface TestCampusOptions {
  /** Where the business clock stands; a Monday morning unless said otherwise. */
  now?: string;
  /** Environment variables that change the settings, such as `QUEUE_URL`. */
  environment?: Record<string, string>;
  /** False keeps jobs for a worker of the test's own. */
  runsJobs?: boolean;
}

const USUAL_NOW = '2026-03-02T08:00:00+01:00';
const WEEKDAYS = [1, 2, 3, 4, 5];
const KINDS: Record<string, OrganisationKind> = { 'NV Mo-Thor': 'operator' };

/** Starts a campus with the four demo people and no machine. */
export async function startTestCampus(options: TestCampusOptions = {}): Promise<TestCampus> {
  const database = await createTestDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-data-'));
  const clock = new TestClock(options.now ?? USUAL_NOW);
  const settings = readSettings({
    PORT: '0',
    CAMPUSLINE_DATA: folder,
    DATABASE_URL: database.apiUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    SESSION_SECRET: randomUUID() + randomUUID(),
    RATE_LIMIT_FACTOR: '100000',
    DATABASE_POOL_SIZE: '8',
    ...options.environment,
  });
  const clear = async (): Promise<void> => {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  let server: RunningServer | undefined;
  try {
    server = await startServer(settings, { clock, runsJobs: options.runsJobs ?? true, logLevel: 'error' });
    const { campusId, organisationIds } = await populate(server);
    return campusOf({ server, settings, clock, database, campusId, organisationIds }, clear);
  } catch (error) {
    await server?.close();
    await clear();
    throw error;
  }
}

/** Sets up the campus and its people through the product's own use cases. */
async function populate({ app }: RunningServer) {
  const names = [...new Set(demoAccounts.map(({ organisationName }) => organisationName))];
  const { campusId, organisationIds } = await app.get(SetUpCampus, { strict: false }).execute({
    name: 'Thor Park',
    timeZone: 'Europe/Brussels',
    organisations: names.map(name => ({ name, kind: KINDS[name] ?? 'company' })),
  });
  const register = app.get(RegisterUser, { strict: false });
  for (const { organisationName, email, name, role, language } of demoAccounts) {
    const organisationId = organisationIds.get(organisationName) ?? '';
    await register.execute({ organisationId, email, name, role, language, password: DEMO_PASSWORD });
  }
  return { campusId, organisationIds };
}

type Parts = Pick<TestCampus, 'server' | 'settings' | 'clock' | 'database' | 'campusId' | 'organisationIds'>;

function campusOf(parts: Parts, clear: () => Promise<void>): TestCampus {
  const { server, database, campusId } = parts;
  const clients = new Map<string, Promise<ApiClient>>();
  const rows = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    withClient(database.superuserUrl, async client => (await client.query<Row>(sql, parameters)).rows);
  return {
    ...parts,
    url: server.url,
    as(name, language = 'nl') {
      const account = demoAccounts.find(({ email }) => email.startsWith(`${name}@`));
      if (!account) throw new Error(`There is nobody called ${name} on the demo campus.`);
      const key = `${name} ${language}`;
      const client = clients.get(key) ?? new ApiClient(server.url, language).signIn(account.email, DEMO_PASSWORD);
      clients.set(key, client);
      return client;
    },
    stranger: language => new ApiClient(server.url, language),
    addMachine: machine => addMachine(rows, campusId, machine),
    rows,
    drainQueues: () => server.app.get(OutboxRelay, { strict: false }).drain(),
    async close() {
      await server.close();
      await clear();
    },
  };
}

let machinesAdded = 0;

async function addMachine(
  rows: TestCampus['rows'],
  campusId: string,
  wanted: Partial<TestMachine> = {},
): Promise<AddedMachine> {
  machinesAdded += 1;
  const code = wanted.code ?? `TEST-${String(machinesAdded).padStart(3, '0')}`;
  const id = randomUUID();
  const name = wanted.name ?? `Machine ${code}`;
  await rows(
    `INSERT INTO machine (id, campus_id, code, name_nl, name_en, hall, category, setup_minutes, clean_down_minutes, hourly_rate_cents, in_service)
     VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      campusId,
      code,
      name,
      wanted.hall ?? 'Hal A',
      wanted.category ?? 'Frezen',
      wanted.setupMinutes ?? 0,
      wanted.cleanDownMinutes ?? 0,
      wanted.hourlyRateCents ?? 6_000,
      wanted.inService ?? true,
    ],
  );
  const hours = wanted.openingHours ?? WEEKDAYS.map(weekday => ({ weekday, opens: '08:00', closes: '18:00' }));
  for (const { weekday, opens, closes } of hours) {
    await rows('INSERT INTO opening_hours (machine_id, weekday, opens, closes) VALUES ($1, $2, $3, $4)', [
      id,
      weekday,
      opens,
      closes,
    ]);
  }
  const resourceIds: string[] = [];
  for (let place = 1; place <= (wanted.places ?? 1); place += 1) {
    const resourceId = randomUUID();
    await rows(
      `INSERT INTO resource (id, campus_id, kind, machine_id, place_number) VALUES ($1, $2, 'machine', $3, $4)`,
      [resourceId, campusId, id, place],
    );
    resourceIds.push(resourceId);
  }
  return { id, code, resourceIds };
}
