import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { migrate } from '@campusline/backend';
import { startEmbeddedPostgres } from '@campusline/infra/embedded-postgres';
import { prepareDatabase, withClient } from '../../infra/dist/local/prepare-database.js';
import { root, scratchFolder } from './support.mjs';

export { withClient };

/** Milliseconds in which a process of the product must be ready. */
const READY_LIMIT = 60_000;

/** With `PROFILE=<folder>` each process of the product leaves its CPU profile there when it ends. */
const PROFILING = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(process.env.PROFILE)}`] : [];

/** A process of the product that a proof started. */
export class ProductProcess {
  output = '';
  /** Address it answers on, once it said so. @type {string | undefined} */
  url;

  /**
   * @param {string} entry file below backend/dist, such as `main.js`.
   * @param {Record<string, string>} environment
   */
  constructor(entry, environment) {
    this.child = spawn(process.execPath, [...PROFILING, path.join(root, 'backend/dist', entry)], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Ctrl-C on a proof must not leave a server behind.
    const onExit = () => this.child.kill('SIGKILL');
    process.once('exit', onExit);
    this.child.once('exit', () => process.off('exit', onExit));
    this.ended = new Promise(resolve => this.child.once('exit', (code, signal) => resolve(code ?? signal)));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', part => {
        // The end of what was said is enough: a proof may run for many minutes.
        this.output = `${this.output}${part}`.slice(-200_000);
      });
    }
  }

  /** Resolves when the process says that it runs. @throws Error with its output when it ends before that. */
  async ready() {
    const deadline = Date.now() + READY_LIMIT;
    let over = false;
    void this.ended.then(() => (over = true));
    while (Date.now() < deadline) {
      const answer = /Campusline answers on (\S+)|Campusline worker runs/.exec(this.output);
      if (answer) {
        this.url = answer[1];
        return this;
      }
      if (over) break;
      await new Promise(resolve => setTimeout(resolve, 25));
    }
    throw new Error(`The process did not start:\n${this.output.slice(-2_000)}`);
  }

  /** Asks it to end and waits; kills it after ten seconds. @returns {Promise<number | string>} exit code or signal. */
  async stop() {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
      const timer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
      await this.ended;
      clearTimeout(timer);
    }
    return this.ended;
  }
}

/**
 * PostgreSQL with a migrated database and processes of the product, on a scratch folder.
 * @typedef {object} Stack
 * @property {string} folder
 * @property {import('@campusline/infra/embedded-postgres').EmbeddedPostgres} postgres
 * @property {{ ownerUrl: string, apiUrl: string, workerUrl: string }} urls
 * @property {string} superuserUrl address of the superuser for the product's database, to look behind row-level security.
 * @property {() => number} postmaster process number of the PostgreSQL server.
 * @property {Record<string, string>} environment what a process of the product needs to know.
 * @property {(sql: string, parameters?: unknown[]) => Promise<any[]>} rows runs one statement as superuser.
 * @property {(entry: string, more?: Record<string, string>) => Promise<ProductProcess>} start starts a process and waits until it is ready.
 * @property {() => Promise<void>} close ends every process by its number, and removes the folder unless it was given.
 */

/**
 * @param {{ name: string, folder?: string, settings?: Record<string, string>, migrated?: boolean }} options
 * `folder` keeps the data; without it a scratch folder is made and removed.
 * @returns {Promise<Stack>}
 */
export async function openStack({ name, folder: given, settings = {}, migrated = true }) {
  const folder = given ?? scratchFolder(name);
  /** @type {ProductProcess[]} */
  const processes = [];
  let postgres;
  const close = async () => {
    await Promise.all(processes.map(one => one.stop()));
    await postgres?.stop();
    if (!given) fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    postgres = await startEmbeddedPostgres({ folder, settings });
    const passwords = { owner: 'proof-owner', api: 'proof-api', worker: 'proof-worker' };
    const urls = await prepareDatabase({
      superuserUrl: postgres.superuserUrl('postgres'),
      database: 'campusline',
      passwords,
    });
    if (migrated) await migrate({ ownerUrl: urls.ownerUrl });
    const superuserUrl = postgres.superuserUrl('campusline');
    const environment = {
      CAMPUSLINE_MODE: 'demo',
      CAMPUSLINE_DATA: path.join(folder, 'data'),
      DATABASE_URL: urls.apiUrl,
      DATABASE_WORKER_URL: urls.workerUrl,
      SESSION_SECRET: randomBytes(32).toString('hex'),
      RATE_LIMIT_FACTOR: '100000',
      LOG_LEVEL: 'error',
      PORT: '0',
    };
    return {
      folder,
      postgres,
      urls,
      superuserUrl,
      postmaster: () =>
        Number(fs.readFileSync(path.join(postgres.cluster, 'postmaster.pid'), 'utf8').split('\n', 1)[0]),
      environment,
      rows: (sql, parameters = []) =>
        withClient(superuserUrl, async client => (await client.query(sql, parameters)).rows),
      async start(entry, more = {}) {
        const one = new ProductProcess(entry, { ...environment, ...more });
        processes.push(one);
        return one.ready();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A connection that stays open until it is closed.
 * @param {string} url
 * @returns {Promise<{ query: (...statement: any[]) => Promise<any>, close: () => void }>}
 */
export function openConnection(url) {
  return new Promise((resolve, reject) => {
    withClient(
      url,
      client =>
        new Promise(release => {
          resolve({ query: (...statement) => client.query(...statement), close: () => release(undefined) });
        }),
    ).catch(reject);
  });
}
