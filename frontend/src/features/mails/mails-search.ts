import { searchChoice, searchText } from '../../lib/search-text';

/** Ways to read a mail; left out means as the receiver's mail program shows it. */
export const MAIL_PARTS = ['tekst', 'agenda'] as const;

/** Search parameters of the outgoing mails. */
export interface MailsSearch {
  /** Id of the mail that is read. */
  mail?: string;
  deel?: (typeof MAIL_PARTS)[number];
}

/** Reads the search parameters of the outgoing mails; what is not understood is dropped. */
export function mailsSearch(search: Record<string, unknown>): MailsSearch {
  const mail = searchText(search['mail']);
  const deel = searchChoice(search['deel'], MAIL_PARTS);
  return { ...(mail === undefined ? {} : { mail }), ...(deel === undefined ? {} : { deel }) };
}
