import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderMail } from './folder-mail.js';
import type { OutgoingMail } from './mail-port.js';

const mail: OutgoingMail = {
  messageId: '01990000-0000-7000-8000-000000000001.booking-mail@campusline',
  to: 'lotte@aurelis.example.test',
  subject: 'Geboekt',
  text: 'Eén mail',
  html: '<p>Eén mail</p>',
  calendar: null,
  writtenAt: new Date('2026-11-20T08:00:00Z'),
};

describe('FolderMail', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-mail-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('makes its folder and writes one readable file', async () => {
    const place = path.join(folder, 'a', 'b');
    await new FolderMail(place, 'a@b.test').deliver(mail);
    expect(fs.readdirSync(place)).toEqual([`${mail.messageId}.eml`]);
    expect(fs.readFileSync(path.join(place, `${mail.messageId}.eml`), 'utf8')).toContain('Subject: Geboekt');
  });

  it('leaves a mail that is there as it is', async () => {
    const port = new FolderMail(folder, 'a@b.test');
    await port.deliver(mail);
    const file = path.join(folder, `${mail.messageId}.eml`);
    const before = fs.readFileSync(file, 'utf8');
    await port.deliver({ ...mail, subject: 'Iets anders' });
    expect(fs.readFileSync(file, 'utf8')).toBe(before);
  });

  it('leaves one whole file and nothing else when several write at once', async () => {
    const port = new FolderMail(folder, 'a@b.test');
    await Promise.all(Array.from({ length: 8 }, () => port.deliver(mail)));
    expect(fs.readdirSync(folder)).toEqual([`${mail.messageId}.eml`]);
  });

  it('leaves nothing behind when the mail cannot be composed', async () => {
    await expect(new FolderMail(folder, 'a@b.test').deliver({ ...mail, to: 'x' })).rejects.toThrow('recipient');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
