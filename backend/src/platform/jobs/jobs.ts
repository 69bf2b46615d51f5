import type { JobDefinition, JobHandler, JobToStart } from './job-definition.js';

/**
 * The port to background work. Only the outbox relay and schedules start jobs (architecture.md §4, 3): a use case
 * that started one itself would start it even when its transaction rolls back.
 */
export abstract class Jobs {
  /** Names the handler of a job; once per job, before {@link run}. @throws Error when the job has one already. */
  abstract handle<Payload extends object>(definition: JobDefinition<Payload>, handler: JobHandler<Payload>): void;

  /**
   * Puts a job in its queue. A job with this id that waits or runs stays as it is; with `again`, one that has ended
   * is replaced.
   * @throws Error when the queue does not answer within ten seconds.
   */
  abstract start(job: JobToStart, again?: boolean): Promise<void>;

  /** Begins to run jobs in this process; resolves when every queue answers, however long that takes. */
  abstract run(): Promise<void>;

  /** Ends the jobs that run and closes every connection. Safe to call twice. */
  abstract close(): Promise<void>;

  /** Jobs per state over all queues, for health and tests. */
  abstract counts(): Promise<JobCounts>;

  /** Resolves when nothing waits, runs or is delayed. @throws Error with the counts when that takes longer than the limit. */
  abstract drain(limitMilliseconds?: number): Promise<void>;

  /** Throws away every job of every queue; the outbox sends again what has no receipt. */
  abstract empty(): Promise<void>;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}
