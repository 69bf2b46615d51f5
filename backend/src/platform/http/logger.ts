import { type Logger, pino } from 'pino';

/** Injection token of the process's logger. */
export const LOGGER = Symbol('logger');

/**
 * One JSON line per event on standard error, so that what the start command prints stays readable. Cookies,
 * passwords and authorisation headers never reach it.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: [
        'req.headers.cookie',
        'req.headers.authorization',
        'res.headers["set-cookie"]',
        '*.password',
        '*.passwordHash',
      ],
    },
    // Lines are written together, at most a quarter of a second late: one system call a line costs as much as a query.
    pino.destination({ dest: 2, sync: false, minLength: 4096, periodicFlush: 250 }),
  );
}
