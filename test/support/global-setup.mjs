import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PREFIX = 'campusline-test-';
const TEMPLATE = 'campusline_template';

/** The built module, or a sentence that says what is missing: plain Node cannot read the sources. */
async function built(file) {
  const place = path.resolve(import.meta.dirname, '../..', file);
  if (!fs.existsSync(place)) throw new Error(`${file} is missing: run "npm run build" first.`);
  return import(place);
}

/** Stops and removes what test runs left that were killed. */
async function removeLeftovers(startEmbeddedPostgres) {
  for (const name of fs.readdirSync(os.tmpdir()).filter(entry => entry.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    try {
      if (fs.statSync(folder).uid !== (process.getuid?.() ?? 0)) continue;
      try {
        process.kill(pid, 0);
        continue;
      } catch (error) {
        if (error.code !== 'ESRCH') continue;
      }
      if (fs.existsSync(path.join(folder, 'cluster', 'postmaster.pid'))) {
        const server = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } });
        await server.stop();
      }
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run removes the same folder, or it is not ours after all: not this run's concern.
    }
  }
}

/**
 * Starts ONE PostgreSQL server for all test files, without forced writes, and makes a migrated template database that
 * `createTestDatabase()` copies. Workers read the addresses from the environment.
 */
export default async function globalSetup() {
  const { startEmbeddedPostgres } = await built('infra/dist/local/embedded-postgres.js');
  const { prepareDatabase, withClient } = await built('infra/dist/local/prepare-database.js');
  const { migrate } = await built('backend/dist/index.js');
  await removeLeftovers(startEmbeddedPostgres);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  // The server's user must be able to walk through it when the tests run as root.
  fs.chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    folder,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' },
  });
  globalThis.campuslineTestServer = { server, folder };
  try {
    const [owner, api, worker] = [1, 2, 3].map(() => randomBytes(24).toString('base64url'));
    const passwords = { owner, api, worker };
    const superuserUrl = server.superuserUrl('postgres');
    const { ownerUrl } = await prepareDatabase({ superuserUrl, database: TEMPLATE, passwords });
    await migrate({ ownerUrl });
    await withClient(superuserUrl, client =>
      client.query(`ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`),
    );
    process.env.CAMPUSLINE_TEST_SERVER = JSON.stringify({ superuserUrl, passwords, template: TEMPLATE });
  } catch (error) {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
