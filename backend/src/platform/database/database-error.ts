import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** PostgreSQL's five-character code of a failed statement, or undefined for any other error. */
export function databaseCode(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof DatabaseError ? cause.code : undefined;
}
