import fs from 'node:fs';
import path from 'node:path';
import { setUpCampus } from '../proof/campus.mjs';
import { openStack, withClient } from '../proof/stack.mjs';
import { root } from '../proof/support.mjs';
import { loadBookings } from './stored-bookings.mjs';

/** Days after which stored data is too old: the bench books behind its end. */
const KEPT_DAYS = 14;
/** Change it when the way of loading changes. */
const LOADER = 2;

/** Settings of the server while it is measured; product and floor share them. Durability stays as it is. */
const SETTINGS = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  jit: 'off',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'top',
};

/** What the stored data depends on: with another schema or loader it is made anew. */
function stampOf(size) {
  const folder = path.join(root, 'backend/src/platform/database/migrations');
  const migrations = fs.readdirSync(folder).filter(name => /^\d/.test(name));
  return { loader: LOADER, size, migrations, loadedAt: Date.now() };
}

function isUsable(file, wanted) {
  try {
    const { loadedAt, ...stamp } = JSON.parse(fs.readFileSync(file, 'utf8'));
    const { loadedAt: _, ...expected } = wanted;
    return JSON.stringify(stamp) === JSON.stringify(expected) && Date.now() - loadedAt < KEPT_DAYS * 86_400_000;
  } catch {
    return false;
  }
}

/**
 * Opens the server with the stored bookings, loading them first when they are not there yet.
 * @param {{ machines: number, bookings: number }} size
 * @param {boolean} fresh load again whatever lies there.
 * @returns {Promise<import('../proof/stack.mjs').Stack>}
 */
export async function openStored(size, fresh) {
  const folder = path.join(root, '.data/bench', `${size.bookings}`);
  const stampFile = path.join(folder, 'stored.json');
  const stamp = stampOf(size);
  const usable = !fresh && isUsable(stampFile, stamp);
  if (!usable) await remove(folder);
  fs.mkdirSync(folder, { recursive: true });
  const stack = await openStack({ name: 'bench', folder, settings: SETTINGS });
  try {
    if (!usable) {
      const begin = Date.now();
      console.log(`Loading ${size.bookings.toLocaleString('en')} bookings on ${size.machines} machines …`);
      const { campusId } = await setUpCampus(stack.environment, { companies: 20, peopleEach: 1 });
      await withClient(stack.superuserUrl, client => client.query('CREATE EXTENSION pg_stat_statements'));
      await loadBookings(stack.superuserUrl, campusId, size);
      fs.writeFileSync(stampFile, JSON.stringify(stamp));
      console.log(`  loaded in ${Math.round((Date.now() - begin) / 1000)} s`);
    }
    await forgetBenchRows(stack);
    return stack;
  } catch (error) {
    await stack.close();
    throw error;
  }
}

/** Removes stored data with the place the database files really lie in. */
async function remove(folder) {
  if (!fs.existsSync(folder)) return;
  const stack = await openStack({ name: 'bench', folder, migrated: false }).catch(() => undefined);
  const cluster = stack?.postgres.cluster;
  await stack?.close();
  if (cluster) fs.rmSync(cluster, { recursive: true, force: true });
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Purpose of the bookings that a bench makes, so that they can be taken out again. */
export const BENCH_PURPOSE = 'Made by the bench';

/** Takes out what a bench added, also one that was interrupted: the stored number stays what it says. */
export async function forgetBenchRows(stack) {
  await withClient(stack.superuserUrl, async client => {
    await client.query('SET session_replication_role = replica');
    const { rowCount } = await client.query(
      `WITH gone AS (DELETE FROM booking WHERE purpose = $1 RETURNING id)
       DELETE FROM allocation a USING gone g WHERE a.holder_id = g.id`,
      [BENCH_PURPOSE],
    );
    await client.query('TRUNCATE outbox, idempotency_key, event_delivery, event_receipt, mail_message, session');
    if (rowCount) await client.query('VACUUM (ANALYZE) booking, allocation');
  });
}
