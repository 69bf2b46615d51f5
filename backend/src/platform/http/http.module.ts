import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthController } from '../health/health.controller.js';
import { Idempotency } from './idempotency.js';
import { IdempotencyExpiry } from './idempotency-expiry.js';
import { ProblemFilter } from './problem.filter.js';

/** What every route leans on: problem JSON, commands that happen once, health. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [Idempotency, IdempotencyExpiry, { provide: APP_FILTER, useClass: ProblemFilter }],
  exports: [Idempotency],
})
export class HttpModule {}
