import { Module, type OnModuleInit } from '@nestjs/common';
import { jobTable } from '../../job-table.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ListenerRegistry } from '../../platform/outbox/listener-registry.js';
import { mailedBookingEvents } from './booking-mail.js';
import { MailsController } from './http/mails.controller.js';
import { MailMessagesRepository } from './mail-messages.repository.js';
import { MailsQuery } from './mails.query.js';
import { SendBookingMail } from './send-booking-mail.js';

/** Tells people what happened. Listens only: no other feature asks it for anything. */
@Module({
  controllers: [MailsController],
  providers: [MailMessagesRepository, MailsQuery, SendBookingMail],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly registry: ListenerRegistry,
    private readonly jobs: Jobs,
    private readonly sendBookingMail: SendBookingMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(jobTable.sendBookingMail, payload => this.sendBookingMail.execute(payload));
    this.registry.register({
      name: 'booking-mail',
      kind: 'job',
      events: mailedBookingEvents,
      job: jobTable.sendBookingMail,
    });
  }
}
