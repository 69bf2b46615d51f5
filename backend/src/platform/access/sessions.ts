import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import { prepared } from '../database/prepared-statement.js';
import type { Settings } from '../settings/settings.js';

declare module 'express-session' {
  interface SessionData {
    userId: string;
  }
}

/** Milliseconds a session lives after sign-in: one working day. */
const SESSION_LIFE = 12 * 60 * 60 * 1000;

/** Name of the session cookie; `__Host-` binds it to this very host and needs TLS (contracts.md §4). */
export function sessionCookieName(mode: Settings['mode']): string {
  return mode === 'production' ? '__Host-campusline.sid' : 'campusline.sid';
}

/** Sessions in PostgreSQL: opaque cookie, revocable, shared by all API processes. */
export function sessions(settings: Settings, pool: Pool): RequestHandler {
  const Store = connectPgSimple(session);
  return session({
    name: sessionCookieName(settings.mode),
    secret: settings.sessionSecret,
    store: new Store({
      // The store knows no prepared statements; on each request they save the database a parse and a plan.
      pool: { query: (text: string, values: unknown[]) => pool.query(prepared(text, values)) } as unknown as Pool,
      tableName: 'session',
      createTableIfMissing: false,
      disableTouch: true,
      // Expired rows are removed every quarter of an hour, in each process.
      pruneSessionInterval: 900,
      errorLog: () => undefined,
    }),
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: settings.mode === 'production',
      path: '/',
      maxAge: SESSION_LIFE,
    },
  });
}
