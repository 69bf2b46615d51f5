import path from 'node:path';
import { migrate } from '@campusline/backend';
import { type Environment, tryAddress } from './check-environment.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { type FolderLock, lockFolder, readRunningNote } from './folder-lock.js';
import { prepareDatabase, readRolePasswords } from './prepare-database.js';
import type { Progress } from './progress.js';
import { StartProblem } from './start-problem.js';

/** A database that is up, at the newest schema, and what the product needs to know to reach it. */
export interface OpenDatabase {
  /** The environment with the addresses filled in. */
  environment: Environment;
  /** Where the database lies, in words. */
  place: string;
  /** Present when this process has the data folder for itself. */
  lock?: FolderLock;
  /** Stops what this process has to stop; a server of somebody else goes on. */
  close(): Promise<void>;
}

const DATABASE = 'campusline';
const OUTSIDE = ['DATABASE_URL', 'DATABASE_WORKER_URL', 'DATABASE_DIRECT_URL', 'DATABASE_OWNER_URL'] as const;

/**
 * Opens the database of `DATABASE_URL`, otherwise the embedded one of the data folder, and brings its schema up to date.
 * @param folder absolute path of the data folder.
 * @param shared whether a data folder that another process uses is good enough (an import beside a running server).
 * @throws StartProblem with one sentence, naming the variable when one is to blame.
 */
export function openDatabase(
  environment: Environment,
  folder: string,
  progress: Progress,
  shared: boolean,
): Promise<OpenDatabase> {
  if (environment.DATABASE_URL) return openOutside(environment, progress);
  const alone = OUTSIDE.find(variable => environment[variable]);
  if (alone) {
    throw new StartProblem(`${alone} is set and DATABASE_URL is not; set both, or neither for the embedded database.`);
  }
  return openEmbedded(environment, folder, progress, shared);
}

async function openOutside(environment: Environment, progress: Progress): Promise<OpenDatabase> {
  await progress.step('Database', async () => {
    for (const variable of OUTSIDE) {
      const url = environment[variable];
      if (url) await tryAddress(variable, url);
    }
    return { words: 'the one of DATABASE_URL', result: undefined };
  });
  const ownerUrl = environment.DATABASE_OWNER_URL;
  if (ownerUrl) await bringUpToDate(ownerUrl, progress);
  const { host, pathname } = new URL(environment.DATABASE_URL ?? '');
  return { environment, place: `${host}${pathname}`, close: () => Promise.resolve() };
}

async function openEmbedded(
  environment: Environment,
  folder: string,
  progress: Progress,
  shared: boolean,
): Promise<OpenDatabase> {
  const { server, lock } = await progress.step('Database', async () => {
    const result = await startAndLock(folder);
    return { words: result.server.adopted ? 'PostgreSQL was running already' : 'PostgreSQL started', result };
  });
  if (!lock && !shared) throw inUse(folder);
  const superuserUrl = server.superuserUrl('postgres');
  const close = async (): Promise<void> => {
    if (!lock) return;
    // First the server: with the lock given back before, another start could adopt a server that is about to stop.
    await server.stop();
    await lock.release();
  };
  try {
    const urls = await prepareDatabase({ superuserUrl, database: DATABASE, passwords: readRolePasswords(folder) });
    await bringUpToDate(urls.ownerUrl, progress);
    return {
      environment: { ...environment, DATABASE_URL: urls.apiUrl, DATABASE_WORKER_URL: urls.workerUrl },
      place: server.cluster,
      ...(lock && { lock }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts or adopts the server and tries the lock; again when the process that had the server stopped it meanwhile. */
async function startAndLock(folder: string): Promise<{ server: EmbeddedPostgres; lock: FolderLock | undefined }> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await startEmbeddedPostgres({ folder });
    try {
      return { server, lock: await lockFolder(folder, server.superuserUrl('postgres')) };
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

function inUse(folder: string): StartProblem {
  const note = readRunningNote(folder);
  const who = note ? ` (process ${note.pid}${note.url ? `, ${note.url}` : ''})` : '';
  return new StartProblem(
    `The data folder ${path.resolve(folder)} is in use by another start${who}; stop that one, or set CAMPUSLINE_DATA to another folder.`,
  );
}

async function bringUpToDate(ownerUrl: string, progress: Progress): Promise<void> {
  await progress.step('Schema', async () => {
    const { applied } = await migrate({ ownerUrl });
    const words =
      applied.length > 0 ? `${applied.length} migration${applied.length > 1 ? 's' : ''} applied` : 'up to date';
    return { words, result: undefined };
  });
}
