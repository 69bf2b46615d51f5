import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../../../../../test/support/api-client.js';
import { startTestCampus, type TestCampus } from '../../../../../test/support/campus.js';

const TABLE =
  'code;name_nl;hall;category;places;opening_hours;hourly_rate\nA.1;Oven;Hal A;Ovens;2;24/7;12,50\nB 1;Fout;;Ovens;x;nooit;1\n';

interface RunBody {
  id: string;
  version: number;
  fileName: string;
  state: string;
  counts: Record<string, number>;
  rows: {
    action: string;
    changes: { field: string; from: string | null; to: string }[];
    problems: { code: string; field: string; message: string }[];
  }[];
  notes: { message: string }[];
}

interface ProblemBody {
  code: string;
  detail: string;
  errors: { field: string; code: string; message: string }[];
}

let campus: TestCampus;
let operator: ApiClient;

beforeAll(async () => {
  campus = await startTestCampus({ runsJobs: false });
  operator = await campus.as('kristof');
});

afterAll(async () => {
  await campus?.close();
});

function upload<Body = ProblemBody>(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'park.csv',
  by = operator,
  fields: Record<string, string> = { subject: 'machinePark' },
) {
  return by.upload<Body>('/imports', new Blob([content]), name, fields);
}

/** Sends bytes as the body of an upload, with a content type of the test's choice. */
async function sendRaw(
  contentType: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<{ status: number; body: ProblemBody }> {
  const response = await fetch(`${campus.url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': contentType, cookie: operator.sessionCookie, origin: campus.url },
    body,
  });
  return { status: response.status, body: (await response.json()) as ProblemBody };
}

describe('importing over HTTP', () => {
  it('shows the dry run in the reader’s language, applies it once, and lists it', async () => {
    const { status, body } = await upload<RunBody>(TABLE, '../../etc/päss\u202Etxt.csv');
    expect(status).toBe(201);
    expect(body).toMatchObject({ fileName: 'pässtxt.csv', state: 'dryRun', counts: { create: 1, refused: 1 } });
    expect(body.rows[0]?.changes.find(({ field }) => field === 'openingHours')).toEqual({
      field: 'openingHours',
      from: null,
      to: 'altijd open',
    });
    expect(body.rows[1]?.problems.map(({ field }) => field)).toEqual(['code', 'opening_hours', 'places']);
    expect(body.notes[0]?.message).toMatch(/^Standaardwaarde voor insteltijd/);

    const english = await (await campus.as('kristof', 'en')).get<RunBody>(`/imports/${body.id}`);
    expect(english.body.rows[0]?.changes.find(({ field }) => field === 'openingHours')?.to).toBe('always open');
    expect(english.body.rows[1]?.problems[1]?.message).toMatch(/^The opening hours are not readable/);

    const applied = await operator.post<RunBody>(`/imports/${body.id}/apply`, { version: body.version });
    expect(applied).toMatchObject({ status: 200, body: { state: 'applied', version: 2 } });
    const again = await operator.post<ProblemBody>(`/imports/${body.id}/apply`, { version: 2 });
    expect(again).toMatchObject({ status: 409, body: { code: 'IMPORT_ALREADY_APPLIED' } });
    const list = await operator.get<{ items: RunBody[] }>('/imports?limit=1');
    expect(list.body.items).toMatchObject([{ id: body.id, state: 'applied' }]);
    const machines = await operator.get<{ items: { code: string; places: number }[] }>('/machines');
    expect(machines.body.items).toMatchObject([{ code: 'A.1', places: 2 }]);
  });

  it('is closed to everybody but the operator', async () => {
    expect(await upload(TABLE, 'park.csv', campus.stranger())).toMatchObject({
      status: 401,
      body: { code: 'SESSION_REQUIRED' },
    });
    for (const name of ['lotte', 'seppe', 'nadia'] as const) {
      const person = await campus.as(name);
      expect(await upload(TABLE, 'park.csv', person)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
      expect(await person.get('/imports')).toMatchObject({ status: 403 });
    }
  });

  it.each([
    ['no file', () => operator.post<ProblemBody>('/imports', { subject: 'machinePark' }), 'file'],
    ['no subject', () => upload(TABLE, 'park.csv', operator, {}), 'subject'],
    ['an unknown subject', () => upload(TABLE, 'park.csv', operator, { subject: '__proto__' }), 'subject'],
    [
      'an unknown field',
      () => upload(TABLE, 'park.csv', operator, { subject: 'machinePark', colour: 'red' }),
      'colour',
    ],
  ])('refuses %s and names the field', async (_, send, field) => {
    const answer = await send();
    expect(answer.body.errors?.map(error => error.field)).toContain(field);
    expect(answer.status).toBe(400);
  });

  it.each([
    ['an empty file', () => upload(''), 'IMPORT_FILE_EMPTY'],
    [
      'a picture',
      () => upload(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'park.csv'),
      'IMPORT_FILE_NOT_READABLE',
    ],
    ['UTF-16', () => upload(new Uint8Array([0xff, 0xfe, 0x61, 0x00])), 'IMPORT_FILE_NOT_READABLE'],
    ['eleven megabytes', () => upload('a'.repeat(11 * 1024 * 1024)), 'REQUEST_TOO_LARGE'],
    ['JSON of something else', () => upload('{"__proto__": {"model": "NEMO.tool"}}'), 'IMPORT_FORMAT_UNKNOWN'],
    ['lists in lists without end', () => upload('['.repeat(200_000)), 'IMPORT_FILE_NOT_READABLE'],
    [
      'a body cut off',
      () =>
        sendRaw(
          'multipart/form-data; boundary=x',
          '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
        ),
      'REQUEST_NOT_READABLE',
    ],
    ['no boundary', () => sendRaw('multipart/form-data', 'abc'), 'REQUEST_NOT_READABLE'],
    [
      'rubbish between boundaries',
      () => sendRaw('multipart/form-data; boundary=x', '--x\r\n\0\0\0\r\n--x--'),
      undefined,
    ],
    ['a body of another kind', () => sendRaw('text/csv', TABLE), 'MEDIA_TYPE_NOT_SUPPORTED'],
    [
      'JSON in its place',
      () => sendRaw('application/json', '{"subject":"machinePark","file":"x"}'),
      'REQUEST_NOT_VALID',
    ],
  ])('refuses %s with a code and a sentence, never with a 5xx', async (_, send, code) => {
    const { status, body } = await send();
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    if (code) expect(body.code).toBe(code);
    expect(body.detail.length).toBeGreaterThan(10);
  });

  it('refuses two files, and a file under another name', async () => {
    const two = new FormData();
    two.set('subject', 'machinePark');
    two.append('file', new Blob([TABLE]), 'a.csv');
    two.append('file', new Blob([TABLE]), 'b.csv');
    const other = new FormData();
    other.set('subject', 'machinePark');
    other.set('document', new Blob([TABLE]), 'a.csv');
    for (const form of [two, other]) {
      const response = await fetch(`${campus.url}/api/v1/imports`, {
        method: 'POST',
        headers: { cookie: operator.sessionCookie, origin: campus.url },
        body: form,
      });
      expect(response.status).toBe(400);
    }
  });

  it.each([
    ['/imports/none', undefined, 404],
    ['/imports/0190aaaa-0000-7000-8000-000000000000', undefined, 404],
    ['/imports/0190aaaa-0000-7000-8000-000000000000/apply', { version: 1 }, 404],
    ['/imports/0190aaaa-0000-7000-8000-000000000000/apply', { version: 'one' }, 400],
    ['/imports/0190aaaa-0000-7000-8000-000000000000/apply', {}, 400],
    ['/imports/0190aaaa-0000-7000-8000-000000000000/apply', { version: 1, extra: true }, 400],
    ['/imports?limit=0', undefined, 400],
    ['/imports?cursor=none', undefined, 400],
  ])('answers %s with %j by %i', async (path, body, status) => {
    const answer = body === undefined ? await operator.get(path) : await operator.post(path, body);
    expect(answer.status).toBe(status);
  });
});
