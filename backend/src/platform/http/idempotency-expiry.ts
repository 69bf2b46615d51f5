import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LOGGER } from './logger.js';

/** Days for which a repeated command gets its first answer; nobody retries a form after a week. */
const KEPT_DAYS = 7;
const HOUR = 3_600_000;

/** Removes the keys that no sender will use again, every hour by wall time (contracts.md §4), in every process. */
@Injectable()
export class IdempotencyExpiry implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.removeExpired(), HOUR);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Removes what is older than {@link KEPT_DAYS}; a database that is away is tried again in an hour. */
  async removeExpired(): Promise<number> {
    try {
      const removed = await this.unitOfWork.run({ kind: 'campus', by: 'worker' }, () =>
        this.unitOfWork.query(
          'DELETE FROM idempotency_key WHERE created_at < now() - make_interval(days => $1) RETURNING key',
          [KEPT_DAYS],
        ),
      );
      return removed.length;
    } catch (error) {
      this.logger.warn({ err: error }, 'expired idempotency keys stay for another hour');
      return 0;
    }
  }
}
