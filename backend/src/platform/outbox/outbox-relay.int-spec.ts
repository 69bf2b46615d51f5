import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '../../../../infra/local/prepare-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { eventStack, type EventStack, eventually } from '../../../../test/support/event-stack.js';
import { redisMissing, startRedis } from '../../../../test/support/redis.js';
import { describeUnless } from '../../../../test/support/skip.js';
import type { Scope } from '../database/unit-of-work.js';
import { defineJob } from '../jobs/job-definition.js';
import type { EventJob } from './domain-event.js';

const PUBLIC: Scope = { kind: 'public' };
const WORKER: Scope = { kind: 'campus', by: 'worker' };
const table = {
  hear: defineJob<EventJob>({
    name: 'hear',
    queue: { name: 'test', concurrency: 4 },
    attempts: 2,
    firstRetrySeconds: 0.01,
  }),
};

function body(queue: () => Promise<{ url: (database: TestDatabase) => string; stop: () => Promise<void> }>): void {
  let database: TestDatabase;
  let server: Awaited<ReturnType<typeof queue>>;
  let stack: EventStack;
  let type: string;

  const newStack = () => eventStack({ database, queueUrl: server.url(database), table });
  const rows = async <Row>(sql: string, parameters: unknown[] = []) =>
    withClient(database.superuserUrl, async client => (await client.query(sql, parameters)).rows as Row[]);
  const heard = async () => (await rows<{ listener: string; event_id: string }>('SELECT * FROM heard')).map(row => row);
  const record = (on: EventStack = stack) =>
    on.unitOfWork.run(PUBLIC, () =>
      on.outbox.record({ type, aggregateId: randomUUID(), aggregateVersion: 1, payload: { requestId: 'r-1' } }),
    );

  /** Listens in the transaction and by a job; both add a row per call, so that a second call would show. */
  function listen(on: EventStack): void {
    const add = (eventId: string, listener: string) =>
      on.unitOfWork.query('INSERT INTO heard (event_id, listener) VALUES ($1, $2)', [eventId, listener]);
    on.registry.register({
      name: 'in-transaction',
      kind: 'inTransaction',
      events: [type],
      handle: async event => {
        await add(event.eventId, 'in-transaction');
      },
    });
    on.registry.register({ name: 'by-job', kind: 'job', events: [type], job: table.hear });
    on.jobs.handle(table.hear, ({ eventId, listener }) =>
      on.unitOfWork.run(WORKER, async () => {
        if (await on.receipts.write(eventId, listener)) await add(eventId, listener);
      }),
    );
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await queue();
    await rows('CREATE TABLE heard (event_id uuid NOT NULL, listener text NOT NULL)');
    await rows('GRANT SELECT, INSERT ON heard TO app_worker');
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });
  beforeEach(async () => {
    type = 'test.happened';
    await rows('TRUNCATE heard, event_receipt, event_delivery, outbox CASCADE');
    stack = await newStack();
    await stack.jobs.empty();
  });
  afterEach(async () => {
    await stack.close();
  });

  it('refuses to record outside a unit of work', async () => {
    await expect(
      stack.outbox.record({ type, aggregateId: randomUUID(), aggregateVersion: 1, payload: {} }),
    ).rejects.toThrow('No unit of work');
  });

  it('tells nobody of a command that rolls back', async () => {
    listen(stack);
    await stack.jobs.run();
    const failing = stack.unitOfWork.run(PUBLIC, async () => {
      await stack.outbox.record({ type, aggregateId: randomUUID(), aggregateVersion: 1, payload: {} });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await record();
    await stack.relay.drain();
    expect(await rows('SELECT id FROM outbox')).toHaveLength(1);
    expect(await heard()).toHaveLength(2);
  });

  it('is nudged by a commit, and relays nothing before it', async () => {
    listen(stack);
    await stack.jobs.run();
    const relay = stack.relayWith({ pollMilliseconds: 600_000 });
    relay.start();
    await eventually('the relay to have looked once', async () => !(await relay.relayOnce()));
    let seenInside = -1;
    await stack.unitOfWork.run(PUBLIC, async () => {
      await stack.outbox.record({ type, aggregateId: randomUUID(), aggregateVersion: 1, payload: {} });
      seenInside = (await heard()).length;
    });
    expect(seenInside).toBe(0);
    await eventually('both listeners to hear', async () => (await heard()).length === 2, 5_000);
  });

  it('delivers once although two relays and two workers run', async () => {
    const other = await newStack();
    try {
      listen(stack);
      listen(other);
      await Promise.all([stack.jobs.run(), other.jobs.run()]);
      const events = await Promise.all(Array.from({ length: 60 }, () => record()));
      const relays = [stack, other].map(each =>
        each.relayWith({ batch: 7, sendAgainAfterMilliseconds: 0, searchMilliseconds: 0 }),
      );
      for (const relay of relays) relay.start();
      await eventually('every receipt', async () => (await rows('SELECT 1 FROM event_receipt')).length === 120);
      await Promise.all(relays.map(relay => relay.stop()));
      await stack.jobs.drain();
      const calls = (await heard()).map(({ event_id, listener }) => `${event_id} ${listener}`);
      expect(calls.sort()).toEqual(events.flatMap(id => [`${id} by-job`, `${id} in-transaction`]).sort());
    } finally {
      await other.close();
    }
  });

  it('keeps what others did when a listener fails, and tries that one again later', async () => {
    let broken = true;
    stack.registry.register({
      name: 'broken',
      kind: 'inTransaction',
      events: [type],
      handle: async event => {
        await stack.unitOfWork.query(`INSERT INTO heard (event_id, listener) VALUES ($1, 'broken')`, [event.eventId]);
        // A failed statement, not only a thrown error: it ends the whole transaction unless a savepoint stops it.
        if (broken) await stack.unitOfWork.query('SELECT 1 / 0');
      },
    });
    listen(stack);
    await stack.jobs.run();
    await record();
    await stack.relay.drain();
    expect((await heard()).map(({ listener }) => listener).sort()).toEqual(['by-job', 'in-transaction']);
    expect(await rows(`SELECT 1 FROM event_receipt WHERE listener = 'broken'`)).toHaveLength(0);
    broken = false;
    expect(await stack.relayWith({}).relayOnce()).toBe(false);
    await stack.relayWith({ sendAgainAfterMilliseconds: 0 }).drain();
    expect((await heard()).map(({ listener }) => listener).sort()).toEqual(['broken', 'by-job', 'in-transaction']);
  });

  it('runs a listener once although two relays try it again at the same time', async () => {
    let broken = true;
    let entered = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>(resolve => (release = resolve));
    stack.registry.register({
      name: 'slow',
      kind: 'inTransaction',
      events: [type],
      handle: async () => {
        if (broken) throw new Error('not yet');
        entered += 1;
        await released;
      },
    });
    await record();
    await stack.relay.relayOnce();
    broken = false;
    const again = () => stack.relayWith({ sendAgainAfterMilliseconds: 0 }).relayOnce();
    const first = again();
    await eventually('the first relay to be in the listener', async () => entered === 1);
    const second = again();
    await eventually(
      'the second relay to wait for the receipt of the first',
      async () => (await rows('SELECT 1 FROM pg_locks WHERE NOT granted')).length > 0,
    );
    release();
    await Promise.all([first, second]);
    expect(entered).toBe(1);
  });

  it('starts a job again that has failed for good', async () => {
    let broken = true;
    stack.registry.register({ name: 'by-job', kind: 'job', events: [type], job: table.hear });
    stack.jobs.handle(table.hear, async ({ eventId, listener }) => {
      if (broken) throw new Error('away');
      await stack.unitOfWork.run(WORKER, () => stack.receipts.write(eventId, listener));
    });
    await stack.jobs.run();
    await record();
    await stack.relay.drain();
    expect(await stack.jobs.counts()).toMatchObject({ failed: 1, waiting: 0 });
    broken = false;
    await stack.relayWith({ sendAgainAfterMilliseconds: 0 }).drain();
    expect(await rows('SELECT 1 FROM event_receipt')).toHaveLength(1);
    expect(await stack.jobs.counts()).toMatchObject({ failed: 0 });
  });

  it('only delays what an emptied queue has lost', async () => {
    listen(stack);
    await record();
    await stack.relay.relayOnce();
    expect(await stack.jobs.counts()).toMatchObject({ waiting: 1 });
    await stack.jobs.empty();
    await stack.jobs.run();
    await stack.relay.drain();
    expect((await heard()).map(({ listener }) => listener)).toEqual(['in-transaction']);
    await stack.relayWith({ sendAgainAfterMilliseconds: 0 }).drain();
    expect((await heard()).map(({ listener }) => listener).sort()).toEqual(['by-job', 'in-transaction']);
  });

  it('never replays history to a listener that is added later', async () => {
    await record();
    await stack.relay.relayOnce();
    listen(stack);
    await stack.jobs.run();
    await stack.relayWith({ sendAgainAfterMilliseconds: 0 }).drain();
    expect(await heard()).toEqual([]);
  });

  it('goes on after the database has closed every connection', async () => {
    listen(stack);
    await stack.jobs.run();
    stack.relay.start();
    await rows(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await eventually('a new event to be recorded', () =>
      record().then(
        () => true,
        () => false,
      ),
    );
    await eventually('both listeners to hear', async () => (await heard()).length >= 2, 40_000);
  });
}

describe('the outbox relay with jobs in PostgreSQL', () => {
  body(async () => ({ url: database => database.workerUrl, stop: () => Promise.resolve() }));
});

describeUnless(redisMissing(), 'the outbox relay with jobs in Redis', () => {
  body(async () => {
    const redis = await startRedis();
    return { url: () => redis.url, stop: () => redis.stop() };
  });
});
