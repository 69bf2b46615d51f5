import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { SETTINGS, type Settings } from '../settings/settings.js';

/** A small pool of its own for sessions and rate limits, so that a rush of bookings never keeps people from signing in. */
@Injectable()
export class SessionPool implements OnApplicationShutdown {
  readonly pool: Pool;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.pool = new Pool({
      connectionString: settings.databaseUrl,
      max: 4,
      connectionTimeoutMillis: 8_000,
      statement_timeout: 5_000,
      application_name: 'campusline-sessions',
    });
    // An idle connection that the database drops is replaced at the next query; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
