import fs from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { SessionPool } from '../access/session-pool.js';
import { sessions } from '../access/sessions.js';
import type { Settings } from '../settings/settings.js';
import { bodyGuard } from './body-guard.js';
import { validationPipe } from './fields.js';
import { LOGGER } from './logger.js';
import { originGuard } from './origin-guard.js';
import { Problem } from './problem.js';
import { problemMiddleware } from './problem.filter.js';
import { requestContext } from './request-context.js';

/** Largest JSON body; files come in by the import route alone, which has its own limit. */
const LARGEST_BODY = '100kb';

/**
 * Puts everything in front of the routes that they rely on: the request's number, safe headers, sessions, the body
 * and its guards; and behind them the built screens, for every address that is not the API's.
 */
export function prepareWebServer(
  app: NestExpressApplication,
  settings: Settings,
  screensFolder: string | undefined,
): void {
  const logger = app.get<Logger>(LOGGER);
  const production = settings.mode === 'production';
  app.disable('x-powered-by');
  // One reverse proxy stands in front in production; its word on the visitor's address counts, nobody else's.
  if (production) app.set('trust proxy', 1);
  app.use(requestContext);
  app.use(requestLog(logger));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          // The component kit writes sizes and colours as style attributes.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
        },
      },
      // Demo runs over plain http on loopback, where HSTS would lock the visitor out of other local servers.
      strictTransportSecurity: production,
      crossOriginEmbedderPolicy: false,
      xFrameOptions: { action: 'deny' },
    }),
  );
  const api = /^\/+api(\/|$)/i;
  app.use(originGuard);
  app.use(only(api, sessions(settings, app.get(SessionPool).pool)));
  app.use(only(api, express.json({ limit: LARGEST_BODY, strict: true })));
  app.use(only(api, onlyJsonBodies));
  app.use(only(api, bodyGuard));
  app.use(
    only(api, (_request, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      next();
    }),
  );
  app.useGlobalPipes(validationPipe());
  app.setGlobalPrefix('api/v1', { exclude: ['health/{*any}'] });
  if (screensFolder && fs.existsSync(path.join(screensFolder, 'index.html'))) serveScreens(app, screensFolder);
}

/** Errors thrown before a route was reached; call it after every route is registered. */
export function finishWebServer(app: NestExpressApplication): void {
  app.use(problemMiddleware(app.get<Logger>(LOGGER)));
}

type Middleware = (request: Request, response: Response, next: NextFunction) => unknown;

/** Runs a middleware for the addresses that match, and passes the others on. */
function only(addresses: RegExp, middleware: Middleware): Middleware {
  return (request, response, next) => (addresses.test(request.path) ? middleware(request, response, next) : next());
}

/** A body that is not JSON was not read and would look empty: say so instead. Files are read by their own route. */
function onlyJsonBodies(request: Request, _response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && request.is(['application/json', 'multipart/form-data']) === false)
    throw new Problem('MEDIA_TYPE_NOT_SUPPORTED');
  next();
}

/** One line per request that was answered; the path without its query, which may hold what people search for. */
function requestLog(logger: Logger): Middleware {
  return (request, response, next) => {
    const from = process.hrtime.bigint();
    response.once('finish', () => {
      const milliseconds = Number(process.hrtime.bigint() - from) / 1e6;
      logger.info(
        {
          requestId: request.context.requestId,
          method: request.method,
          path: request.path,
          status: response.statusCode,
          milliseconds,
        },
        'request',
      );
    });
    next();
  };
}

/** The built screens: hashed files for ever, the page itself always fresh; every other address is a screen's. */
function serveScreens(app: NestExpressApplication, folder: string): void {
  const page = path.join(folder, 'index.html');
  app.use(
    express.static(folder, {
      index: false,
      setHeaders: (response, file) => {
        const hashed = file.includes(`${path.sep}assets${path.sep}`);
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isScreen =
      request.method === 'GET' && !/^\/+(api|health)(\/|$)/i.test(request.path) && !path.extname(request.path);
    if (!isScreen) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page, fault => {
      if (fault) next(fault);
    });
  });
}
