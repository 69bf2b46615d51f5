import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { type Language, readAcceptLanguage } from '@campusline/shared';

/** What every request carries: its number, and the language its answers are written in. */
export interface RequestContext {
  requestId: string;
  language: Language;
}

declare module 'express-serve-static-core' {
  interface Request {
    context: RequestContext;
  }
}

/** A number from the browser is kept when it has this form, so that one booking leaves one trace (architecture.md §4, 14). */
const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/** Gives each request its context and answers its number in `X-Request-Id`. */
export function requestContext(request: Request, response: Response, next: NextFunction): void {
  const given = request.get('x-request-id');
  const requestId = given && REQUEST_ID.test(given) ? given : randomUUID();
  request.context = { requestId, language: readAcceptLanguage(request.get('accept-language')) };
  response.setHeader('X-Request-Id', requestId);
  next();
}
