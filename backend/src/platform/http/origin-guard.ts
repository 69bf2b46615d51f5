import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a page of another origin sends with our visitor's cookie (quality.md §4). Requests without an
 * Origin header come from programs, which carry no cookie of a visitor.
 */
export function originGuard(request: Request, _response: Response, next: NextFunction): void {
  const origin = request.get('origin');
  if (!READS.has(request.method) && origin !== undefined) {
    let host: string | undefined;
    try {
      host = new URL(origin).host;
    } catch {
      host = undefined;
    }
    if (host !== request.get('host')) throw new Problem('ORIGIN_REFUSED');
  }
  next();
}
