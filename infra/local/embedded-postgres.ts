import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import {
  clusterExists,
  clusterFolder,
  createCluster,
  readServerNote,
  type ServerNote,
  serverEnvironment,
  SUPERUSER,
} from './postgres-cluster.js';
import { databaseOwner, isPostgres, processesIn, type ProcessOwner, workingFolder } from './process-owner.js';
import { secretFile } from './secret-file.js';
import { codeOf, messageOf, StartProblem } from './start-problem.js';

/** A running PostgreSQL server that belongs to one data folder. */
export interface EmbeddedPostgres {
  /** TCP port on 127.0.0.1. */
  port: number;
  /** Absolute path of the database files; outside the data folder when the server's user cannot reach that. */
  cluster: string;
  /** True when the server already ran: its starter was killed, or another process uses it now. */
  adopted: boolean;
  /** Address of the superuser for one database; for roles and databases only, never for the product. */
  superuserUrl(database: string): string;
  /** Stops the server in order (a fast shutdown); a second call does nothing. Bounded: about ten seconds. */
  stop(): Promise<void>;
}

/** What `startEmbeddedPostgres` needs. */
export interface EmbeddedPostgresOptions {
  /** Data folder; made when missing. The superuser's password (0600) and the server's log lie in it. */
  folder: string;
  /** Server settings by name, such as `fsync: 'off'`. An adopted server keeps those it was started with. */
  settings?: Record<string, string>;
}

/** Milliseconds in which a server must be up; recovery after a crash under load takes part of it. */
const START_LIMIT = 90_000;
/** Milliseconds between two looks at a server that starts or stops. */
const LOOK_AGAIN = 20;
/** A log longer than this many bytes is begun anew at the next start. */
const LONGEST_LOG = 10 * 1024 * 1024;

/**
 * Starts the PostgreSQL server of a data folder, making its files at the first start (stack.md §3). A server that
 * already runs there is adopted. Works as root, which hands the server to an unprivileged user, and as any user.
 * @throws StartProblem with one sentence when that is impossible.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const owner = databaseOwner();
  const cluster = clusterFolder(options.folder, owner);
  const password = secretFile(options.folder, 'superuser-password');
  const log = path.join(path.resolve(options.folder), 'postgres.log');
  const deadline = Date.now() + START_LIMIT;
  let binaries: PostgresBinaries | undefined;
  let reason = 'it does not answer';
  while (Date.now() < deadline) {
    const running = runningServer(cluster);
    if (running) {
      if (running.status === 'ready' && (await answers(cluster, running.port, password))) {
        return handle(cluster, running, password, true);
      }
      await pause(LOOK_AGAIN);
      continue;
    }
    binaries ??= findPostgresBinaries(owner);
    if (!clusterExists(cluster, binaries)) createCluster(cluster, binaries, owner, password);
    removeStaleNote(cluster);
    const outcome = await startServer(cluster, binaries, owner, log, options.settings ?? {}, deadline);
    if (typeof outcome !== 'string') {
      if (await answers(cluster, outcome.port, password)) return handle(cluster, outcome, password, false);
      continue;
    }
    reason = outcome;
    if (!/already exists|still in use|Address already in use|could not bind/.test(outcome)) break;
    // Another start was faster, an ended server's helpers still leave, or the port was taken meanwhile.
    await pause(5 * LOOK_AGAIN);
  }
  throw new StartProblem(`PostgreSQL in ${cluster} did not start: ${reason} (its log is ${log}).`);
}

/** The living server of this cluster, or undefined. */
function runningServer(cluster: string): ServerNote | undefined {
  const note = readServerNote(cluster);
  if (!note || !isPostgres(note.pid)) return undefined;
  const place = workingFolder(note.pid);
  // After a restart of the machine the number may belong to the server of another folder.
  return place !== undefined && place !== cluster ? undefined : note;
}

/**
 * Removes a `postmaster.pid` whose number now belongs to another program: PostgreSQL itself clears a stale file only
 * when the number is free. As long as any process still works in the cluster, the file stays.
 */
function removeStaleNote(cluster: string): void {
  const note = readServerNote(cluster);
  if (note && processesIn(cluster).length === 0) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** Starts the server. @returns its note once it takes connections, otherwise the reason it gave. */
async function startServer(
  cluster: string,
  binaries: PostgresBinaries,
  owner: ProcessOwner,
  log: string,
  settings: Record<string, string>,
  deadline: number,
): Promise<ServerNote | string> {
  const port = await freePort();
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A file and not a pipe: the server may outlive this process and must be able to write on.
  const output = fs.openSync(log, fs.existsSync(log) && fs.statSync(log).size > LONGEST_LOG ? 'w' : 'a', 0o600);
  const begin = fs.fstatSync(output).size;
  let child: ChildProcess;
  try {
    // Detached: Ctrl-C must reach this process only, which then stops the server in order.
    child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...flags], {
      ...owner,
      cwd: path.parse(cluster).root,
      env: serverEnvironment(),
      stdio: ['ignore', output, output],
      detached: true,
      windowsHide: true,
    });
  } finally {
    fs.closeSync(output);
  }
  // A start that is interrupted here must not leave a server behind.
  const onExit = (): void => void child.kill('SIGINT');
  process.once('exit', onExit);
  let ended: string | undefined;
  child.once('error', error => (ended = messageOf(error)));
  const onEnd = (code: number | null, signal: NodeJS.Signals | null): void => {
    ended ??= reasonIn(log, begin) ?? `it ended with ${signal ?? code}`;
  };
  child.once('exit', onEnd);
  child.unref();
  try {
    while (ended === undefined && Date.now() < deadline) {
      const note = readServerNote(cluster);
      if (note?.pid === child.pid && note?.status === 'ready') return note;
      await pause(LOOK_AGAIN);
    }
  } finally {
    process.off('exit', onExit);
    // From here on an end is no failed start, and the log may be removed with its folder.
    child.off('exit', onEnd);
  }
  if (ended !== undefined) return ended;
  child.kill('SIGQUIT');
  return `it was not ready within ${START_LIMIT / 1000} seconds`;
}

/** The reason the server wrote into its log since `begin`. */
function reasonIn(log: string, begin: number): string | undefined {
  const lines = fs.readFileSync(log).subarray(begin).toString('utf8').split('\n');
  const reasons = lines.filter(line => /(FATAL|PANIC|ERROR|LOG: {2}could not bind):?/.test(line));
  const found = reasons.find(line => /could not bind/.test(line)) ?? reasons.pop() ?? lines.filter(Boolean).pop();
  return found?.replace(/^.*?(FATAL|PANIC|ERROR|LOG): +/, '');
}

/**
 * Whether the server on this port takes the superuser's password and is the one of this cluster.
 * @throws StartProblem when it refuses the password.
 */
async function answers(cluster: string, port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: addressOf(port, password, 'postgres'),
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    return rows[0]?.folder === cluster;
  } catch (error) {
    if (codeOf(error) === '28P01') {
      throw new StartProblem(
        `The database in ${cluster} does not take the password in superuser-password; put back the file that belongs to it.`,
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function addressOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function handle(cluster: string, { pid, port }: ServerNote, password: string, adopted: boolean): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const onExit = (): void => signal(pid, 'SIGINT');
  // An adopted server may belong to a live process: it is stopped only when asked.
  if (!adopted) process.once('exit', onExit);
  return {
    port,
    cluster,
    adopted,
    superuserUrl: database => addressOf(port, password, database),
    stop() {
      process.off('exit', onExit);
      stopping ??= stopServer(cluster, pid);
      return stopping;
    },
  };
}

/** Fast shutdown, and after eight seconds an immediate one: the next start then recovers from the log. */
async function stopServer(cluster: string, pid: number): Promise<void> {
  for (const [name, milliseconds] of [
    ['SIGINT', 8_000],
    ['SIGQUIT', 3_000],
  ] as const) {
    const deadline = Date.now() + milliseconds;
    if (readServerNote(cluster)?.pid === pid) signal(pid, name);
    while (isPostgres(pid) && Date.now() < deadline) await pause(LOOK_AGAIN);
    if (!isPostgres(pid)) return;
  }
  throw new StartProblem(`PostgreSQL (process ${pid}) does not stop.`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

/** A TCP port on 127.0.0.1 that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
