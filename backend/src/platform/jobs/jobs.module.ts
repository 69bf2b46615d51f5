import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { BullJobs } from './bull-jobs.js';
import type { JobDefinition } from './job-definition.js';
import { Jobs } from './jobs.js';
import { queueBackend } from './queue-backend.js';

const RUNS_JOBS = Symbol('runs jobs');

/** Begins with jobs when every module has named its handlers, and ends them before the database closes. */
@Injectable()
class JobsLifeCycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly jobs: Jobs,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {}

  onApplicationBootstrap(): void {
    // Not awaited: people are answered also while the queue is away.
    if (this.runsJobs) void this.jobs.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.jobs.close();
  }
}

/** The {@link Jobs} port over the store that `QUEUE_URL` names. */
@Global()
@Module({})
export class JobsModule {
  /** @param table the job table; `runsJobs` is false in a process that only answers people. */
  static forRoot({ table, runsJobs }: { table: Record<string, JobDefinition>; runsJobs: boolean }): DynamicModule {
    return {
      module: JobsModule,
      providers: [
        { provide: RUNS_JOBS, useValue: runsJobs },
        {
          provide: Jobs,
          inject: [SETTINGS],
          useFactory: (settings: Settings) => new BullJobs(queueBackend(settings), Object.values(table)),
        },
        JobsLifeCycle,
      ],
      exports: [Jobs],
    };
  }
}
