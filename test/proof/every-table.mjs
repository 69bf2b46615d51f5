import { setTimeout as pause } from 'node:timers/promises';
import { Caller, hangUp } from './caller.mjs';
import { importMachines, setUpCampus, signIn } from './campus.mjs';
import { momentOf, workingDays } from './local-time.mjs';

/**
 * Lets the product fill every table with a few rows: people, machines by import, a booking made, moved and cancelled,
 * its mails, and a refused sign-in.
 * @param {import('./stack.mjs').Stack} stack
 * @throws Error when the mails do not come.
 */
export async function fillEveryTable(stack) {
  const campus = await setUpCampus(stack.environment, { companies: 2, peopleEach: 2 });
  const server = await stack.start('main.js');
  const operator = await signIn(server.url, campus.people[0].email);
  const [machine] = await importMachines(operator, [
    { code: 'R.01', places: 1, hours: 'ma-vr 08:00-18:00', setup: 15, cleanDown: 30 },
    { code: 'R.02', places: 2, hours: '24/7', setup: 0, cleanDown: 0 },
  ]);
  const person = await signIn(server.url, campus.people[1].email);
  await new Caller(server.url).post('/session', { email: campus.people[2].email, password: 'not the password' });
  const [day] = workingDays(Date.now(), 30, 1);
  const hours = minutes => ({
    startsAt: new Date(momentOf(day, minutes)).toISOString(),
    endsAt: new Date(momentOf(day, minutes + 60)).toISOString(),
  });
  for (const minutes of [9 * 60, 13 * 60]) {
    const words = { purpose: 'Kept for later releases', bookingKind: 'pilot', activityNature: 'economic' };
    const { body } = await person.post('/bookings', { machineId: machine.id, ...hours(minutes), ...words });
    const moved = await person.post(`/bookings/${body.id}/move`, { ...hours(minutes + 60), version: body.version });
    if (minutes > 12 * 60) await person.post(`/bookings/${body.id}/cancel`, { version: moved.body.version });
  }
  const deadline = Date.now() + 30_000;
  for (;;) {
    const [{ n }] = await stack.rows('SELECT count(*)::int AS n FROM mail_message WHERE sent_at IS NOT NULL');
    if (n >= 5) break;
    if (Date.now() > deadline) throw new Error(`${n} of 5 mails were sent within 30 seconds.`);
    await pause(100);
  }
  hangUp();
  await server.stop();
}
