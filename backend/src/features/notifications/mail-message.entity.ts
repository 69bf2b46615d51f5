import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A mail that the product wrote: its content is fixed when it is written, whenever it is sent. */
@Entity('mail_message')
@Unique('mail_message_id_unique', ['messageId'])
@Index('mail_message_recipient', ['recipientUserId', 'createdAt', 'id'])
@Index('mail_message_created', ['createdAt', 'id'])
export class MailMessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_message_pk' })
  id: string;

  /** Message-ID without brackets; made of the event and the listener, so that one event writes one mail. */
  @Column('text', { name: 'message_id' })
  messageId: string;

  @ForeignKey('outbox', { name: 'mail_message_event_fk' })
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId: string | null;

  @ForeignKey('user_account', { name: 'mail_message_recipient_fk' })
  @Column('uuid', { name: 'recipient_user_id', nullable: true })
  recipientUserId: string | null;

  @ForeignKey('organisation', { name: 'mail_message_organisation_fk' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('text', { name: 'to_address' })
  toAddress: string;

  @Column('text')
  subject: string;

  @Column('text')
  language: string;

  @Column('text', { name: 'text_body' })
  textBody: string;

  @Column('text', { name: 'html_body' })
  htmlBody: string;

  /** Text of the `.ics` file that goes with the mail, or null. */
  @Column('text', { name: 'calendar_body', nullable: true })
  calendarBody: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Wall time at which the mail server (or the folder) took it; null until then. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
