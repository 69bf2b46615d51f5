import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareDatabase, readRolePasswords, withClient } from './prepare-database.js';

/** Roles belong to a whole server: this file needs one of its own, without the roles. */
describe('prepareDatabase', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  const secret = (): string => randomBytes(24).toString('base64url');
  const passwords = { owner: secret(), api: secret(), worker: secret() };
  const prepare = (changed = passwords) =>
    prepareDatabase({ superuserUrl: server.superuserUrl('postgres'), database: 'campus one', passwords: changed });

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-roles-'));
    fs.chmodSync(folder, 0o711);
    server = await startEmbeddedPostgres({ folder, settings: { fsync: 'off', shared_buffers: '16MB' } });
  });

  afterAll(async () => {
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('makes roles and database once, with five processes at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => prepare()));
    expect(new Set(answers.map(({ ownerUrl }) => ownerUrl)).size).toBe(1);
    const roles = await withClient(server.superuserUrl('postgres'), client =>
      client.query(
        `SELECT rolname, rolcanlogin, rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication AS powerful
         FROM pg_roles WHERE rolname LIKE 'app%' ORDER BY rolname`,
      ),
    );
    expect(roles.rows).toEqual(
      ['app_api', 'app_owner', 'app_worker'].map(rolname => ({ rolname, rolcanlogin: true, powerful: false })),
    );
  });

  it('lets the owner make tables, and nobody else', async () => {
    const { ownerUrl, apiUrl, workerUrl } = await prepare();
    await withClient(ownerUrl, async client => {
      await client.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
      await client.query('CREATE TABLE made_by_owner (id int)');
    });
    for (const url of [apiUrl, workerUrl]) {
      await expect(withClient(url, client => client.query('CREATE TABLE made (id int)'))).rejects.toMatchObject({
        code: '42501',
      });
      await expect(withClient(url, client => client.query('SELECT * FROM made_by_owner'))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('sets a changed password and refuses the old one', async () => {
    const { apiUrl: old } = await prepare();
    const { apiUrl } = await prepare({ ...passwords, api: secret() });
    await withClient(apiUrl, client => client.query('SELECT 1'));
    await expect(withClient(old, client => client.query('SELECT 1'))).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps the passwords of a data folder for its owner alone', () => {
    const first = readRolePasswords(folder);
    expect(readRolePasswords(folder)).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(3);
    for (const role of ['app_owner', 'app_api', 'app_worker']) {
      expect(fs.statSync(path.join(folder, 'role-passwords', role)).mode & 0o777).toBe(0o600);
    }
  });
});
