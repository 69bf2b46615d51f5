import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { apiDocument, serveApiDocument } from './api-document.js';
import { type Clock, WallClock } from './platform/clock/clock.js';
import { finishWebServer, prepareWebServer } from './platform/http/web-server.js';
import type { Settings } from './platform/settings/settings.js';

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
    { bodyParser: false, logger: ['error', 'fatal'], abortOnError: false },
  );
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
  } catch (error) {
    await app.close();
    throw error;
  }
  const address = app.getHttpServer().address() as { port: number };
  return { app, url: `http://${settings.host}:${address.port}`, close: () => app.close() };
}

/** Runs the jobs without answering people, until closed. */
export async function startWorker(settings: Settings, options: Pick<ServerOptions, 'clock' | 'logLevel'> = {}) {
  return NestFactory.createApplicationContext(
    AppModule.forRoot({
      settings,
      clock: options.clock ?? new WallClock(),
      runsJobs: true,
      logLevel: options.logLevel ?? 'warn',
    }),
    { logger: ['error', 'fatal'], abortOnError: false },
  );
}
