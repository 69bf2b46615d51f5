import { randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { composedMail, mailFileName } from './mail-message.js';
import { MailPort, type OutgoingMail } from './mail-port.js';

/** Mail as files in a folder, one `.eml` each: what a demo campus and the tests send. Exactly once per message id. */
export class FolderMail extends MailPort {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    const file = join(this.folder, mailFileName(mail.messageId));
    if (await exists(file)) return;
    const { message } = await this.composer.sendMail(composedMail(mail, this.from));
    if (!Buffer.isBuffer(message)) throw new Error('The composed mail is not whole.');
    await mkdir(this.folder, { recursive: true });
    // Written aside and renamed: a reader never meets half a mail, and a second writer only puts the same in its place.
    const aside = join(this.folder, `.${randomUUID()}.part`);
    try {
      const handle = await open(aside, 'wx', 0o600);
      try {
        await handle.writeFile(message);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(aside, file);
    } finally {
      await rm(aside, { force: true });
    }
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
