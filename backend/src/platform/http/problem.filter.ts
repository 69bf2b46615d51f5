import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { LOGGER } from './logger.js';
import { problemDocument, problemOf } from './problem-document.js';

/** Answers one thrown error: problem JSON to the caller, the cause to the log when it was our fault. */
export function answerProblem(error: unknown, request: Request, response: Response, logger: Logger): void {
  const problem = problemOf(error);
  const context = request.context ?? { requestId: 'unknown', language: 'nl' };
  const document = problemDocument(problem, context);
  if (document.status >= 500) {
    logger.error({ err: error, requestId: context.requestId, path: request.path }, problem.code);
  }
  if (response.headersSent) {
    response.end();
    return;
  }
  if (problem.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
  response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
}

/** Every error of every route becomes problem JSON; no stack, no SQL, no path leaves the process. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<Request>(), http.getResponse<Response>(), this.logger);
  }
}

/** The same for errors thrown before a route was reached: unreadable bodies, refused origins. */
export function problemMiddleware(logger: Logger) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    answerProblem(error, request, response, logger);
  };
}
