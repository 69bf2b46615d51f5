import type { SendMailOptions } from 'nodemailer';
import { calendarPurpose } from '../calendar-file/calendar-file.js';
import type { OutgoingMail } from './mail-port.js';

/** Control characters, line and paragraph separators: what could end a header line. */
const BREAKING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
const ADDRESS = /^[^\s"<>()[\]\\,;:@\u0000-\u001f\u007f]+@[^\s"<>()[\]\\,;:@\u0000-\u001f\u007f]+$/u;
const MESSAGE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,150}@[A-Za-z0-9][A-Za-z0-9.-]{0,80}$/;

/**
 * The mail in nodemailer's form. Nothing in it can add a header, a recipient or a file: the subject is one line, the
 * address one address, and the composer may not read files or addresses that a text names.
 * @throws Error when the recipient or the id cannot be one.
 */
export function composedMail(mail: OutgoingMail, from: string): SendMailOptions {
  if (!ADDRESS.test(mail.to)) throw new Error('The recipient is not one plain mail address.');
  if (!MESSAGE_ID.test(mail.messageId)) throw new Error('The message id is not usable.');
  return {
    from: from.replace(BREAKING, ' '),
    // As an object, so that no part of it is read as a list of addresses.
    to: { name: '', address: mail.to },
    subject: mail.subject.replace(BREAKING, ' ').trim(),
    messageId: `<${mail.messageId}>`,
    date: mail.writtenAt,
    text: mail.text,
    html: mail.html,
    // Mail programmes answer no automatic mail with their own.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(mail.calendar === null
      ? {}
      : {
          icalEvent: {
            method: calendarPurpose(mail.calendar).toUpperCase(),
            filename: 'booking.ics',
            content: mail.calendar,
          },
        }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Name of the file that holds a mail: its id, in which only harmless characters are allowed. */
export function mailFileName(messageId: string): string {
  if (!MESSAGE_ID.test(messageId)) throw new Error('The message id is not usable.');
  return `${messageId}.eml`;
}
