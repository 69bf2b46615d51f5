import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { MailMessageEntity } from './mail-message.entity.js';

/** A mail as it is written, before it is sent. */
export type WrittenMail = Omit<MailMessageEntity, 'id' | 'createdAt' | 'sentAt'>;

/** A mail whose row this transaction has locked. */
export type LockedMail = Pick<
  MailMessageEntity,
  'id' | 'messageId' | 'toAddress' | 'subject' | 'textBody' | 'htmlBody' | 'calendarBody' | 'createdAt' | 'sentAt'
>;

/** Mails that jobs write and send. Every method needs a unit of work. */
@Injectable()
export class MailMessagesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes the mail unless one with its message id exists: then that one stands. */
  async insertOnce(mail: WrittenMail): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO mail_message (id, message_id, event_id, recipient_user_id, organisation_id, to_address, subject,
         language, text_body, html_body, calendar_body, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp())
       ON CONFLICT ON CONSTRAINT mail_message_id_unique DO NOTHING`,
      [
        uuidv7(),
        mail.messageId,
        mail.eventId,
        mail.recipientUserId,
        mail.organisationId,
        mail.toAddress,
        mail.subject,
        mail.language,
        mail.textBody,
        mail.htmlBody,
        mail.calendarBody,
      ],
    );
  }

  /** Locks the mail, so that nobody else sends it until this transaction ends. */
  async lock(messageId: string): Promise<LockedMail> {
    const [mail] = await this.unitOfWork.query<LockedMail>(
      `SELECT id, message_id AS "messageId", to_address AS "toAddress", subject, text_body AS "textBody",
         html_body AS "htmlBody", calendar_body AS "calendarBody", created_at AS "createdAt", sent_at AS "sentAt"
       FROM mail_message WHERE message_id = $1 FOR UPDATE`,
      [messageId],
    );
    if (!mail) throw new Error(`The mail ${messageId} is not there.`);
    return mail;
  }

  async markSent(id: string): Promise<void> {
    await this.unitOfWork.query('UPDATE mail_message SET sent_at = clock_timestamp() WHERE id = $1', [id]);
  }
}
