import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Held while one start uses a data folder; the database gives it back by itself when that process dies. */
const FOLDER_LOCK = 7_190_025;
const NOTE = 'running.json';

/** Who uses a data folder now, as that process wrote it. */
export interface RunningNote {
  pid: number;
  /** Address for people; absent while it still starts. */
  url?: string;
}

/** A held lock on a data folder. */
export interface FolderLock {
  /** Tells later starts the address. */
  announce(url: string): void;
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process.
 * @param superuserUrl address of the folder's own database server.
 * @returns undefined when another living process has it.
 */
export async function lockFolder(folder: string, superuserUrl: string): Promise<FolderLock | undefined> {
  const client = new pg.Client({
    connectionString: superuserUrl,
    application_name: 'campusline-start',
    keepAlive: true,
  });
  // The server may be stopped under us; the lock is gone then, and so is what it guarded.
  client.on('error', () => undefined);
  await client.connect();
  // A killed process may need a moment until its connection is noticed as gone.
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [FOLDER_LOCK]);
    if (rows[0]?.held) {
      const note = path.join(folder, NOTE);
      const announce = (url?: string): void => fs.writeFileSync(note, JSON.stringify({ pid: process.pid, url }));
      announce();
      return {
        announce,
        async release() {
          fs.rmSync(note, { force: true });
          await client.end().catch(() => undefined);
        },
      };
    }
    await pause(100);
  }
  await client.end();
  return undefined;
}

/** Who uses the folder, as far as it was written down. */
export function readRunningNote(folder: string): RunningNote | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, NOTE), 'utf8')) as RunningNote;
  } catch {
    return undefined;
  }
}
