import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@campusline/infra/embedded-postgres';
import { withClient } from '../../../../infra/local/prepare-database.js';
import { createTestDatabase, type TestDatabase, testServerUrl } from '../../../../test/support/database.js';
import { eventually, QUICK_TAKE_OVER } from '../../../../test/support/event-stack.js';
import { findProgram } from '../../../../test/support/find-program.js';
import { describeUnless } from '../../../../test/support/skip.js';
import { BullJobs } from './bull-jobs.js';
import { defineJob } from './job-definition.js';
import { queueBackend } from './queue-backend.js';

interface Greeting {
  name: string;
}
const queue = { name: 'greetings', concurrency: 2 };
const greet = defineJob<Greeting>({ name: 'greet', queue, attempts: 3, firstRetrySeconds: 0.01 });

function jobsAt(queueUrl: string, directUrl = queueUrl): BullJobs {
  const backend = queueBackend({
    queueUrl,
    databaseUrl: queueUrl,
    databaseWorkerUrl: queueUrl,
    databaseDirectUrl: directUrl,
  });
  return new BullJobs(backend, [greet], QUICK_TAKE_OVER);
}

describe('jobs in PostgreSQL', () => {
  let database: TestDatabase;
  const open: BullJobs[] = [];
  const jobsOf = (url: string, directUrl?: string): BullJobs => {
    const jobs = jobsAt(url, directUrl);
    open.push(jobs);
    return jobs;
  };
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(jobs => jobs.close()));
    await database.drop();
  });

  it.each(['workerUrl', 'apiUrl'] as const)('needs no more rights than %s has', async role => {
    const jobs = jobsOf(database[role]);
    const greeted: string[] = [];
    jobs.handle(greet, async ({ name }) => {
      greeted.push(name);
    });
    await jobs.run();
    await Promise.all(
      ['a', 'b', 'c'].map(name => jobs.start({ definition: greet, id: `greet-${name}`, payload: { name } })),
    );
    await jobs.drain();
    expect(greeted.sort()).toEqual(['a', 'b', 'c']);
    await jobs.empty();
    await withClient(database[role], async client => {
      await expect(client.query('CREATE TABLE bullmq.stray (id int)')).rejects.toThrow('permission denied');
    });
  });

  it('uses the direct address when the queue lies in the product database', async () => {
    const jobs = jobsOf(database.apiUrl, database.workerUrl);
    await jobs.start({ definition: greet, id: 'greet-a', payload: { name: 'a' } });
    const users = await withClient(database.superuserUrl, async client => {
      const sessions = await client.query(
        `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = $1 AND usename LIKE 'app_%'`,
        [database.name],
      );
      return sessions.rows as { usename: string }[];
    });
    expect(users).toEqual([{ usename: 'app_worker' }]);
  });

  it('takes one id for one job, whether it waits or has ended, unless told to begin again', async () => {
    const jobs = jobsOf(database.workerUrl);
    let runs = 0;
    jobs.handle(greet, async () => {
      runs += 1;
    });
    const job = { definition: greet, id: 'greet-a', payload: { name: 'a' } };
    await Promise.all([jobs.start(job), jobs.start(job)]);
    await jobs.run();
    await jobs.drain();
    await jobs.start(job);
    await jobs.drain();
    expect(runs).toBe(1);
    await jobs.start(job, true);
    await jobs.drain();
    expect(runs).toBe(2);
  });

  it('tries as often as the table says, then keeps the failure', async () => {
    const jobs = jobsOf(database.workerUrl);
    const attempts: number[] = [];
    jobs.handle(greet, async (_, { attempt }) => {
      attempts.push(attempt);
      throw new Error('no');
    });
    await jobs.run();
    await jobs.start({ definition: greet, id: 'greet-a', payload: { name: 'a' } });
    await jobs.drain();
    expect(attempts).toEqual([1, 2, 3]);
    expect(await jobs.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 1 });
  });

  it('lets the job that runs end before it closes', async () => {
    const jobs = jobsOf(database.workerUrl);
    let begin: () => void = () => undefined;
    let release: () => void = () => undefined;
    const began = new Promise<void>(resolve => (begin = resolve));
    const released = new Promise<void>(resolve => (release = resolve));
    let ended = false;
    jobs.handle(greet, async () => {
      begin();
      await released;
      ended = true;
    });
    await jobs.run();
    await jobs.start({ definition: greet, id: 'greet-a', payload: { name: 'a' } });
    await began;
    const closing = jobs.close();
    release();
    await closing;
    expect(ended).toBe(true);
  });

  it('begins when the database comes, and works on when it has been away', async () => {
    const allow = (allowed: boolean) =>
      withClient(testServerUrl(), async client => {
        await client.query(`ALTER DATABASE ${database.name} WITH ALLOW_CONNECTIONS ${allowed}`);
        await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
          database.name,
        ]);
      });
    const jobs = jobsOf(database.workerUrl);
    const greeted: string[] = [];
    jobs.handle(greet, async ({ name }) => {
      greeted.push(name);
    });
    const started = (name: string) =>
      jobs.start({ definition: greet, id: `greet-${name}`, payload: { name } }).then(
        () => true,
        () => false,
      );
    await allow(false);
    const running = jobs.run();
    expect(await started('a')).toBe(false);
    await allow(true);
    await running;
    await eventually('a job to be taken', () => started('b'));
    await eventually('the first greeting', async () => greeted.includes('b'));
    await allow(false);
    expect(await started('c')).toBe(false);
    await allow(true);
    await eventually('a job to be taken again', () => started('d'));
    await eventually('the greeting after the outage', async () => greeted.includes('d'), 50_000);
  }, 90_000);

  it('refuses a job that does not stand in the table, and a second handler', () => {
    const jobs = jobsOf(database.workerUrl);
    const stranger = defineJob<Greeting>({ ...greet, name: 'stranger' });
    expect(() => jobs.handle(stranger, async () => undefined)).toThrow('job table');
    jobs.handle(greet, async () => undefined);
    expect(() => jobs.handle(greet, async () => undefined)).toThrow('two handlers');
  });
});

const program = findProgram(['redis-server', 'valkey-server']);

describeUnless(program ? undefined : 'no redis-server was found', 'jobs in a Redis that goes away', () => {
  let port: number;
  let server: ChildProcess | undefined;
  let jobs: BullJobs;

  const start = () => {
    server = spawn(program ?? '', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
  };
  const kill = async () => {
    const ended = new Promise(resolve => server?.once('exit', resolve));
    server?.kill('SIGKILL');
    await ended;
    server = undefined;
  };
  const started = (name: string) =>
    jobs.start({ definition: greet, id: `greet-${name}`, payload: { name } }).then(
      () => true,
      () => false,
    );

  beforeEach(async () => {
    port = await freePort();
    jobs = jobsAt(`redis://127.0.0.1:${port}`);
  });
  afterEach(async () => {
    await jobs.close();
    if (server) await kill();
  });

  it('begins when it comes, says when it is away, and goes on when it is back', async () => {
    const greeted: string[] = [];
    jobs.handle(greet, async ({ name }) => {
      greeted.push(name);
    });
    const running = jobs.run();
    start();
    await running;
    await eventually('a job to be taken', () => started('a'));
    await eventually('the first greeting', async () => greeted.includes('a'));
    await kill();
    expect(await started('b')).toBe(false);
    start();
    await eventually('a job to be taken again', () => started('c'), 40_000);
    await eventually('the greeting after the outage', async () => greeted.includes('c'), 40_000);
  }, 120_000);

  it.each(['before it ever came', 'after it went'])('closes in seconds while it is away, %s', async when => {
    const running = jobs.run();
    if (when === 'after it went') {
      start();
      await running;
      await eventually('a job to be taken', () => started('a'));
      await kill();
    }
    // By the time that this is refused, every connection waits for its next attempt.
    if (when === 'after it went') expect(await started('b')).toBe(false);
    const waiting = started('c');
    const began = performance.now();
    await jobs.close();
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(await waiting).toBe(false);
  });
});
