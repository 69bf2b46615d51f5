import {
  fieldMessage,
  isFieldRuleCode,
  type Language,
  type ProblemCode,
  type FieldRuleCode,
  problemDetail,
  problemStatus,
  problemTitle,
} from '@campusline/shared';
import { databaseCode } from '../database/database-error.js';
import { Problem, type ProblemParameters } from './problem.js';
import type { RequestContext } from './request-context.js';

/** The error shape on the wire: RFC 9457 with our code, the faulty fields and the request's number. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  errors: { field: string; code: string; message: string }[];
  requestId: string;
  [extension: string]: unknown;
}

/** Writes a problem in the caller's language. */
export function problemDocument(problem: Problem, context: RequestContext): ProblemDocument {
  const { code, parameters } = problem;
  return {
    ...problem.extension,
    type: `https://campusline.example.test/problems/${code.toLowerCase().replaceAll('_', '-')}`,
    title: problemTitle(code, context.language),
    status: problemStatus(code),
    detail: problemDetail(code, context.language, parameters),
    code,
    errors: problem.errors.map(fault => ({
      field: fault.field,
      code: fault.code,
      message: faultMessage(fault.code, context.language, fault.parameters ?? {}),
    })),
    requestId: context.requestId,
  };
}

function faultMessage(code: FieldRuleCode | ProblemCode, language: Language, parameters: ProblemParameters): string {
  return isFieldRuleCode(code) ? fieldMessage(code, language, parameters) : problemDetail(code, language, parameters);
}

/** PostgreSQL codes that mean "too busy or away now", for which coming back later is the right answer. */
const BUSY = new Set([
  '55P03',
  '57014',
  '40P01',
  '40001',
  '53300',
  '53400',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '25P03',
]);
const AWAY =
  /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET|Client has encountered a connection error/i;

/** Bodies that Express could not read, by body-parser's own error type. */
const UNREADABLE: Readonly<Record<string, ProblemCode>> = {
  'entity.too.large': 'REQUEST_TOO_LARGE',
  'parameters.too.many': 'REQUEST_TOO_LARGE',
  'encoding.unsupported': 'MEDIA_TYPE_NOT_SUPPORTED',
  'charset.unsupported': 'MEDIA_TYPE_NOT_SUPPORTED',
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'REQUEST_NOT_READABLE',
  401: 'SESSION_REQUIRED',
  403: 'FORBIDDEN',
  404: 'ROUTE_NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'REQUEST_TOO_LARGE',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
  503: 'SERVICE_BUSY',
};

/** Turns whatever was thrown into a problem; anything unknown becomes INTERNAL_ERROR and keeps its cause for the log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = databaseCode(error);
  if ((code && BUSY.has(code)) || (error instanceof Error && AWAY.test(error.message))) {
    return new Problem('SERVICE_BUSY', { retryAfterSeconds: 2 });
  }
  // Class 22 and check violations: a value that PostgreSQL does not take and no rule here caught; the caller can mend it.
  if (code?.startsWith('22') || code === '23514') return new Problem('REQUEST_NOT_READABLE');
  if (error instanceof Error) {
    const { type, status, statusCode } = error as { type?: unknown; status?: unknown; statusCode?: unknown };
    if (typeof type === 'string' && UNREADABLE[type]) return new Problem(UNREADABLE[type]);
    // Nest's own exceptions answer getStatus(), body-parser's and multer's carry a number.
    const own =
      'getStatus' in error && typeof error.getStatus === 'function' ? (error.getStatus as () => number)() : undefined;
    const number =
      own ?? (typeof status === 'number' ? status : typeof statusCode === 'number' ? statusCode : undefined);
    if (number !== undefined && number < 500) return new Problem(BY_STATUS[number] ?? 'REQUEST_NOT_READABLE');
    if (number === 503) return new Problem('SERVICE_BUSY', { retryAfterSeconds: 2 });
  }
  return new Problem('INTERNAL_ERROR');
}
