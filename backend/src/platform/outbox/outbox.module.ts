import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';
import { EventOutbox } from './event-outbox.js';
import { EventReceipts } from './event-receipts.js';
import { ListenerRegistry } from './listener-registry.js';
import { OutboxRelay, USUAL_RELAY } from './outbox-relay.js';
import { OutboxRepository } from './outbox.repository.js';
import { RelayBell } from './relay-bell.js';

const RUNS_JOBS = Symbol('runs jobs');

/** Begins to relay when every listener is registered; only in processes that run jobs. */
@Injectable()
class RelayLifeCycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: OutboxRelay,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (this.runsJobs) this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }
}

/** Events between features: recording, listeners, receipts and the relay. Needs JobsModule and a Clock. */
@Global()
@Module({})
export class OutboxModule {
  /** `runsJobs` is false in a process that only answers people: it records, another process relays. */
  static forRoot({ runsJobs }: { runsJobs: boolean }): DynamicModule {
    return {
      module: OutboxModule,
      providers: [
        { provide: RUNS_JOBS, useValue: runsJobs },
        OutboxRepository,
        EventOutbox,
        EventReceipts,
        ListenerRegistry,
        RelayBell,
        {
          provide: OutboxRelay,
          inject: [UnitOfWork, OutboxRepository, ListenerRegistry, Jobs, RelayBell],
          useFactory: (
            unitOfWork: UnitOfWork,
            repository: OutboxRepository,
            registry: ListenerRegistry,
            jobs: Jobs,
            bell: RelayBell,
          ) => new OutboxRelay(unitOfWork, repository, registry, jobs, bell, USUAL_RELAY),
        },
        RelayLifeCycle,
      ],
      exports: [EventOutbox, EventReceipts, ListenerRegistry, OutboxRelay],
    };
  }
}
