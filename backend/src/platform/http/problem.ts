import type { FieldRuleCode, ProblemCode } from '@campusline/shared';

/** Values that a problem's sentence names: times, numbers, names. */
export type ProblemParameters = Readonly<Record<string, string | number>>;

/** One field of the request that cannot be used. */
export interface FieldFault {
  /** Path in the request, such as `startsAt` or `rows.3.code`. */
  field: string;
  code: FieldRuleCode | ProblemCode;
  parameters?: ProblemParameters;
}

interface ProblemOptions {
  parameters?: ProblemParameters;
  errors?: readonly FieldFault[];
  /** Members added to the problem document, such as `alternatives`. */
  extension?: Readonly<Record<string, unknown>>;
  /** Seconds after which it makes sense to try again; becomes `Retry-After`. */
  retryAfterSeconds?: number;
}

/** An expected refusal. It reaches the caller as problem JSON (RFC 9457) in the caller's language. */
export class Problem extends Error {
  override name = 'Problem';
  readonly parameters: ProblemParameters;
  readonly errors: readonly FieldFault[];
  readonly extension: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    super(code);
    this.parameters = options.parameters ?? {};
    this.errors = options.errors ?? [];
    this.extension = options.extension ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
