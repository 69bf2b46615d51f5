import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { StartProblem } from './start-problem.js';

/** The user a child process runs as; empty means the user of this process. */
export interface ProcessOwner {
  uid?: number;
  gid?: number;
}

/**
 * The user the database server runs as. PostgreSQL refuses to run as root, so root hands it to `postgres`, else to
 * `nobody`: both stand in the passwd file of every usual system, and no user has to be added.
 * @throws StartProblem when this process is root and neither user exists.
 */
export function databaseOwner(): ProcessOwner {
  if (process.getuid?.() !== 0) return {};
  const entries = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const entry = entries.find(([name]) => name === wanted);
    const uid = Number(entry?.[2]);
    const gid = Number(entry?.[3]);
    if (entry && uid > 0 && gid > 0) return { uid, gid };
  }
  throw new StartProblem(
    'PostgreSQL refuses to run as root and /etc/passwd has neither "postgres" nor "nobody"; start as a normal user.',
  );
}

/** Whether that user can walk down to the folder: a 0700 folder on the way hides everything below it. */
export function canReach(owner: ProcessOwner, folder: string): boolean {
  if (owner.uid === undefined) return true;
  const walk = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...owner, cwd: '/', stdio: 'ignore' });
  return walk.status === 0;
}

/** Whether a process with this number lives; one that ended and was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  // 0 and below would ask about whole groups of processes.
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return processState(pid)?.state !== 'Z';
}

/** Whether the living process is a PostgreSQL server, as far as the system tells. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const state = processState(pid);
  return state === undefined || state.name.startsWith('postgres');
}

/** Name and state letter of a process from /proc, or from `ps` where there is no /proc; undefined when neither tells. */
function processState(pid: number): { name: string; state: string } | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), state: stat.slice(end + 2, end + 3) };
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return undefined;
  }
  const answer = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const found = /^(\S)\S*\s+(.*)$/.exec((answer.stdout ?? '').trim());
  return found ? { state: found[1] ?? '', name: (found[2] ?? '').replace(/^.*\//, '') } : undefined;
}

/** The folder a process works in, or undefined when the system does not tell (other user, no /proc). */
export function workingFolder(pid: number): string | undefined {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Numbers of the living processes that work in this folder, as far as /proc tells. */
export function processesIn(folder: string): number[] {
  let numbers: string[];
  try {
    numbers = fs.readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return numbers.map(Number).filter(pid => workingFolder(pid) === folder);
}
