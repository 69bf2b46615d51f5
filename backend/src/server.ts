import type { Server } from 'node:http';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { apiDocument, serveApiDocument } from './api-document.js';
import { type Clock, WallClock } from './platform/clock/clock.js';
import { LOGGER } from './platform/http/logger.js';
import { ProcessLogger } from './platform/http/process-logger.js';
import { finishWebServer, prepareWebServer } from './platform/http/web-server.js';
import type { Settings } from './platform/settings/settings.js';

/** Milliseconds an idle connection stays open. */
const KEEP_ALIVE = 65_000;

/** How one process differs from the usual: tests bring their own clock, API-only processes run no jobs. */
export interface ServerOptions {
  clock?: Clock;
  /** True unless another process runs the jobs. */
  runsJobs?: boolean;
  logLevel?: string;
  /** Folder of the built screens; the one beside the backend when left out. */
  screensFolder?: string;
}

/** A server that answers. */
export interface RunningServer {
  app: NestExpressApplication;
  /** Address to reach it on, such as `http://127.0.0.1:3000`. */
  url: string;
  /** Answers what is under way, then closes every connection. */
  close(): Promise<void>;
}

/** The whole product in one application, not yet listening. */
export async function createApplication(
  settings: Settings,
  options: ServerOptions = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot({
      settings,
      clock: options.clock ?? new WallClock(),
      runsJobs: options.runsJobs ?? true,
      logLevel: options.logLevel ?? 'warn',
    }),
    // What keeps it from starting is told by whoever starts it, in one sentence; from then on the process's log.
    { bodyParser: false, logger: false, abortOnError: false },
  );
  app.useLogger(new ProcessLogger(app.get<Logger>(LOGGER)));
  prepareWebServer(app, settings, options.screensFolder ?? path.resolve(import.meta.dirname, '../../frontend/dist'));
  if (settings.mode === 'demo') serveApiDocument(app, await apiDocument(app));
  await app.init();
  finishWebServer(app);
  return app;
}

/**
 * Starts to answer on the port of the settings.
 * @throws SettingRefused when the database role or schema cannot be used; the error EADDRINUSE when the port is taken.
 */
export async function startServer(settings: Settings, options: ServerOptions = {}): Promise<RunningServer> {
  const app = await createApplication(settings, options);
  try {
    await app.listen(settings.port, settings.host);
    // Longer than a reverse proxy keeps its connections, so that it never writes on one that was just closed here.
    (app.getHttpServer() as Server).keepAliveTimeout = KEEP_ALIVE;
  } catch (error) {
    await app.close();
    throw error;
  }
  const address = app.getHttpServer().address() as { port: number };
  return { app, url: `http://${settings.host}:${address.port}`, close: () => closeServer(app) };
}

/** Answers what is under way; connections that fall idle meanwhile are closed at once instead of after {@link KEEP_ALIVE}. */
async function closeServer(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer() as Server;
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}

/** Runs the jobs without answering people, until closed. */
export async function startWorker(settings: Settings, options: Pick<ServerOptions, 'clock' | 'logLevel'> = {}) {
  const worker = await NestFactory.createApplicationContext(
    AppModule.forRoot({
      settings,
      clock: options.clock ?? new WallClock(),
      runsJobs: true,
      logLevel: options.logLevel ?? 'warn',
    }),
    { logger: false, abortOnError: false },
  );
  worker.useLogger(new ProcessLogger(worker.get<Logger>(LOGGER)));
  return worker;
}
