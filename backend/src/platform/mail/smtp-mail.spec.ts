import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMail } from './mail-port.js';
import { SmtpMail } from './smtp-mail.js';

const mail: OutgoingMail = {
  messageId: '01990000-0000-7000-8000-000000000001.booking-mail@campusline',
  to: 'lotte@aurelis.example.test',
  subject: 'Geboekt',
  text: 'Tekst',
  html: '<p>Tekst</p>',
  calendar: null,
  writtenAt: new Date('2026-11-20T08:00:00Z'),
};

/** The least an SMTP server says; keeps what it hears. `refuse` answers every recipient with 550. */
function smtpServer(refuse: boolean): { server: net.Server; heard: () => string } {
  let heard = '';
  const server = net.createServer(socket => {
    let inMessage = false;
    socket.write('220 test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', part => {
      const text = part.toString();
      heard += text;
      if (inMessage) {
        if (!heard.endsWith('\r\n.\r\n')) return;
        inMessage = false;
        socket.write('250 taken\r\n');
        return;
      }
      for (const line of text.split('\r\n').filter(Boolean)) {
        if (/^RCPT/i.test(line) && refuse) socket.write('550 nobody here\r\n');
        else if (/^DATA/i.test(line)) {
          inMessage = true;
          socket.write('354 go\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  return { server, heard: () => heard };
}

describe('SmtpMail', () => {
  let running: ReturnType<typeof smtpServer>;
  const listen = async (refuse: boolean): Promise<string> => {
    running = smtpServer(refuse);
    await new Promise<void>(resolve => running.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(running.server.address() as AddressInfo).port}`;
  };
  afterEach(async () => {
    await new Promise(resolve => running.server.close(resolve));
  });

  it('sends under the same Message-ID each time, to one recipient', async () => {
    const port = new SmtpMail(await listen(false), 'Campusline <no-reply@campusline.example.test>');
    await port.deliver(mail);
    await port.deliver(mail);
    expect(running.heard().match(new RegExp(`Message-ID: <${mail.messageId}>`, 'g'))).toHaveLength(2);
    expect(running.heard().match(/^RCPT TO:<lotte@aurelis\.example\.test>/gm)).toHaveLength(2);
    expect(running.heard()).toMatch(/^MAIL FROM:<no-reply@campusline\.example\.test>/m);
  });

  it('says so when the server refuses', async () => {
    const port = new SmtpMail(await listen(true), 'a@b.test');
    await expect(port.deliver(mail)).rejects.toThrow('nobody here');
  });
});
