import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.js';
import { lastingFolder } from './postgres-binaries.js';
import { canReach, isAlive, type ProcessOwner } from './process-owner.js';
import { codeOf, messageOf, StartProblem } from './start-problem.js';

/** Name of the only superuser; it exists for the starter alone, the product never signs in with it. */
export const SUPERUSER = 'postgres';

/** What a PostgreSQL server writes about itself in `postmaster.pid`. */
export interface ServerNote {
  pid: number;
  port: number;
  /** `ready` once it takes connections; before and after that `starting` and `stopping`. */
  status: string;
}

/** Environment of the server programs: no PG* variable of the person's shell may change where they look. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Makes the data folder when it is missing and finds a place for the database files that the server's user can reach.
 * @returns absolute path of the cluster, which need not exist yet: `<folder>/cluster`, or a folder in the system's
 * lasting temporary place whose name is derived from the wanted one, so that the next start finds it again.
 * @throws StartProblem when the folder is a file or cannot be made.
 */
export function clusterFolder(folder: string, owner: ProcessOwner): string {
  const real = dataFolder(folder, owner);
  if (canReach(owner, real)) return path.join(real, 'cluster');
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 16);
  return path.join(lastingFolder(`campusline-${digest}`, 0o711), 'cluster');
}

/**
 * Makes the data folder when it is missing; one that is new lets the server's user pass through it.
 * @returns its absolute path without links.
 * @throws StartProblem that names CAMPUSLINE_DATA when it is a file or cannot be made or written.
 */
export function dataFolder(folder: string, owner: ProcessOwner): string {
  const wanted = path.resolve(folder);
  try {
    const made = makeFolder(wanted);
    if (made && owner.uid !== undefined) fs.chmodSync(wanted, 0o711);
    fs.accessSync(wanted, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return fs.realpathSync(wanted);
  } catch (error) {
    const reason = ['EEXIST', 'ENOTDIR'].includes(codeOf(error) ?? '') ? 'it is a file' : messageOf(error);
    throw new StartProblem(`The data folder ${wanted} (CAMPUSLINE_DATA) cannot be used: ${reason}.`);
  }
}

/**
 * Makes a folder and those above it; its own is for this user alone. Folder by folder, because Node's recursive form
 * never comes back where the system lets nobody make one (`/proc`).
 * @returns whether it was made now.
 */
function makeFolder(folder: string, mode = 0o700): boolean {
  const isThere = (): boolean => fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isThere()) return false;
  const above = path.dirname(folder);
  if (!fs.existsSync(above)) makeFolder(above, 0o755);
  try {
    fs.mkdirSync(folder, { mode });
  } catch (error) {
    // Another start made it meanwhile.
    if (codeOf(error) === 'EEXIST' && isThere()) return false;
    throw error;
  }
  return true;
}

/**
 * Makes the cluster with `initdb`, beside its place and then renamed, so that a start killed half-way leaves nothing
 * that looks like a database. When another process was faster, its cluster stays.
 * @throws StartProblem with the last line of `initdb` when that fails.
 */
export function createCluster(
  cluster: string,
  binaries: PostgresBinaries,
  owner: ProcessOwner,
  password: string,
): void {
  const home = path.dirname(cluster);
  removeDrafts(home);
  const draft = path.join(home, `draft-${process.pid}`);
  const passwordFile = `${draft}.password`;
  try {
    fs.mkdirSync(draft, { mode: 0o700 });
    fs.writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
    if (owner.uid !== undefined && owner.gid !== undefined) {
      fs.chownSync(draft, owner.uid, owner.gid);
      fs.chownSync(passwordFile, owner.uid, owner.gid);
    }
    // The builtin locale: sort order depends neither on the host's locales nor on a version of ICU.
    const options = ['-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8', '--locale=C'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const made = spawnSync(binaries.initdb, ['-D', draft, ...options, ...locale], {
      ...owner,
      cwd: path.parse(home).root,
      env: serverEnvironment(),
      encoding: 'utf8',
    });
    if (made.status !== 0) {
      const reason =
        (made.stderr ?? '').trim().split('\n').pop() || made.error?.message || 'initdb ended without a reason';
      throw new StartProblem(`PostgreSQL could not make its files in ${home}: ${reason}`);
    }
    fs.renameSync(draft, cluster);
  } catch (error) {
    if (error instanceof StartProblem || !fs.existsSync(path.join(cluster, 'PG_VERSION'))) throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** Removes what starts left that were killed while they made a cluster. */
function removeDrafts(home: string): void {
  for (const name of fs.readdirSync(home)) {
    const pid = Number(/^draft-(\d+)/.exec(name)?.[1]);
    if (pid > 0 && (pid === process.pid || !isAlive(pid))) {
      fs.rmSync(path.join(home, name), { recursive: true, force: true });
    }
  }
}

/**
 * Refuses a folder that holds something else than a cluster of this version.
 * @returns true when the cluster exists, false when it has to be made.
 */
export function clusterExists(cluster: string, binaries: PostgresBinaries): boolean {
  const versionFile = path.join(cluster, 'PG_VERSION');
  if (fs.existsSync(versionFile)) {
    const major = Number.parseInt(fs.readFileSync(versionFile, 'utf8'), 10);
    if (major === binaries.major) return true;
    throw new StartProblem(
      `The database in ${cluster} was made by PostgreSQL ${major} and cannot be read by version ${binaries.major}.`,
    );
  }
  if (fs.existsSync(cluster) && (!fs.statSync(cluster).isDirectory() || fs.readdirSync(cluster).length > 0)) {
    throw new StartProblem(`${cluster} holds something that is not a database; move it away or choose another folder.`);
  }
  return false;
}

/** Reads `postmaster.pid`; undefined when there is none or it is half-written. */
export function readServerNote(cluster: string): ServerNote | undefined {
  let lines: string[];
  try {
    lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 ? { pid, port: port > 0 ? port : 0, status: (lines[7] ?? '').trim() } : undefined;
}
