import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@campusline/shared';
import { withClient } from '../../../../infra/local/prepare-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  createTestPerson,
  eventStack,
  type EventStack,
  type TestPerson,
} from '../../../../test/support/event-stack.js';
import type { Actor } from '../../platform/access/actor.js';
import { MailsQuery } from './mails.query.js';

function actorOf(person: TestPerson, role: Role): Actor {
  return {
    userId: person.userId,
    name: 'Lotte',
    email: person.email,
    role,
    language: 'nl',
    organisationId: person.organisationId,
    organisationName: 'Aurelis',
    organisationKind: role.startsWith('operator.') ? 'operator' : 'company',
    campusId: person.campusId,
    campusName: 'Thor Park',
    timeZone: 'Europe/Brussels',
  };
}

describe('MailsQuery', () => {
  let database: TestDatabase;
  let stack: EventStack;
  let mails: MailsQuery;
  let lotte: TestPerson;
  let elsewhere: TestPerson;

  async function mailTo(person: TestPerson, createdAt: string): Promise<string> {
    const id = randomUUID();
    await withClient(database.superuserUrl, client =>
      client.query(
        `INSERT INTO mail_message (id, message_id, recipient_user_id, organisation_id, to_address, subject, language, text_body, html_body, created_at)
         VALUES ($1::uuid, $1::text, $2, $3, $4, 'Geboekt', 'nl', 'tekst', '<p>tekst</p>', $5)`,
        [id, person.userId, person.organisationId, person.email, createdAt],
      ),
    );
    return id;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    stack = await eventStack({ database, queueUrl: database.workerUrl, table: {} });
    mails = new MailsQuery(stack.unitOfWork);
    lotte = await createTestPerson(database.superuserUrl);
    elsewhere = await createTestPerson(database.superuserUrl);
  });
  afterAll(async () => {
    await stack.close();
    await database.drop();
  });

  it('shows a person their own mails, staff those of their campus, and nobody more', async () => {
    const own = await mailTo(lotte, '2026-11-20T08:00:00.000001Z');
    const colleague: TestPerson = { ...lotte, userId: elsewhere.userId };
    const ofColleague = await mailTo(colleague, '2026-11-20T08:00:00.000002Z');
    const ofOtherCampus = await mailTo(elsewhere, '2026-11-20T08:00:00.000003Z');
    const seenBy = async (role: Role) =>
      (await mails.list(actorOf(lotte, role), 50, undefined)).items.map(({ id }) => id);
    expect(await seenBy('company.admin')).toEqual([own]);
    expect(await seenBy('operator.technician')).toEqual([ofColleague, own]);
    expect(await mails.find(actorOf(lotte, 'company.admin'), own)).toMatchObject({ id: own, textBody: 'tekst' });
    expect(await mails.find(actorOf(lotte, 'company.admin'), ofColleague)).toBeUndefined();
    expect(await mails.find(actorOf(lotte, 'operator.technician'), ofColleague)).toMatchObject({ id: ofColleague });
    expect(await mails.find(actorOf(lotte, 'operator.technician'), ofOtherCampus)).toBeUndefined();
  });

  it('pages through mails of the same microsecond without losing or repeating one', async () => {
    const reader = await createTestPerson(database.superuserUrl);
    const written = await Promise.all(Array.from({ length: 7 }, () => mailTo(reader, '2026-11-21T08:00:00.123457Z')));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await mails.list(actorOf(reader, 'company.member'), 3, cursor);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(written.sort().reverse());
  });

  it('refuses a cursor that it did not write', async () => {
    await expect(mails.list(actorOf(lotte, 'company.admin'), 3, 'no cursor')).rejects.toMatchObject({
      code: 'REQUEST_NOT_VALID',
    });
  });
});
