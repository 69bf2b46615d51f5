import { type DynamicModule, Module } from '@nestjs/common';
import { BookingsModule } from './features/bookings/index.js';
import { CalendarModule } from './features/calendar/index.js';
import { IdentityModule } from './features/identity/index.js';
import { NotificationsModule } from './features/notifications/index.js';
import { OrganisationsModule } from './features/organisations/index.js';
import { ResourcesModule } from './features/resources/index.js';
import { jobTable } from './job-table.js';
import { AccessModule } from './platform/access/access.module.js';
import type { Clock } from './platform/clock/clock.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { ImportModule } from './platform/import/import.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { ProcessModule } from './platform/process.module.js';
import type { Settings } from './platform/settings/settings.js';
import { tables } from './schema.js';

/** What one process does with the product. */
export interface ProcessRole {
  settings: Settings;
  clock: Clock;
  /** False in a process that only answers people. */
  runsJobs: boolean;
  logLevel: string;
}

/** The product: what the platform gives it, then its features. */
@Module({})
export class AppModule {
  static forRoot(role: ProcessRole): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ProcessModule.forRoot(role),
        DatabaseModule.forRoot(role.settings, tables),
        HttpModule,
        AccessModule,
        JobsModule.forRoot({ table: jobTable, runsJobs: role.runsJobs }),
        OutboxModule.forRoot({ runsJobs: role.runsJobs }),
        MailModule,
        ImportModule,

        OrganisationsModule,
        IdentityModule,
        ResourcesModule,
        CalendarModule,
        BookingsModule,
        NotificationsModule,
      ],
    };
  }
}
