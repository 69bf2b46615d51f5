import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Access } from '../../../platform/access/access.js';
import { type Actor, CurrentActor } from '../../../platform/access/actor.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Problem } from '../../../platform/http/problem.js';
import { SETTINGS, type Settings } from '../../../platform/settings/settings.js';
import { type MailRow, MailsQuery } from '../mails.query.js';
import { MailContentView, MailList, MailListQuery, type MailView } from './mails.dto.js';

const USUAL_PAGE = 50;

/** The outbox screen of the demo campus: what would have been mailed. Production answers 404: there, mail is private. */
@Controller('mails')
export class MailsController {
  constructor(
    private readonly mails: MailsQuery,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Mails, newest first: staff see those of the campus, everybody else their own. Demo mode only. */
  @Get()
  @Access('mails.read')
  async listMails(@CurrentActor() actor: Actor, @Query() query: MailListQuery): Promise<MailList> {
    this.refuseOutsideDemo();
    const { items, nextCursor } = await this.mails.list(actor, query.limit ?? USUAL_PAGE, query.cursor);
    return { items: items.map(view), nextCursor };
  }

  /** One mail with its content. Demo mode only; somebody else's answers 404. */
  @Get(':id')
  @Access('mails.read')
  async getMail(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MailContentView> {
    this.refuseOutsideDemo();
    const mail = await this.mails.find(actor, id);
    if (!mail) throw new Problem('NOT_FOUND');
    return { ...view(mail), textBody: mail.textBody, htmlBody: mail.htmlBody, calendarBody: mail.calendarBody };
  }

  private refuseOutsideDemo(): void {
    if (this.settings.mode !== 'demo') throw new Problem('NOT_FOUND');
  }
}

function view({ id, to, subject, language, createdAt, sentAt, hasCalendar }: MailRow): MailView {
  return {
    id,
    to,
    subject,
    language,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    hasCalendar,
  };
}
