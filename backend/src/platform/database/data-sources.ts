import type { DataSourceOptions } from 'typeorm';
import * as migrations from './migrations/index.js';

/** A class that TypeORM maps on a table. */
export type EntityClass = new () => object;

/** Name of the data source that jobs use (role `app_worker`); the unnamed one is `app_api`. */
export const WORKER = 'worker';

/** Milliseconds a statement of the API may run, and may wait for a lock, before it is refused (architecture.md §4, 2). */
const STATEMENT_TIMEOUT = 15_000;
const LOCK_TIMEOUT = 4_000;
/** Milliseconds to wait for a free connection before the caller is told to come back. */
const CONNECTION_TIMEOUT = 8_000;

/** Options of one role's data source. No synchronise, no extensions: migrations alone shape the schema. */
export function dataSourceOptions(
  url: string,
  role: 'api' | 'worker' | 'owner',
  poolSize: number,
  entities: readonly EntityClass[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: Object.values(migrations) as unknown as never[],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: CONNECTION_TIMEOUT,
    applicationName: `campusline-${role}`,
    extra: {
      // Statements that do not wait for each other go out together: half the system calls on both sides.
      pipeline: role !== 'owner',
      statement_timeout: role === 'owner' ? 0 : STATEMENT_TIMEOUT,
      lock_timeout: role === 'owner' ? 0 : LOCK_TIMEOUT,
      idle_in_transaction_session_timeout: role === 'owner' ? 0 : 30_000,
    },
  };
}
