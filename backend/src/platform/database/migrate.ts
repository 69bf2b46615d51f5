import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { migrateJobQueue } from '../jobs/migrate-job-queue.js';
import { dataSourceOptions } from './data-sources.js';

/** One number for the whole product: whoever holds this lock migrates, everybody else waits for it. */
const MIGRATION_LOCK = 7_190_024;

/**
 * Brings the schema to its newest form, and the job queue's with it. Safe with several processes at once: they take
 * turns, and the later ones find nothing to do. Each migration is one transaction, so a process killed in the
 * middle leaves the last whole one.
 * @param ownerUrl address of the role that owns the database (`app_owner`), past any pooler.
 * @returns names of the migrations that ran now, oldest first.
 */
export async function migrate({ ownerUrl }: { ownerUrl: string }): Promise<{ applied: string[] }> {
  const guard = new Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = await new DataSource(dataSourceOptions(ownerUrl, 'owner', 2, [])).initialize();
    try {
      const applied = await source.runMigrations();
      await migrateJobQueue(ownerUrl);
      return { applied: applied.map(({ name }) => name) };
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}
