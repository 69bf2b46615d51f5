import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { WallClock } from '../../backend/src/platform/clock/clock.js';
import { dataSourceOptions } from '../../backend/src/platform/database/data-sources.js';
import { UnitOfWork } from '../../backend/src/platform/database/unit-of-work.js';
import { BullJobs } from '../../backend/src/platform/jobs/bull-jobs.js';
import type { JobDefinition } from '../../backend/src/platform/jobs/job-definition.js';
import { queueBackend, type TakeOver } from '../../backend/src/platform/jobs/queue-backend.js';
import { EventOutbox } from '../../backend/src/platform/outbox/event-outbox.js';
import { EventReceipts } from '../../backend/src/platform/outbox/event-receipts.js';
import { ListenerRegistry } from '../../backend/src/platform/outbox/listener-registry.js';
import { OutboxRelay, type RelayOptions, USUAL_RELAY } from '../../backend/src/platform/outbox/outbox-relay.js';
import { OutboxRepository } from '../../backend/src/platform/outbox/outbox.repository.js';
import { RelayBell } from '../../backend/src/platform/outbox/relay-bell.js';
import type { RoleUrls } from '../../infra/local/prepare-database.js';
import { withClient } from '../../infra/local/prepare-database.js';

/** Events and jobs of one process, put together by hand, signed in as the product's own roles. */
export interface EventStack {
  unitOfWork: UnitOfWork;
  outbox: EventOutbox;
  receipts: EventReceipts;
  registry: ListenerRegistry;
  jobs: BullJobs;
  /** Not started. */
  relay: OutboxRelay;
  /** Another relay of this stack, with other times. */
  relayWith(options: Partial<RelayOptions>): OutboxRelay;
  /** Stops relay and jobs, then disconnects. */
  close(): Promise<void>;
}

export interface EventStackOptions {
  database: RoleUrls;
  queueUrl: string;
  table: Record<string, JobDefinition>;
  /** Short, so that a test need not wait half a minute for a killed worker's job. */
  takeOver?: TakeOver;
}

/** A killed worker's job is taken over after a second. */
export const QUICK_TAKE_OVER: TakeOver = { holdMilliseconds: 1_000, searchMilliseconds: 250 };

/** Puts events and jobs together without HTTP. */
export async function eventStack({ database, queueUrl, table, takeOver }: EventStackOptions): Promise<EventStack> {
  const api = await new DataSource(dataSourceOptions(database.apiUrl, 'api', 4, [])).initialize();
  const worker = await new DataSource(dataSourceOptions(database.workerUrl, 'worker', 8, [])).initialize();
  const unitOfWork = new UnitOfWork(api, worker);
  const repository = new OutboxRepository(unitOfWork);
  const registry = new ListenerRegistry();
  const bell = new RelayBell();
  const backend = queueBackend({
    queueUrl,
    databaseUrl: database.apiUrl,
    databaseWorkerUrl: database.workerUrl,
    databaseDirectUrl: database.workerUrl,
  });
  const jobs = new BullJobs(backend, Object.values(table), takeOver ?? QUICK_TAKE_OVER);
  const relays: OutboxRelay[] = [];
  const relayWith = (options: Partial<RelayOptions>): OutboxRelay => {
    const relay = new OutboxRelay(unitOfWork, repository, registry, jobs, bell, { ...USUAL_RELAY, ...options });
    relays.push(relay);
    return relay;
  };
  return {
    unitOfWork,
    outbox: new EventOutbox(repository, unitOfWork, new WallClock(), bell),
    receipts: new EventReceipts(repository),
    registry,
    jobs,
    relay: relayWith({}),
    relayWith,
    async close() {
      await Promise.all(relays.map(relay => relay.stop()));
      await jobs.close();
      await api.destroy();
      await worker.destroy();
    },
  };
}

/** A person whom mail can reach. */
export interface TestPerson {
  campusId: string;
  organisationId: string;
  userId: string;
  email: string;
}

/** Writes a campus, an organisation and a person, past all rules. */
export async function createTestPerson(superuserUrl: string): Promise<TestPerson> {
  const person = {
    campusId: randomUUID(),
    organisationId: randomUUID(),
    userId: randomUUID(),
    email: `${randomUUID()}@aurelis.example.test`,
  };
  await withClient(superuserUrl, async client => {
    await client.query(`INSERT INTO campus (id, name) VALUES ($1, 'Thor Park')`, [person.campusId]);
    await client.query(`INSERT INTO organisation (id, campus_id, name, kind) VALUES ($1, $2, 'Aurelis', 'company')`, [
      person.organisationId,
      person.campusId,
    ]);
    await client.query(
      `INSERT INTO user_account (id, organisation_id, email, name, password_hash, role)
       VALUES ($1, $2, $3, 'Lotte', '', 'company.admin')`,
      [person.userId, person.organisationId, person.email],
    );
  });
  return person;
}

/**
 * Waits for a condition by asking again and again, at most `limitMilliseconds`.
 * @throws Error that names what did not become true.
 */
export async function eventually(
  what: string,
  holds: () => Promise<boolean>,
  limitMilliseconds = 20_000,
): Promise<void> {
  const end = performance.now() + limitMilliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${limitMilliseconds} ms: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}
