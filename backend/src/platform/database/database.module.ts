import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Settings } from '../settings/settings.js';
import { type EntityClass, WORKER, dataSourceOptions } from './data-sources.js';
import { DatabaseGuards } from './database-guards.js';
import { UnitOfWork } from './unit-of-work.js';

/** Two data sources, one per database role, and the unit of work over them. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(settings: Settings, entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.databaseUrl, 'api', settings.poolSize, entities),
          retryAttempts: 0,
        }),
        TypeOrmModule.forRoot({
          ...dataSourceOptions(
            settings.databaseWorkerUrl,
            'worker',
            Math.max(3, Math.ceil(settings.poolSize / 2)),
            entities,
          ),
          name: WORKER,
          retryAttempts: 0,
        }),
      ],
      providers: [UnitOfWork, DatabaseGuards],
      exports: [UnitOfWork],
    };
  }
}
