import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem.js';

/** Deepest nesting of a JSON body; no request of ours needs more, and validation walks it recursively. */
const DEEPEST = 12;
/** NUL and halves of a character: PostgreSQL takes neither. */
const UNSTORABLE = /[\0\p{Cs}]/u;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses bodies that are readable JSON and still cannot be meant: nested without end, keys that reach into the
 * prototype, text with NUL (which PostgreSQL cannot store).
 */
export function bodyGuard(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    throw new Problem('REQUEST_NOT_READABLE');
  }
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { value, depth } = entry;
    if (typeof value === 'string' && UNSTORABLE.test(value)) throw new Problem('REQUEST_NOT_READABLE');
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) throw new Problem('REQUEST_NOT_READABLE');
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key) || UNSTORABLE.test(key)) throw new Problem('REQUEST_NOT_READABLE');
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  next();
}
