import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestCampus, type TestCampus } from '../support/campus.js';

/** What every other test in this folder leans on: people, the clock, machines, queues. */
describe('the campus that tests run on', () => {
  let campus: TestCampus;

  beforeAll(async () => {
    campus = await startTestCampus({ now: '2026-03-02T08:00:00+01:00' });
  });

  afterAll(() => campus?.close());

  it('signs people in and reads the business clock', async () => {
    const lotte = await campus.as('lotte');
    const { status, body } = await lotte.get<{ now: string; user: { email: string } }>('/session');
    expect({ status, now: body.now, email: body.user.email }).toEqual({
      status: 200,
      now: '2026-03-02T07:00:00.000Z',
      email: 'lotte@aurelis.example.test',
    });
    campus.clock.advance({ days: 1, minutes: 30 });
    expect((await lotte.get<{ now: string }>('/session')).body.now).toBe('2026-03-03T07:30:00.000Z');
  });

  it('answers a stranger in the language that was asked for', async () => {
    const dutch = await campus.stranger('nl').get<{ code: string; detail: string }>('/session');
    const english = await campus.stranger('en').get<{ code: string; detail: string }>('/session');
    expect([dutch.status, dutch.body.code, english.body.code]).toEqual([401, 'SESSION_REQUIRED', 'SESSION_REQUIRED']);
    expect(dutch.body.detail).not.toBe(english.body.detail);
  });

  it('shows a machine that a test added', async () => {
    const machine = await campus.addMachine({
      places: 2,
      openingHours: [{ weekday: 1, opens: '00:00', closes: '24:00' }],
    });
    const seppe = await campus.as('seppe');
    const { status, body } = await seppe.get<{ code: string; places: number }>(`/machines/${machine.id}`);
    expect({ status, code: body.code, places: body.places }).toEqual({ status: 200, code: machine.code, places: 2 });
  });

  it('drains queues that hold nothing', async () => {
    await campus.drainQueues();
    expect(await campus.rows('SELECT id FROM outbox WHERE relayed_at IS NULL')).toEqual([]);
  });
});
