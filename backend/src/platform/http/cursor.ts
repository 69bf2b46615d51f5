import { isUUID } from 'class-validator';
import { Problem } from './problem.js';

/** Where a list goes on: the sort value and id of the last item shown. */
export interface Cursor {
  after: string;
  id: string;
}

/** Packs a cursor for the wire; callers hand it back unread. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.after, cursor.id])).toString('base64url');
}

/** Reads a cursor. @throws Problem REQUEST_NOT_VALID when it is none of ours. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 2 && typeof parts[0] === 'string' && typeof parts[1] === 'string') {
      if (isUUID(parts[1]) && !/[\0\p{Cs}]/u.test(parts[0])) return { after: parts[0], id: parts[1] };
    }
  } catch {
    // Fall through: an unreadable cursor is refused like a wrong one.
  }
  throw new Problem('REQUEST_NOT_VALID', { errors: [{ field: 'cursor', code: 'FIELD_FORMAT' }] });
}
