import { IsOptional, MaxLength } from 'class-validator';
import { IsString } from 'class-validator';
import { WholeNumberField } from '../../../platform/http/fields.js';

/** Which part of the list of mails. */
export class MailListQuery {
  /** How many at most, from 1 to 100. */
  @IsOptional()
  @WholeNumberField(1, 100)
  limit?: number;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200, { context: { most: 200 } })
  cursor?: string;
}

/** A mail that the product sent or is about to send. */
export class MailView {
  id: string;
  /** Address of the person to whom it goes. */
  to: string;
  subject: string;
  /** `nl` or `en`: the language of the recipient. */
  language: string;
  /** Moment of writing, ISO 8601 with `Z`. */
  createdAt: string;
  /** Moment at which it left, ISO 8601 with `Z`; null while it waits. */
  sentAt: string | null;
  /** Whether an `.ics` file goes with it. */
  hasCalendar: boolean;
}

/** A mail with its content. */
export class MailContentView extends MailView {
  textBody: string;
  /** Whole HTML document; show it only in a sandboxed frame. */
  htmlBody: string;
  /** Text of the `.ics` file, or null. */
  calendarBody: string | null;
}

/** A page of mails, newest first. */
export class MailList {
  items: MailView[];
  /** Where the next page begins; null on the last one. */
  nextCursor: string | null;
}
