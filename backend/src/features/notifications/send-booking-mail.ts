import { Inject, Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MailPort } from '../../platform/mail/mail-port.js';
import type { EventJob } from '../../platform/outbox/domain-event.js';
import { EventOutbox } from '../../platform/outbox/event-outbox.js';
import { EventReceipts } from '../../platform/outbox/event-receipts.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { bookingMail, type MailedBookingEvent } from './booking-mail.js';
import { MailMessagesRepository } from './mail-messages.repository.js';

/**
 * Job `sendBookingMail`: tells the person who booked what happened to the booking, once per event.
 *
 * One transaction writes the mail, hands it over while its row is locked, and writes the receipt. Killed before the
 * commit, nothing of it is there and the next run begins anew, with the same message id: the folder already has the
 * file and keeps it; an SMTP server may get the mail twice, with one Message-ID.
 */
@Injectable()
export class SendBookingMail {
  private readonly logger = new Logger(SendBookingMail.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: EventOutbox,
    private readonly receipts: EventReceipts,
    private readonly mails: MailMessagesRepository,
    private readonly port: MailPort,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl' | 'mailFrom'>,
  ) {}

  /** @throws Error when the mail was not taken; the queue then tries again. */
  async execute({ eventId, listener, requestId }: EventJob): Promise<void> {
    const sent = await this.unitOfWork.run({ kind: 'campus', by: 'worker' }, async () => {
      if (await this.receipts.exists(eventId, listener)) return false;
      const event = await this.outbox.find<MailedBookingEvent>(eventId);
      if (!event) throw new Error(`The event ${eventId} is not in the outbox.`);
      const content = bookingMail(event, { publicUrl: this.settings.publicUrl, from: this.settings.mailFrom });
      const messageId = `${eventId}.${listener}@campusline`;
      await this.mails.insertOnce({
        messageId,
        eventId,
        recipientUserId: event.payload.user.id,
        organisationId: event.payload.organisation.id,
        toAddress: event.payload.user.email,
        subject: content.subject,
        language: content.language,
        textBody: content.text,
        htmlBody: content.html,
        calendarBody: content.calendar,
      });
      // What is sent is what was written first, also when a newer version of the product would word it differently.
      const mail = await this.mails.lock(messageId);
      if (mail.sentAt === null) {
        await this.port.deliver({
          messageId,
          to: mail.toAddress,
          subject: mail.subject,
          text: mail.textBody,
          html: mail.htmlBody,
          calendar: mail.calendarBody,
          writtenAt: mail.createdAt,
        });
        await this.mails.markSent(mail.id);
      }
      await this.receipts.write(eventId, listener);
      return true;
    });
    if (sent) this.logger.log(`Mail of event ${eventId} sent (request ${requestId || 'none'}).`);
  }
}
