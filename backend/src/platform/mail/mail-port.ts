/** One mail, ready to go. */
export interface OutgoingMail {
  /** Without angle brackets; a second delivery of the same id is the same mail. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Text of an `.ics` file, or null. */
  readonly calendar: string | null;
  /** Moment of writing, for the header `Date`. */
  readonly writtenAt: Date;
}

/** Where mail leaves the product. */
export abstract class MailPort {
  /**
   * Hands a mail over. Safe to call again with the same mail: the folder keeps one file; over SMTP a repetition after
   * a crash may arrive twice with one Message-ID, which mailboxes use to show it once.
   * @throws Error when the mail was not taken; the caller tries again later.
   */
  abstract deliver(mail: OutgoingMail): Promise<void>;
}
