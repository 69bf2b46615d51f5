import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '@campusline/backend';
import { roleUrls } from '../../infra/dist/local/prepare-database.js';
import { fillEveryTable } from './every-table.mjs';
import { dumpPublicSchema } from './dump.mjs';
import { proveRoles } from './p10-roles.mjs';
import { differences, schemaFacts } from './schema-facts.mjs';
import { openStack, withClient } from './stack.mjs';
import { chanceOf, root } from './support.mjs';

const RELEASED = path.join(root, 'test/proof/released');
const KILLS = { short: 10, long: 40 };

/** Databases on one server, made from nothing as the installer makes them. */
function databasesOf(stack) {
  const passwords = { owner: 'proof-owner', api: 'proof-api', worker: 'proof-worker' };
  const server = stack.postgres.superuserUrl('postgres');
  return {
    /** @returns an empty database that `app_owner` owns, and a way to look into it as superuser. */
    async make(name) {
      await withClient(server, client => client.query(`CREATE DATABASE ${name} OWNER app_owner TEMPLATE template0`));
      const url = stack.postgres.superuserUrl(name);
      return {
        name,
        ...roleUrls(server, name, passwords),
        rows: (sql, parameters = []) => withClient(url, async client => (await client.query(sql, parameters)).rows),
      };
    },
    drop: name => withClient(server, client => client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

/** Starts a process that migrates. `begun` resolves when it is about to; `ended` with what it applied, or undefined. */
function startMigrating(ownerUrl) {
  const child = spawn(process.execPath, [path.join(root, 'test/proof/migrate-once.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', OWNER_URL: ownerUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let tell = () => undefined;
  const begun = new Promise(resolve => (tell = resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', part => {
      output += part;
      if (output.includes('begin')) tell(undefined);
    });
  }
  const ended = new Promise(resolve =>
    child.once('exit', () => {
      tell(undefined);
      const applied = /applied (.*)/.exec(output)?.[1];
      resolve({ applied: applied ? JSON.parse(applied) : undefined, output });
    }),
  );
  return { child, begun, ended };
}

/** Twice is as once; the second run changes nothing. */
async function proveTwice({ findings, databases }) {
  const database = await databases.make('p10_fresh');
  const begin = Date.now();
  const first = await migrate({ ownerUrl: database.ownerUrl });
  const milliseconds = Date.now() - begin;
  const facts = await schemaFacts(database.rows);
  findings.check(first.applied.length > 0 && facts.length > 150, 'migrations make the schema', {
    applied: first.applied,
    facts: facts.length,
  });
  const second = await migrate({ ownerUrl: database.ownerUrl });
  findings.check(second.applied.length === 0, 'a second run applies nothing', second.applied);
  const again = differences(facts, await schemaFacts(database.rows));
  findings.check(again.length === 0, 'a second run changes nothing', again.slice(0, 5).join('\n'));
  return { database, facts, applied: first.applied, milliseconds };
}

async function proveTwoAtOnce({ findings, databases, fresh }) {
  const database = await databases.make('p10_two');
  const both = [startMigrating(database.ownerUrl), startMigrating(database.ownerUrl)];
  const ended = await Promise.all(both.map(({ ended: end }) => end));
  const counts = ended.map(({ applied }) => applied?.length ?? -1).sort((a, b) => a - b);
  findings.check(
    counts[0] === 0 && counts[1] === fresh.applied.length,
    'of two processes at once one migrates and the other finds nothing to do',
    ended.map(({ output }) => output.slice(-400)),
  );
  const differ = differences(fresh.facts, await schemaFacts(database.rows));
  findings.check(differ.length === 0, 'two processes at once make the schema of one', differ.slice(0, 5).join('\n'));
  await databases.drop(database.name);
}

/** Kills a migrating process at random moments; the next run finishes. @returns {Promise<number>} kills in the middle. */
async function proveKilled({ findings, databases, fresh, chance, rounds }) {
  let middle = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const database = await databases.make(`p10_kill_${round}`);
    const running = startMigrating(database.ownerUrl);
    await running.begun;
    // A process that just began is slower than this one, which has run the code before.
    await pause(chance.whole(0, Math.max(600, fresh.milliseconds * 2)));
    running.child.kill('SIGKILL');
    const { applied } = await running.ended;
    // The server notices the broken connection by itself; until then it may still hold the lock.
    const next = await migrate({ ownerUrl: database.ownerUrl });
    if (applied === undefined) middle += 1;
    const differ = differences(fresh.facts, await schemaFacts(database.rows));
    findings.check(differ.length === 0, 'after a kill in the middle the next run finishes', {
      applied: next.applied,
      differ: differ.slice(0, 5),
    });
    await databases.drop(database.name);
  }
  findings.check(middle >= rounds / 4, 'kills fell into the middle of a migration', `${middle} of ${rounds}`);
  return middle;
}

/** Rows of every table as text, to see that none was lost or changed. */
async function contents(rows) {
  const tables = await rows(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const result = new Map();
  for (const { name } of tables) {
    result.set(
      name,
      (await rows(`SELECT to_json(t)::text AS row FROM ${name} t ORDER BY 1`)).map(({ row }) => row),
    );
  }
  return result;
}

/** Each kept dump of a released schema, brought to the newest schema, is a fresh install that kept its rows. */
async function proveReleased({ findings, databases, fresh }) {
  const releases = fs.existsSync(RELEASED) ? fs.readdirSync(RELEASED).sort() : [];
  findings.check(releases.length > 0, 'a dump of a released schema is kept');
  for (const release of releases) {
    const database = await databases.make(`p10_from_${release}`);
    const sql = fs.readFileSync(path.join(RELEASED, release, 'dump.sql'), 'utf8');
    await withClient(database.ownerUrl, client => client.query(sql));
    const before = await contents(database.rows);
    for (const [table, rows] of before)
      findings.check(rows.length > 0, `the kept dump ${release} has rows in every table`, table);
    await migrate({ ownerUrl: database.ownerUrl });
    const differ = differences(fresh.facts, await schemaFacts(database.rows));
    findings.check(
      differ.length === 0,
      `release ${release} brought to the newest schema is a fresh install (a released migration never changes; before the first release: WRITE_RELEASED=yes)`,
      differ.slice(0, 8).join('\n'),
    );
    const after = await contents(database.rows);
    for (const [table, rows] of before) {
      if (table === 'schema_migration') continue;
      findings.check(after.get(table)?.length === rows.length, `release ${release} keeps its rows`, table);
    }
    await databases.drop(database.name);
  }
  return releases.length;
}

/** Writes the dump of the newest schema with rows that the product itself made; only before that schema is released. */
async function writeReleased(stack) {
  await fillEveryTable(stack);
  const [{ n }] = await stack.rows('SELECT count(*)::int AS n FROM schema_migration');
  const folder = path.join(RELEASED, String(n).padStart(4, '0'));
  fs.mkdirSync(folder, { recursive: true });
  const quiet = (table, row) =>
    table === 'user_account' ? { ...row, password_hash: 'nobody signs in with this' } : row;
  const head =
    '-- A campus as the product of this release left it; written by test/proof/dump.mjs, never edited by hand.\n\n';
  fs.writeFileSync(path.join(folder, 'dump.sql'), head + (await dumpPublicSchema(stack.rows, quiet)));
  console.log(`  wrote ${path.relative(root, folder)}/dump.sql`);
}

/**
 * P10: migrations (quality.md §1).
 * @param {{ form: 'short' | 'long', seed: string, findings: import('./support.mjs').Findings }} run
 * @returns {Promise<string>}
 */
export async function migrations({ form, seed, findings }) {
  const stack = await openStack({ name: 'p10', settings: { fsync: 'off' } });
  try {
    if (process.env.WRITE_RELEASED === 'yes') await writeReleased(stack);
    const databases = databasesOf(stack);
    const chance = chanceOf(`P10 ${seed}`);
    const fresh = await proveTwice({ findings, databases });
    await proveTwoAtOnce({ findings, databases, fresh });
    const middle = await proveKilled({ findings, databases, fresh, chance, rounds: KILLS[form] });
    const releases = await proveReleased({ findings, databases, fresh });
    const refused = await proveRoles({ findings, stack, database: fresh.database });
    return (
      `${fresh.applied.length} migrations in ${fresh.milliseconds} ms, ${fresh.facts.length} facts of the schema, ` +
      `${middle} of ${KILLS[form]} kills in the middle, ${releases} releases brought to head, ${refused} starts refused`
    );
  } finally {
    await stack.close();
  }
}
