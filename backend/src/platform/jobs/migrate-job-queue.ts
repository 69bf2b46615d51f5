import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** PostgreSQL schema in which the queue keeps its tables. */
export const QUEUE_SCHEMA = 'bullmq';

const ROLES = 'app_api, app_worker';

/**
 * Brings the queue's own schema to the version of the installed BullMQ and gives the product's roles what running a
 * queue needs: rows, sequences and functions, no right to create anything. Several processes at once take turns.
 * @param ownerUrl address of the role that owns the database, past any pooler.
 */
export async function migrateJobQueue(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${ROLES};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${ROLES};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${ROLES};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${ROLES}`);
  } finally {
    await client.end();
  }
}
