import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { readServerNote } from './postgres-cluster.js';
import { isPostgres } from './process-owner.js';

/** Real servers on real folders; each is small and without forced writes, so that the file takes seconds. */
const settings = { fsync: 'off', shared_buffers: '16MB' };

async function ask<Row extends object>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverNumber(server: EmbeddedPostgres): number {
  const note = readServerNote(server.cluster);
  if (!note) throw new Error('no server runs');
  return note.pid;
}

/** Resolves when a child process has ended. */
function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise(resolve => child.once('exit', () => resolve()));
}

describe('embedded PostgreSQL', () => {
  let home: string;
  let folder: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-starter-'));
    fs.chmodSync(home, 0o755);
    folder = path.join(home, 'data with a space');
    server = await startEmbeddedPostgres({ folder, settings });
  });

  afterAll(async () => {
    await server?.stop();
    fs.rmSync(home, { recursive: true, force: true });
  });

  it('starts on an empty folder with a locale that does not depend on the machine', async () => {
    const rows = await ask(
      server,
      `SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding,
         current_setting('listen_addresses') AS addresses, current_setting('fsync') AS fsync,
         current_setting('timezone') AS zone
       FROM pg_database WHERE datname = 'postgres'`,
    );
    expect(rows).toEqual([
      { provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', addresses: '127.0.0.1', fsync: 'off', zone: 'UTC' },
    ]);
    expect(server.adopted).toBe(false);
  });

  it('keeps the password of the superuser where only its owner reads it, and demands it', async () => {
    expect(fs.statSync(path.join(folder, 'superuser-password')).mode & 0o777).toBe(0o600);
    const stranger = new pg.Client({ connectionString: `postgres://postgres:guess@127.0.0.1:${server.port}/postgres` });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('adopts the server that runs, and does not stop it by itself', async () => {
    const second = await startEmbeddedPostgres({ folder, settings });
    expect({ adopted: second.adopted, port: second.port }).toEqual({ adopted: true, port: server.port });
    expect(await ask(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('gives two starts at once the same server', async () => {
    const place = path.join(home, 'race');
    const [one, two] = await Promise.all([
      startEmbeddedPostgres({ folder: place, settings }),
      startEmbeddedPostgres({ folder: place, settings }),
    ]);
    expect(one.port).toBe(two.port);
    expect([one.adopted, two.adopted].filter(Boolean)).toHaveLength(1);
    const number = serverNumber(one);
    await one.stop();
    expect(isPostgres(number)).toBe(false);
    await two.stop();
  });

  it('comes back after kill -9 of the server with every committed row', async () => {
    await ask(server, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS number');
    await ask(server, 'CHECKPOINT');
    await ask(server, 'INSERT INTO kept SELECT generate_series(1001, 1500)');
    const before = serverNumber(server);
    process.kill(before, 'SIGKILL');
    server = await startEmbeddedPostgres({ folder, settings });
    expect(server.adopted).toBe(false);
    expect(serverNumber(server)).not.toBe(before);
    expect(await ask(server, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1500 }]);
  });

  it('does not believe a note whose number belongs to another program', async () => {
    const note = path.join(server.cluster, 'postmaster.pid');
    const text = fs.readFileSync(note, 'utf8');
    await server.stop();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      fs.writeFileSync(note, text.replace(/^\d+/, String(other.pid)));
      server = await startEmbeddedPostgres({ folder, settings });
      expect(server.adopted).toBe(false);
      expect(await ask(server, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1500 }]);
    } finally {
      const gone = ended(other);
      other.kill('SIGKILL');
      await gone;
    }
  });

  it('stops in order: no note stays and the next start recovers nothing', async () => {
    const number = serverNumber(server);
    await server.stop();
    expect(isPostgres(number)).toBe(false);
    expect(fs.existsSync(path.join(server.cluster, 'postmaster.pid'))).toBe(false);
    await server.stop();
    const log = path.join(folder, 'postgres.log');
    const begin = fs.statSync(log).size;
    server = await startEmbeddedPostgres({ folder, settings });
    expect(fs.readFileSync(log).subarray(begin).toString()).not.toContain('was not properly shut down');
  });

  it('removes what a start left that was killed while it made the files', async () => {
    const place = path.join(home, 'half-made');
    fs.mkdirSync(path.join(place, 'draft-999999999'), { recursive: true });
    fs.chmodSync(place, 0o755);
    fs.writeFileSync(path.join(place, 'draft-999999999', 'PG_VERSION'), '18\n');
    const other = await startEmbeddedPostgres({ folder: place, settings });
    await other.stop();
    expect(fs.readdirSync(place).sort()).toEqual(['cluster', 'postgres.log', 'superuser-password']);
  });

  describe('refuses with one sentence', () => {
    it('a folder that is a file', async () => {
      const file = path.join(home, 'a-file');
      fs.writeFileSync(file, '');
      await expect(startEmbeddedPostgres({ folder: file })).rejects.toThrow(
        `The data folder ${file} (CAMPUSLINE_DATA) cannot be used: it is a file.`,
      );
      const below = path.join(file, 'below');
      await expect(startEmbeddedPostgres({ folder: below })).rejects.toThrow(/cannot be used: it is a file\.$/);
    });

    it('a place where nobody can make a folder', async () => {
      if (process.platform !== 'linux') return;
      await expect(startEmbeddedPostgres({ folder: '/proc/campusline/data' })).rejects.toThrow(
        /^The data folder .* cannot be used: /,
      );
    });

    it('a cluster of another version', async () => {
      const place = path.join(home, 'old');
      fs.mkdirSync(path.join(place, 'cluster'), { recursive: true });
      fs.chmodSync(place, 0o755);
      fs.writeFileSync(path.join(place, 'cluster', 'PG_VERSION'), '15\n');
      await expect(startEmbeddedPostgres({ folder: place })).rejects.toThrow(
        /made by PostgreSQL 15 and cannot be read by version 18\.$/,
      );
    });

    it('a folder with something else in it, which stays as it was', async () => {
      const place = path.join(home, 'taken');
      fs.mkdirSync(path.join(place, 'cluster'), { recursive: true });
      fs.chmodSync(place, 0o755);
      fs.writeFileSync(path.join(place, 'cluster', 'letter.txt'), 'keep me');
      await expect(startEmbeddedPostgres({ folder: place })).rejects.toThrow(/holds something that is not a database/);
      expect(fs.readFileSync(path.join(place, 'cluster', 'letter.txt'), 'utf8')).toBe('keep me');
    });

    it('a password file that belongs to another cluster', async () => {
      const file = path.join(folder, 'superuser-password');
      const right = fs.readFileSync(file, 'utf8');
      fs.writeFileSync(file, `${'x'.repeat(43)}\n`);
      try {
        await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/does not take the password/);
      } finally {
        fs.writeFileSync(file, right);
      }
    });

    it('a server setting that PostgreSQL does not know', async () => {
      await expect(
        startEmbeddedPostgres({ folder: path.join(home, 'setting'), settings: { no_such_setting: 'on' } }),
      ).rejects.toThrow(/unrecognized configuration parameter "no_such_setting"/);
    });

    it('PG_BIN without programs', async () => {
      process.env.PG_BIN = home;
      try {
        await expect(startEmbeddedPostgres({ folder: path.join(home, 'no-programs') })).rejects.toThrow(
          /^PG_BIN is ".*", where no/,
        );
      } finally {
        delete process.env.PG_BIN;
      }
    });
  });
});
