import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestCampus, type TestCampus } from '../support/campus.js';

let campus: TestCampus;

beforeAll(async () => {
  campus = await startTestCampus();
});

afterAll(() => campus?.close());

interface Operation {
  operationId: string;
  'x-access': string;
  parameters?: { name: string; in: string }[];
}

/** Every operation that the server itself describes, so that a route added later is covered here. */
async function operations(): Promise<{ method: string; path: string; policy: string }[]> {
  const document = (await (await fetch(`${campus.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{[^}]+\}/g, '01a20ca8-0000-7000-8000-000000000000'),
      policy: operation['x-access'],
    })),
  );
}

describe('every route', () => {
  it('declares a policy, and without a session answers 401 unless it is anonymous', async () => {
    const all = await operations();
    expect(all.length).toBeGreaterThan(15);
    for (const { method, path, policy } of all) {
      expect(policy).toEqual(expect.any(String));
      if (policy === 'anonymous') continue;
      const answer = await fetch(campus.url + path, { method, headers: { 'content-type': 'application/json' } });
      expect([method, path, answer.status]).toEqual([method, path, 401]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('answers a hostile body with a problem below 500 that shows no stack, SQL or path', async () => {
    const bodies = [
      '{',
      '[]',
      'null',
      '"text"',
      '{"__proto__":{"role":"operator.admin"}}',
      `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`,
      `{"purpose":"${'x'.repeat(150_000)}"}`,
      '{"machineId":1e400,"startsAt":null,"endsAt":[],"purpose":{},"bookingKind":"__proto__","activityNature":true}',
      '{"email":"a\\u0000b@example.test","password":"\\u0000","version":-1,"machineId":"\\u0000"}',
      '{"version":1,"startsAt":"2026-02-30T10:00:00Z","endsAt":"9999-99-99"}',
      '{"version":1,"reason":"\\ud800","purpose":"\\ud800","email":"\\ud800","password":"\\ud800"}',
    ];
    const person = await campus.as('kristof');
    for (const { method, path } of await operations()) {
      if (method !== 'POST') continue;
      for (const body of bodies) {
        const answer = await person.raw(method, path, body);
        expect([path, body.slice(0, 40), answer.status < 500 && answer.status >= 400]).toEqual([
          path,
          body.slice(0, 40),
          true,
        ]);
        expect(answer.text).not.toMatch(/SELECT|INSERT|node_modules|\.ts:|at Object/);
        expect(JSON.parse(answer.text)).toMatchObject({
          code: expect.any(String),
          detail: expect.any(String),
          requestId: expect.any(String),
        });
      }
    }
  });

  it('keeps a query that is out of range or repeated from the database', async () => {
    const lotte = await campus.as('lotte');
    for (const path of [
      '/machines?limit=0',
      '/machines?limit=1&limit=2',
      '/machines?limit=1e9',
      '/machines?cursor=abc',
      // Dashes that look like an id, and a moment that is none.
      '/machines?cursor=WyJnYXJiYWdlIiwiLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tIl0',
      `/bookings?cursor=${Buffer.from(JSON.stringify(['garbage', '01a20ca8-0000-7000-8000-000000000000'])).toString('base64url')}`,
      '/machines?unknown=1',
      '/bookings?view=all',
      '/machines?search=%00',
    ]) {
      const { status, body } = await lotte.get<{ code: string }>(path);
      expect([path, status, body.code]).toEqual([path, 400, 'REQUEST_NOT_VALID']);
    }
    for (const path of ['/machines/nothing', '/machines/..%2f', '/bookings/%00', '/bookings/01a20ca8']) {
      expect([path, (await lotte.get(path)).status]).toEqual([path, 404]);
    }
    const search = await lotte.get<{ items: unknown[] }>('/machines?search=%25');
    expect(search.body.items).toEqual([]);
  });

  it('refuses a write that comes from another origin', async () => {
    const lotte = await campus.as('lotte');
    const { status, body } = await lotte.post<{ code: string }>(
      '/bookings',
      {},
      { headers: { origin: 'https://elsewhere.example.test' } },
    );
    expect([status, body.code]).toEqual([403, 'ORIGIN_REFUSED']);
  });
});

describe('signing in', () => {
  it('says the same for an unknown address and a wrong password, in both languages', async () => {
    const answers = await Promise.all(
      (['nl', 'en'] as const).flatMap(language =>
        ['lotte@aurelis.example.test', 'nobody@example.test'].map(email =>
          campus.stranger(language).post<{ code: string; detail: string }>('/session', { email, password: 'wrong' }),
        ),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 4 }, () => [401, 'SIGN_IN_REFUSED']),
    );
    expect(answers[0]?.body.detail).toBe(answers[1]?.body.detail);
    expect(answers[0]?.body.detail).not.toBe(answers[2]?.body.detail);
  });

  it('ends the session on sign-out and for a disabled account', async () => {
    const leaver = await campus.stranger().signIn('nadia@mo-thor.example.test', 'thorpark-demo');
    expect((await leaver.get('/session')).status).toBe(200);
    await campus.rows(`UPDATE user_account SET active = false WHERE email LIKE 'nadia@%'`);
    const disabled = await leaver.get('/session');
    await campus.rows(`UPDATE user_account SET active = true WHERE email LIKE 'nadia@%'`);
    expect(disabled.status).toBe(401);
    expect((await leaver.get('/session')).status).toBe(200);
    expect((await leaver.delete('/session')).status).toBe(204);
    expect((await leaver.get('/session')).status).toBe(401);
  });

  it('gives a fresh session id, so that one planted before is worth nothing', async () => {
    const planted = campus.stranger();
    await planted.signIn('seppe@voltreon.example.test', 'thorpark-demo');
    const before = planted.sessionCookie;
    await planted.signIn('seppe@voltreon.example.test', 'thorpark-demo');
    expect(planted.sessionCookie).not.toBe(before);
    const replayed = await fetch(`${campus.url}/api/v1/session`, { headers: { cookie: before } });
    expect(replayed.status).toBe(401);
  });
});

describe('guessing a password', () => {
  it('is slowed down per account, and says when to try again', async () => {
    const guarded = await startTestCampus({ environment: { RATE_LIMIT_FACTOR: '1' } });
    try {
      const statuses: number[] = [];
      let last: { code?: string; detail?: string } = {};
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const { status, body } = await guarded.stranger().post<{ code: string; detail: string }>('/session', {
          email: 'lotte@aurelis.example.test',
          password: `guess ${attempt}`,
        });
        statuses.push(status);
        last = body;
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429, 429]);
      expect(last.code).toBe('SIGN_IN_BACK_OFF');
      expect(last.detail).toMatch(/\d/);
    } finally {
      await guarded.close();
    }
  });
});
