import { Injectable } from '@nestjs/common';
import { mayDo } from '@campusline/shared';
import { type Actor, scopeOf } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Cursor, readCursor, writeCursor } from '../../platform/http/cursor.js';

/** A mail in a list. */
export interface MailRow {
  id: string;
  to: string;
  subject: string;
  language: string;
  createdAt: Date;
  sentAt: Date | null;
  hasCalendar: boolean;
}

/** A mail with what it says. */
export interface MailContentRow extends MailRow {
  textBody: string;
  htmlBody: string;
  calendarBody: string | null;
}

const LIST_COLUMNS = `mail.id, mail.to_address AS "to", mail.subject, mail.language, mail.created_at AS "createdAt",
  mail.sent_at AS "sentAt", mail.calendar_body IS NOT NULL AS "hasCalendar"`;
const CONTENT_COLUMNS = `${LIST_COLUMNS}, mail.text_body AS "textBody", mail.html_body AS "htmlBody",
  mail.calendar_body AS "calendarBody"`;

/**
 * Whose mails a person sees: who may read all sees the mails of the organisations on their campus, everybody else
 * those that were sent to them. $1 is the person, $2 their campus, $3 whether they may read all.
 */
const VISIBLE = `mail_message AS mail LEFT JOIN organisation ON organisation.id = mail.organisation_id
  WHERE (mail.recipient_user_id = $1 OR ($3::boolean AND organisation.campus_id = $2))`;

function viewer(actor: Actor): unknown[] {
  return [actor.userId, actor.campusId, mayDo(actor.role, 'mails.readAll')];
}

/** The mails that a person may see, newest first. */
@Injectable()
export class MailsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem REQUEST_NOT_VALID when the cursor is none of ours. */
  async list(
    actor: Actor,
    limit: number,
    cursorText: string | undefined,
  ): Promise<{ items: MailRow[]; nextCursor: string | null }> {
    const cursor = readCursor(cursorText);
    const rows = await this.unitOfWork.run(scopeOf(actor), () =>
      this.unitOfWork.query<MailRow & { position: string }>(
        // The whole microsecond goes into the cursor: a JavaScript date would lose it and skip or repeat a mail.
        `SELECT ${LIST_COLUMNS}, (extract(epoch FROM mail.created_at) * 1000000)::bigint::text AS position FROM ${VISIBLE}
         AND ($4::bigint IS NULL OR (mail.created_at, mail.id) <
           (timestamptz 'epoch' + $4::bigint * interval '1 microsecond', $5::uuid))
         ORDER BY mail.created_at DESC, mail.id DESC LIMIT $6`,
        [...viewer(actor), positionOf(cursor), cursor?.id ?? null, limit + 1],
      ),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ position: _, ...mail }) => mail),
      nextCursor: rows.length > limit && last ? writeCursor({ after: last.position, id: last.id }) : null,
    };
  }

  /** The mail, or undefined when it does not exist or is not theirs to see. */
  async find(actor: Actor, id: string): Promise<MailContentRow | undefined> {
    const [mail] = await this.unitOfWork.run(scopeOf(actor), () =>
      this.unitOfWork.query<MailContentRow>(`SELECT ${CONTENT_COLUMNS} FROM ${VISIBLE} AND mail.id = $4`, [
        ...viewer(actor),
        id,
      ]),
    );
    return mail;
  }
}

/** Microseconds since 1970 of a cursor; a cursor with anything else was made by somebody else. */
function positionOf(cursor: Cursor | undefined): string | null {
  if (!cursor) return null;
  return /^\d{1,17}$/.test(cursor.after) ? cursor.after : '0';
}
