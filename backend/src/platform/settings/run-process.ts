import { SettingRefused } from './settings.js';

/** Why a connection to the database failed at the start, in words. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that address',
  ENOTFOUND: 'its host name is unknown',
  EAI_AGAIN: 'its host name cannot be looked up now',
  ETIMEDOUT: 'it does not answer in time',
  EHOSTUNREACH: 'its host cannot be reached',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the role',
  '3D000': 'it has no database of that name',
};

/** One sentence for what a person can mend, the whole stack for what only we can. */
function explanation(error: unknown): string {
  if (error instanceof SettingRefused) return error.message;
  const { code } = error as { code?: unknown };
  const reason = typeof code === 'string' ? UNREACHABLE[code] : undefined;
  if (reason) return `DATABASE_URL or DATABASE_WORKER_URL leads to a database that cannot be used: ${reason}.`;
  return error instanceof Error && error.stack ? error.stack : String(error);
}

/**
 * Runs a process until SIGTERM or SIGINT: `start` brings it up and answers how to end it in order. What keeps it from
 * starting is printed, and the process ends with exit code 1.
 */
export function runProcess(start: () => Promise<{ close(): Promise<void> }>): void {
  start().then(
    running => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        process.once(signal, () => void running.close().then(() => process.exit(0)));
      }
    },
    (error: unknown) => {
      process.stderr.write(`${explanation(error)}\n`);
      process.exit(1);
    },
  );
}
