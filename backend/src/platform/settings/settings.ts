/** What one process needs to know from outside: addresses, folders and secrets. Read once, at start. */
export interface Settings {
  /** `demo` serves OpenAPI, demo accounts and the outbox screen over plain http; `production` refuses them. */
  mode: 'demo' | 'production';
  /** TCP port of the HTTP server; 0 takes any free one (tests). */
  port: number;
  /** Address to listen on; loopback unless a reverse proxy on another machine needs more. */
  host: string;
  /** Folder for files the product writes: the demo mail folder lies in it. */
  dataFolder: string;
  /** PostgreSQL address of the role that answers people (`app_api`). */
  databaseUrl: string;
  /** PostgreSQL address of the role that runs jobs (`app_worker`). */
  databaseWorkerUrl: string;
  /** As `databaseWorkerUrl`, past any pooler: connections that LISTEN or lock per session use it (contracts.md §7). */
  databaseDirectUrl: string;
  /** `postgres://…` or `redis://…`: which backend carries the jobs. */
  queueUrl: string;
  /** Address under which people reach the product: links in mails. */
  publicUrl: string;
  /** Signs the session cookie; at least 32 characters. */
  sessionSecret: string;
  mail: { kind: 'folder'; folder: string } | { kind: 'smtp'; url: string };
  mailFrom: string;
  /** Multiplies every rate limit; proofs raise it, 1 otherwise. */
  rateLimitFactor: number;
  /** Largest number of connections of one role's pool. */
  poolSize: number;
}

/** Injection token of {@link Settings}. */
export const SETTINGS = Symbol('settings');

/** A setting that cannot be used; the message is one sentence that names the variable. */
export class SettingRefused extends Error {
  override name = 'SettingRefused';
  constructor(
    readonly variable: string,
    explanation: string,
  ) {
    super(`${variable} ${explanation}`);
  }
}

/** A value that stands in examples and test files and must never guard a real campus. */
export const EXAMPLE_SECRET = 'campusline-demo-secret-not-for-production';

type Environment = Record<string, string | undefined>;

function choice<T extends string>(environment: Environment, variable: string, allowed: readonly T[], otherwise: T): T {
  const value = environment[variable];
  if (value === undefined || value === '') return otherwise;
  if (!(allowed as readonly string[]).includes(value)) {
    throw new SettingRefused(variable, `is "${value}"; it must be ${allowed.join(' or ')}.`);
  }
  return value as T;
}

function wholeNumber(
  environment: Environment,
  variable: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const value = environment[variable];
  if (value === undefined || value === '') return otherwise;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most) {
    throw new SettingRefused(variable, `is "${value}"; it must be a whole number from ${least} to ${most}.`);
  }
  return Number(value);
}

function address(environment: Environment, variable: string, schemes: readonly string[], otherwise?: string): string {
  const value = environment[variable] || otherwise;
  if (!value)
    throw new SettingRefused(variable, `is missing; give an address that starts with ${schemes.join(' or ')}.`);
  let scheme: string;
  try {
    scheme = new URL(value).protocol;
  } catch {
    throw new SettingRefused(variable, `is not an address; it must start with ${schemes.join(' or ')}.`);
  }
  if (!schemes.some(allowed => scheme === `${allowed.split('://')[0]}:`)) {
    throw new SettingRefused(variable, `starts with ${scheme}//; it must start with ${schemes.join(' or ')}.`);
  }
  return value;
}

const POSTGRES = ['postgres://', 'postgresql://'] as const;

/**
 * Reads the settings from environment variables.
 * @throws SettingRefused with one sentence that names the variable.
 */
export function readSettings(environment: Environment): Settings {
  const mode = choice(environment, 'CAMPUSLINE_MODE', ['demo', 'production'] as const, 'demo');
  if (environment.NODE_ENV === 'production' && mode !== 'production') {
    throw new SettingRefused(
      'CAMPUSLINE_MODE',
      'must be production when NODE_ENV is: the demo campus has passwords that everybody knows.',
    );
  }
  const port = wholeNumber(environment, 'PORT', 3000, 0, 65_535);
  const databaseUrl = address(environment, 'DATABASE_URL', POSTGRES);
  const databaseWorkerUrl = address(environment, 'DATABASE_WORKER_URL', POSTGRES, databaseUrl);
  const databaseDirectUrl = address(environment, 'DATABASE_DIRECT_URL', POSTGRES, databaseWorkerUrl);
  const queueUrl = address(environment, 'QUEUE_URL', [...POSTGRES, 'redis://', 'rediss://'], databaseDirectUrl);
  const dataFolder = environment.CAMPUSLINE_DATA || '.campusline';
  if (dataFolder.includes('\0'))
    throw new SettingRefused('CAMPUSLINE_DATA', 'holds a character that no folder name can have.');
  const publicUrl = address(
    environment,
    'PUBLIC_URL',
    ['http://', 'https://'],
    mode === 'demo' ? `http://localhost:${port}` : undefined,
  );
  const sessionSecret = environment.SESSION_SECRET || (mode === 'demo' ? EXAMPLE_SECRET : '');
  if (mode === 'production') {
    if (sessionSecret.length < 32)
      throw new SettingRefused('SESSION_SECRET', 'must have at least 32 characters in production.');
    if (new Set(sessionSecret).size < 12) {
      throw new SettingRefused(
        'SESSION_SECRET',
        'repeats too few characters; make one at random, such as 32 random bytes in base64.',
      );
    }
    if (/example|changeme|not-for-production|secret-secret/i.test(sessionSecret)) {
      throw new SettingRefused('SESSION_SECRET', 'is an example value; production needs one of its own.');
    }
    if (!publicUrl.startsWith('https://'))
      throw new SettingRefused('PUBLIC_URL', 'must start with https:// in production.');
  }
  const smtp = environment.SMTP_URL ? address(environment, 'SMTP_URL', ['smtp://', 'smtps://']) : undefined;
  if (mode === 'production' && !smtp)
    throw new SettingRefused('SMTP_URL', 'is missing; production sends its mail through it.');
  return {
    mode,
    port,
    host: environment.HOST || '127.0.0.1',
    dataFolder,
    databaseUrl,
    databaseWorkerUrl,
    databaseDirectUrl,
    queueUrl,
    publicUrl,
    sessionSecret,
    mail: smtp ? { kind: 'smtp', url: smtp } : { kind: 'folder', folder: `${dataFolder}/outbox` },
    mailFrom: environment.MAIL_FROM || 'Campusline <no-reply@campusline.example.test>',
    rateLimitFactor: wholeNumber(environment, 'RATE_LIMIT_FACTOR', 1, 1, 1_000_000),
    poolSize: wholeNumber(environment, 'DATABASE_POOL_SIZE', 12, 1, 200),
  };
}
