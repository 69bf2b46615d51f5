import { createTransport } from 'nodemailer';
import { composedMail } from './mail-message.js';
import { MailPort, type OutgoingMail } from './mail-port.js';

/** Milliseconds for the connection and the greeting, and for a silent moment within the conversation. */
const CONNECT = 8_000;
const SILENCE = 10_000;

/** Mail through an SMTP server. */
export class SmtpMail extends MailPort {
  /**
   * @param url `smtp://user:password@host:port` or `smtps://…`; with `smtp://` the connection becomes encrypted as
   * soon as the server offers it.
   */
  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {
    super();
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    // A connection per mail: a booking mail is rare, and an idle connection would only go stale.
    const transport = createTransport({
      url: this.url,
      connectionTimeout: CONNECT,
      greetingTimeout: CONNECT,
      dnsTimeout: CONNECT,
      socketTimeout: SILENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail(composedMail(mail, this.from));
    } finally {
      transport.close();
    }
  }
}
