import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

/** Text of a statement → the name under which each connection keeps its plan. */
const names = new Map<string, string>();

/**
 * A statement that each connection parses and plans once (`bench`: parsing and planning cost the database more than
 * the work). A pooler in transaction mode must carry prepared statements, as PgBouncer does since 1.21.
 * Statements without parameters are control words such as SAVEPOINT; they stay as they are.
 */
export function prepared(text: string, values: readonly unknown[]): QueryConfig {
  if (values.length === 0) return { text };
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
