import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { FolderMail } from './folder-mail.js';
import { MailPort } from './mail-port.js';
import { SmtpMail } from './smtp-mail.js';

/** The {@link MailPort}: a folder unless the settings name an SMTP server. */
@Global()
@Module({
  providers: [
    {
      provide: MailPort,
      inject: [SETTINGS],
      useFactory: ({ mail, mailFrom }: Settings): MailPort =>
        mail.kind === 'smtp' ? new SmtpMail(mail.url, mailFrom) : new FolderMail(mail.folder, mailFrom),
    },
  ],
  exports: [MailPort],
})
export class MailModule {}
