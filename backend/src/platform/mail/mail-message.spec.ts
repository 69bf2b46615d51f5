import { describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { composedMail, mailFileName } from './mail-message.js';
import type { OutgoingMail } from './mail-port.js';

const mail: OutgoingMail = {
  messageId: '01990000-0000-7000-8000-000000000001.booking-mail@campusline',
  to: 'lotte@aurelis.example.test',
  subject: 'Geboekt: Lasersnijder, wo 25 nov, 13:00',
  text: 'Je boeking staat vast.',
  html: '<p>Je boeking staat vast.</p>',
  calendar: 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n',
  writtenAt: new Date('2026-11-20T08:00:00Z'),
};

async function written(changes: Partial<OutgoingMail> = {}, from = 'Campusline <no-reply@campusline.example.test>') {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const sent = await composer.sendMail(composedMail({ ...mail, ...changes }, from));
  if (!Buffer.isBuffer(sent.message)) throw new Error('not buffered');
  const text = sent.message.toString();
  const headers = text
    .slice(0, text.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return { text, headers, recipients: sent.envelope.to };
}

describe('composedMail', () => {
  it('keeps the message id, the moment of writing and the calendar method', async () => {
    const { text, headers } = await written();
    expect(headers).toContain(`Message-ID: <${mail.messageId}>`);
    expect(headers).toContain('Date: Fri, 20 Nov 2026 08:00:00 +0000');
    expect(text).toContain('Content-Type: text/calendar; charset=utf-8; method=CANCEL');
    expect(text).toContain('application/ics; name=booking.ics');
  });

  it.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\0'])(
    'lets a subject or sender with %j add no header',
    async breaking => {
      const { headers, recipients } = await written(
        { subject: `Geboekt${breaking}Bcc: eve@evil.test${breaking}${breaking}<p>` },
        `Campus${breaking}Bcc: eve@evil.test <a@b.test>`,
      );
      expect(headers.map(line => line.split(':')[0]?.toLowerCase())).not.toContain('bcc');
      expect(recipients).toEqual([mail.to]);
    },
  );

  it.each([
    'a@b.test, eve@evil.test',
    'a@b.test\r\nBcc: eve@evil.test',
    '<a@b.test>',
    'a@b@c.test',
    'Eve <e@f.test>',
    '',
  ])('refuses %j as the recipient', to => {
    expect(() => composedMail({ ...mail, to }, 'a@b.test')).toThrow('recipient');
  });

  it.each(['../../etc/passwd@campusline', 'a/b@c', '.hidden@c', 'a@b\0', 'x'.repeat(200) + '@c'])(
    'refuses %j as a message id, in the header and as a file name',
    messageId => {
      expect(() => composedMail({ ...mail, messageId }, 'a@b.test')).toThrow('message id');
      expect(() => mailFileName(messageId)).toThrow('message id');
    },
  );
});
