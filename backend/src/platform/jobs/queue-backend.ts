import {
  createPostgresBackend,
  type Job,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  Queue,
  type QueueOptions,
  type RedisOptions,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Settings } from '../settings/settings.js';
import type { QueueDefinition } from './job-definition.js';
import { QUEUE_SCHEMA } from './migrate-job-queue.js';

/** What {@link BullJobs} needs of a BullMQ queue, whichever store carries it. */
export type OpenQueue = Pick<
  Queue,
  'add' | 'getJob' | 'getJobCounts' | 'obliterate' | 'resume' | 'waitUntilReady' | 'close' | 'on'
>;

/** What {@link BullJobs} needs of a BullMQ worker. */
export type OpenWorker = Pick<Worker, 'run' | 'waitUntilReady' | 'close' | 'on'>;

/** Runs one job; what it throws counts as a failed attempt. */
export type RunJob = (job: Job) => Promise<void>;

/** How soon the job of a killed worker is taken over by another. */
export interface TakeOver {
  /** A worker that has not renewed its hold for this long has lost the job. */
  readonly holdMilliseconds: number;
  /** Pause between two searches for lost jobs. */
  readonly searchMilliseconds: number;
}

/** Where the jobs lie. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  openQueue(queue: QueueDefinition): OpenQueue;
  openWorker(queue: QueueDefinition, runJob: RunJob, takeOver: TakeOver): OpenWorker;
  /**
   * From now on a connection that is lost stays lost: a process that stops must not wait for a store that is away.
   * Resolves when a worker can be closed, within about two seconds.
   */
  stopReconnecting(): Promise<void>;
}

/**
 * A killed worker's job is taken over at most this often before it counts as failed; the outbox sends it again after
 * that, so that a job that kills its process cannot do so in a tight circle.
 */
const MOST_TAKE_OVERS = 3;

/**
 * Pause of a worker whose store does not answer. BullMQ's own fifteen seconds would also be the time that a process
 * takes to stop, because closing waits for this pause.
 */
const RETRY_MILLISECONDS = 2_000;

function workerOptions(queue: QueueDefinition, takeOver: TakeOver): Omit<WorkerOptions, 'connection'> {
  return {
    autorun: false,
    concurrency: queue.concurrency,
    lockDuration: takeOver.holdMilliseconds,
    stalledInterval: takeOver.searchMilliseconds,
    maxStalledCount: MOST_TAKE_OVERS,
    runRetryDelay: RETRY_MILLISECONDS,
  };
}

class PostgresJobStore implements QueueBackend {
  readonly kind = 'postgres';

  constructor(private readonly url: string) {}

  openQueue(queue: QueueDefinition): OpenQueue {
    const options: QueueOptions<PostgresConnectionOptions> = { connection: this.connection() };
    return new Queue<
      unknown,
      unknown,
      string,
      unknown,
      unknown,
      string,
      PostgresQueueBackend,
      PostgresConnectionOptions
    >(queue.name, options, createPostgresBackend) as unknown as OpenQueue;
  }

  openWorker(queue: QueueDefinition, runJob: RunJob, takeOver: TakeOver): OpenWorker {
    const options: WorkerOptions<PostgresConnectionOptions> = {
      ...workerOptions(queue, takeOver),
      connection: this.connection(),
    };
    return new Worker<unknown, void, string, PostgresQueueBackend, object, PostgresConnectionOptions>(
      queue.name,
      runJob as never,
      options,
      createPostgresBackend,
    ) as unknown as OpenWorker;
  }

  stopReconnecting(): Promise<void> {
    // The pool connects per query; there is nothing that keeps trying.
    return Promise.resolve();
  }

  private connection(): PostgresConnectionOptions {
    return {
      connectionString: this.url,
      schema: QUEUE_SCHEMA,
      migrate: false,
      max: 3,
      connectionTimeoutMillis: 5_000,
      // A crash of the server may cost the last jobs, never an event: the outbox sends again what has no receipt.
      options: '-c synchronous_commit=off',
    };
  }
}

class RedisJobStore implements QueueBackend {
  readonly kind = 'redis';
  private stopping = false;
  /** Moment, by `performance.now()`, at which the last pause before a reconnection is over. */
  private pausedUntil = 0;

  constructor(private readonly url: string) {}

  openQueue(queue: QueueDefinition): OpenQueue {
    // One attempt per command: the relay must hear that the queue is away instead of waiting for it.
    return new Queue(queue.name, {
      prefix: this.prefix(queue),
      connection: this.connection(1),
    }) as unknown as OpenQueue;
  }

  openWorker(queue: QueueDefinition, runJob: RunJob, takeOver: TakeOver): OpenWorker {
    return new Worker(queue.name, runJob, {
      ...workerOptions(queue, takeOver),
      prefix: this.prefix(queue),
      connection: this.connection(null),
    }) as unknown as OpenWorker;
  }

  async stopReconnecting(): Promise<void> {
    this.stopping = true;
    // Closing a worker waits for the end of its blocking connection, and ioredis never tells that end when it is asked
    // to disconnect during the pause before a reconnection: so the pause is let run out first.
    const left = this.pausedUntil - performance.now();
    if (left > 0) await new Promise(resolve => setTimeout(resolve, left + 25));
  }

  private connection(maxRetriesPerRequest: number | null): RedisOptions {
    return {
      url: this.url,
      maxRetriesPerRequest,
      connectTimeout: 5_000,
      retryStrategy: times => this.nextPause(times),
    };
  }

  /** Milliseconds until the next attempt to connect, or null for none. */
  private nextPause(attempts: number): number | null {
    if (this.stopping) return null;
    const pause = Math.min(RETRY_MILLISECONDS, 100 * attempts);
    this.pausedUntil = Math.max(this.pausedUntil, performance.now() + pause);
    return pause;
  }

  /** One hash tag per queue: all keys of a queue lie on one node of a cluster, different queues may lie on different ones. */
  private prefix(queue: QueueDefinition): string {
    return `{campusline-${queue.name}}`;
  }
}

/**
 * The store that the scheme of `QUEUE_URL` names. Jobs in the product's own database go past any pooler, because the
 * queue LISTENs and sets its search path per session (contracts.md §3).
 */
export function queueBackend(
  settings: Pick<Settings, 'queueUrl' | 'databaseUrl' | 'databaseWorkerUrl' | 'databaseDirectUrl'>,
): QueueBackend {
  const scheme = new URL(settings.queueUrl).protocol;
  if (scheme === 'redis:' || scheme === 'rediss:') return new RedisJobStore(settings.queueUrl);
  const ownDatabase = [settings.databaseUrl, settings.databaseWorkerUrl].includes(settings.queueUrl);
  return new PostgresJobStore(ownDatabase ? settings.databaseDirectUrl : settings.queueUrl);
}
