import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '../../../../infra/local/prepare-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  createTestPerson,
  eventStack,
  type EventStack,
  eventually,
  type TestPerson,
} from '../../../../test/support/event-stack.js';
import { redisMissing, startRedis } from '../../../../test/support/redis.js';
import { describeUnless } from '../../../../test/support/skip.js';
import type { BookingConfirmed } from '../../events/booking.events.js';
import { jobTable } from '../../job-table.js';
import { FolderMail } from '../../platform/mail/folder-mail.js';
import { MailPort, type OutgoingMail } from '../../platform/mail/mail-port.js';
import { mailedBookingEvents } from './booking-mail.js';
import { MailMessagesRepository } from './mail-messages.repository.js';
import { SendBookingMail } from './send-booking-mail.js';

const FROM = 'Campusline <no-reply@campusline.example.test>';

/** Counts the hand-overs, so that a second one shows even where the folder hides it. */
class CountingMail extends MailPort {
  readonly delivered: OutgoingMail[] = [];
  failures = 0;
  constructor(private readonly folder: FolderMail) {
    super();
  }
  async deliver(mail: OutgoingMail): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The mail server is away.');
    }
    this.delivered.push(mail);
    await this.folder.deliver(mail);
  }
}

function body(queue: () => Promise<{ url: (database: TestDatabase) => string; stop: () => Promise<void> }>): void {
  let database: TestDatabase;
  let server: Awaited<ReturnType<typeof queue>>;
  let person: TestPerson;
  let folder: string;
  let stack: EventStack;
  let port: CountingMail;
  let job: SendBookingMail;
  let child: ChildProcess | undefined;

  const rows = async <Row>(sql: string) =>
    withClient(database.superuserUrl, async client => (await client.query(sql)).rows as Row[]);
  const files = () => fs.readdirSync(folder).sort();
  const receipts = async () => (await rows('SELECT 1 FROM event_receipt')).length;

  function confirmed(): BookingConfirmed {
    const bookingId = randomUUID();
    return {
      type: 'booking.confirmed',
      aggregateId: bookingId,
      aggregateVersion: 1,
      payload: {
        bookingId,
        campusId: person.campusId,
        timeZone: 'Europe/Brussels',
        machine: { id: randomUUID(), code: 'M-014', name: { nl: 'Lasersnijder', en: 'Laser cutter' }, hall: 'Hal 2' },
        organisation: { id: person.organisationId, name: 'Aurelis' },
        user: { id: person.userId, name: 'Lotte', email: person.email, language: 'nl' },
        startsAt: '2026-11-25T12:00:00Z',
        endsAt: '2026-11-25T15:00:00Z',
        purpose: 'Proefreeks',
        priceCents: 145_000,
        version: 1,
        requestId: 'request-1',
      },
    };
  }
  const record = () => stack.unitOfWork.run({ kind: 'public' }, () => stack.outbox.record(confirmed()));

  /** Starts the worker that stops in the middle, and waits until it is there. */
  async function interruptedWorker(where: string): Promise<ChildProcess> {
    const script = path.join(process.cwd(), 'test/support/interrupted-worker.mjs');
    const given = {
      apiUrl: database.apiUrl,
      workerUrl: database.workerUrl,
      queueUrl: server.url(database),
      folder,
      where,
    };
    const started = spawn(process.execPath, [script, JSON.stringify(given)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {},
    });
    let output = '';
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (part: Buffer) => (output += part.toString()));
    await eventually('the worker to be stuck', async () => {
      if (started.exitCode !== null) throw new Error(`The worker ended: ${output}`);
      return output.includes('stuck');
    });
    return started;
  }

  async function kill(worker: ChildProcess): Promise<void> {
    const ended = new Promise(resolve => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await ended;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await queue();
    person = await createTestPerson(database.superuserUrl);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });
  beforeEach(async () => {
    await rows('TRUNCATE mail_message, event_receipt, event_delivery, outbox CASCADE');
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-mail-'));
    stack = await eventStack({ database, queueUrl: server.url(database), table: jobTable });
    await stack.jobs.empty();
    port = new CountingMail(new FolderMail(folder, FROM));
    const mails = new MailMessagesRepository(stack.unitOfWork);
    job = new SendBookingMail(stack.unitOfWork, stack.outbox, stack.receipts, mails, port, {
      publicUrl: 'https://campus.example.test',
      mailFrom: FROM,
    });
    stack.jobs.handle(jobTable.sendBookingMail, payload => job.execute(payload));
    stack.registry.register({
      name: 'booking-mail',
      kind: 'job',
      events: mailedBookingEvents,
      job: jobTable.sendBookingMail,
    });
  });
  afterEach(async () => {
    if (child && child.exitCode === null && child.signalCode === null) await kill(child);
    child = undefined;
    await stack.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('mails the person who booked, once, with a calendar entry', async () => {
    await stack.jobs.run();
    const eventId = await record();
    await stack.relay.drain();
    expect(files()).toEqual([`${eventId}.booking-mail@campusline.eml`]);
    const text = fs.readFileSync(path.join(folder, files()[0] ?? ''), 'utf8');
    expect(text).toContain(`To: ${person.email}`);
    expect(text).toContain('Subject: Geboekt: Lasersnijder, wo 25 nov, 13:00');
    expect(text).toContain('method=REQUEST');
    expect(await rows('SELECT to_address, sent_at IS NOT NULL AS sent, recipient_user_id FROM mail_message')).toEqual([
      { to_address: person.email, sent: true, recipient_user_id: person.userId },
    ]);
  });

  it('never mails for a command that rolls back', async () => {
    await stack.jobs.run();
    const failing = stack.unitOfWork.run({ kind: 'public' }, async () => {
      await stack.outbox.record(confirmed());
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await stack.relay.drain();
    expect([files(), await rows('SELECT 1 FROM mail_message')]).toEqual([[], []]);
  });

  it('sends once although its job runs twice, one after the other and at the same time', async () => {
    const eventId = await record();
    await stack.relay.relayOnce();
    const payload = { eventId, listener: 'booking-mail', requestId: '' };
    await Promise.all([job.execute(payload), job.execute(payload)]);
    await job.execute(payload);
    expect(port.delivered).toHaveLength(1);
    expect(await receipts()).toBe(1);
  });

  it('keeps nothing of a mail that was not taken, and sends it at the next attempt', async () => {
    const eventId = await record();
    await stack.relay.relayOnce();
    const payload = { eventId, listener: 'booking-mail', requestId: '' };
    port.failures = 1;
    await expect(job.execute(payload)).rejects.toThrow('away');
    expect([await receipts(), files()]).toEqual([0, []]);
    await job.execute(payload);
    expect([await receipts(), files().length]).toEqual([1, 1]);
  });

  it.each(['beforeDelivery', 'afterDelivery'])('sends once although its worker is killed %s', async where => {
    const eventId = await record();
    await stack.relay.relayOnce();
    child = await interruptedWorker(where);
    expect(files()).toHaveLength(where === 'afterDelivery' ? 1 : 0);
    await kill(child);
    expect(await receipts()).toBe(0);
    await stack.jobs.run();
    await eventually('the receipt', async () => (await receipts()) === 1);
    expect(files()).toEqual([`${eventId}.booking-mail@campusline.eml`]);
    expect(await rows('SELECT sent_at IS NOT NULL AS sent FROM mail_message')).toEqual([{ sent: true }]);
  });

  it('only delays when the queue is emptied', async () => {
    await record();
    await stack.relay.relayOnce();
    await stack.jobs.empty();
    await stack.jobs.run();
    await stack.relay.drain();
    expect(files()).toEqual([]);
    await stack.relayWith({ sendAgainAfterMilliseconds: 0 }).drain();
    expect(files()).toHaveLength(1);
    expect(port.delivered).toHaveLength(1);
  });
}

describe('sendBookingMail with jobs in PostgreSQL', () => {
  body(async () => ({ url: database => database.workerUrl, stop: () => Promise.resolve() }));
});

describeUnless(redisMissing(), 'sendBookingMail with jobs in Redis', () => {
  body(async () => {
    const redis = await startRedis();
    return { url: () => redis.url, stop: () => redis.stop() };
  });
});
