/** A reason why the product cannot start; the message is one sentence for the person at the keyboard. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

/** The code of a file system, network or PostgreSQL error (`ENOENT`, `EADDRINUSE`, `28P01` …), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
