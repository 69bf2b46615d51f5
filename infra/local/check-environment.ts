import net from 'node:net';
import { readSettings } from '@campusline/backend';
import pg from 'pg';
import { codeOf, messageOf, StartProblem } from './start-problem.js';

/** Environment variables by name. */
export type Environment = Record<string, string | undefined>;

/** Stands for an address that is known only once the embedded database runs. */
const LATER = 'postgres://later@127.0.0.1:1/later';

/**
 * Refuses a wrong value before anything is started, so that the sentence comes at once.
 * @throws SettingRefused or StartProblem with one sentence that names the variable.
 */
export function checkEnvironment(environment: Environment): void {
  readSettings({
    ...environment,
    DATABASE_URL: environment.DATABASE_URL || LATER,
    // In production with the embedded database the data folder keeps a secret.
    SESSION_SECRET: environment.SESSION_SECRET || (environment.DATABASE_URL ? undefined : 'x'.repeat(43)),
  });
  const owner = environment.DATABASE_OWNER_URL;
  if (owner && !/^postgres(ql)?:\/\/[^/]/.test(owner)) {
    throw new StartProblem('DATABASE_OWNER_URL is not an address; it must start with postgres://.');
  }
}

/**
 * Looks whether something answers where the jobs shall wait.
 * @throws StartProblem that names QUEUE_URL.
 */
export async function checkQueue(environment: Environment): Promise<void> {
  const text = environment.QUEUE_URL;
  if (!text) return;
  if (!text.startsWith('redis')) return tryAddress('QUEUE_URL', text);
  const url = new URL(text);
  const fault = await new Promise<string | undefined>(resolve => {
    const socket = net.connect({ host: url.hostname, port: Number(url.port || 6379) });
    const answer = (found?: string): void => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(5_000, () => answer('no answer within 5 seconds'));
    socket.once('connect', () => answer()).once('error', error => answer(codeOf(error) ?? error.message));
  });
  if (fault) throw new StartProblem(`QUEUE_URL leads to no queue server that answers: ${fault}.`);
}

/**
 * Signs in at a PostgreSQL address once.
 * @throws StartProblem that names the variable; never with the address itself, which holds a password.
 */
export async function tryAddress(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    throw new StartProblem(`${variable} leads to no database that answers: ${messageOf(error) || codeOf(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
