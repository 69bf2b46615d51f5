import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock/clock.js';
import { createLogger, LOGGER } from './http/logger.js';
import { SETTINGS, type Settings } from './settings/settings.js';

/** What every part of a process may ask for: its settings, its clock and its logger. */
@Global()
@Module({})
export class ProcessModule {
  static forRoot(role: { settings: Settings; clock: Clock; logLevel: string }): DynamicModule {
    return {
      module: ProcessModule,
      providers: [
        { provide: SETTINGS, useValue: role.settings },
        { provide: Clock, useValue: role.clock },
        { provide: LOGGER, useFactory: () => createLogger(role.logLevel) },
      ],
      exports: [SETTINGS, Clock, LOGGER],
    };
  }
}
