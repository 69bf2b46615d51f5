/** One queue: jobs that wait for each other stand in different queues. At most five (contracts.md §3). */
export interface QueueDefinition {
  /** Lower case letters and dashes. */
  readonly name: string;
  /** Jobs of this queue that one process runs at the same time. */
  readonly concurrency: number;
}

declare const payloadType: unique symbol;

/** One kind of background job. The type parameter is what its handler is given. */
export interface JobDefinition<Payload extends object = object> {
  readonly name: string;
  readonly queue: QueueDefinition;
  /** How often the queue tries before it gives up; the outbox then sends the job again later. */
  readonly attempts: number;
  /** Pause before the second attempt; each later one doubles it. */
  readonly firstRetrySeconds: number;
  /** Exists for the compiler only. */
  readonly [payloadType]?: Payload;
}

/** Declares a job with the type of its payload. */
export function defineJob<Payload extends object>(definition: JobDefinition): JobDefinition<Payload> {
  return definition as JobDefinition<Payload>;
}

/** What a handler is told about the run, beside the payload. */
export interface JobRun {
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
}

/** Does the work of one job. May run twice for the same job: it must be safe to, by a unique key in PostgreSQL. */
export type JobHandler<Payload extends object> = (payload: Payload, run: JobRun) => Promise<void>;

/** A job to start. */
export interface JobToStart<Payload extends object = object> {
  readonly definition: JobDefinition<Payload>;
  /** Two jobs with one id are one job. */
  readonly id: string;
  readonly payload: Payload;
}
