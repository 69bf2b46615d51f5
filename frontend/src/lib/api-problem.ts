import type { Alternative, FieldError, ProblemBody } from './api-types';

/** Code of a request that never reached the server or got no answer. */
export const NETWORK_UNREACHABLE = 'NETWORK_UNREACHABLE';
/** Code of an answer that is not a problem document, for instance of a proxy in between. */
export const UNREADABLE_ANSWER = 'UNREADABLE_ANSWER';
/** Code the server gives when nobody is signed in. */
export const SESSION_REQUIRED = 'SESSION_REQUIRED';

/** Why a request was refused, in the words of the server (or of the interface when the server was not reached). */
export class ApiProblem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly requestId: string | null;
  /** Free slots near the wished one, at most three (BOOKING_SLOT_TAKEN). */
  readonly alternatives: readonly Alternative[];
  /** The period that is in the way, when the server tells it. */
  readonly conflict: { startsAt: string; endsAt: string } | null;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.name = 'ApiProblem';
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.status = body.status;
    this.errors = body.errors ?? [];
    this.requestId = body.requestId ?? null;
    this.alternatives = body.alternatives ?? [];
    this.conflict = body.conflict ?? null;
  }

  /** The server's sentence about one field, or undefined when that field is in order. */
  messageOf(field: string): string | undefined {
    return this.errors.find(error => error.field === field)?.message;
  }
}

/** Field → sentence, in the shape a form library takes; only the first fault of a field is shown. */
export function fieldMessages(problem: ApiProblem): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const error of problem.errors) messages[error.field] ??= error.message;
  return messages;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Sentences for the two cases in which the server gives none, in the language of the interface. */
export interface OwnSentences {
  network: string;
  unreadable: string;
}

/** Reads an answer that is not 2xx. Never throws: an unreadable answer becomes a problem of its own. */
export async function problemFromResponse(response: Response, sentences: OwnSentences): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  let body: unknown = null;
  try {
    body = await response.json();
  } catch {
    // Not JSON: handled below together with JSON of another shape.
  }
  if (isRecord(body) && typeof body['code'] === 'string' && typeof body['detail'] === 'string') {
    const problem = body as Record<string, unknown> & ProblemBody;
    return new ApiProblem({ ...problem, status: problem.status ?? response.status });
  }
  return new ApiProblem({
    type: 'about:blank',
    title: sentences.unreadable,
    status: response.status,
    detail: sentences.unreadable,
    code: UNREADABLE_ANSWER,
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** The problem of a request that got no answer at all. */
export function networkProblem(sentences: OwnSentences): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: sentences.network,
    status: 0,
    detail: sentences.network,
    code: NETWORK_UNREACHABLE,
  });
}

/** True for a problem that tells that nobody is signed in any more. */
export function isSessionEnded(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === SESSION_REQUIRED || error.status === 401);
}
