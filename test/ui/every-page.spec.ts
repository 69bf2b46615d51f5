import { afterAll, beforeAll, expect } from '@jest/globals';
import { browserMissing } from '../support/browser.js';
import type { AddedMachine, PersonName } from '../support/campus.js';
import { describeUnless } from '../support/skip.js';
import { seriousFaults, sidewaysOverflow } from './accessibility.js';
import { DESK, Stage } from './stage.js';

/** A page as quality.md P16 counts them; phone.spec.ts has each in light at 320 px. */
interface Place {
  name: string;
  person: PersonName;
  address: () => string;
  /** Text that stands there once the page has what it shows, in both languages. */
  shows: RegExp;
}

describeUnless(await browserMissing(), 'every page, dark and wide', () => {
  const stage = new Stage();
  let machine: AddedMachine;
  let bookingId = '';
  let runId = '';

  beforeAll(async () => {
    await stage.open();
    machine = await stage.campus.addMachine({
      code: 'A.01',
      name: 'Freesbank',
      setupMinutes: 30,
      cleanDownMinutes: 15,
    });
    await stage.campus.addMachine({ code: 'B.01', name: 'Oven', hall: 'Hal B', category: 'Ovens', inService: false });
    for (const person of ['lotte', 'seppe'] as const) {
      const { status, body } = await (await stage.campus.as(person)).post<{ id: string }>('/bookings', {
        machineId: machine.id,
        startsAt: person === 'lotte' ? '2026-03-03T09:00:00+01:00' : '2026-03-04T09:00:00+01:00',
        endsAt: person === 'lotte' ? '2026-03-03T12:00:00+01:00' : '2026-03-04T16:00:00+01:00',
        purpose: `Beugel van ${person}`,
        bookingKind: 'pilot',
        activityNature: 'economic',
      });
      expect(status).toBe(201);
      if (person === 'lotte') bookingId = body.id;
    }
    await stage.campus.drainQueues();
    const table =
      'code;name_nl;hall;category;places\nC.1;Pers;Hal C;Persen;1\nA.01;Freesbank 1;Hal A;Frezen;1\n???;Fout;;Ovens;x\n';
    const run = await (await stage.campus.as('kristof')).upload<{ id: string }>(
      '/imports',
      new Blob([table]),
      'Park 2026.csv',
      {
        subject: 'machinePark',
      },
    );
    expect(run.status).toBe(201);
    runId = run.body.id;
  });
  afterAll(() => stage.close());

  const places: Place[] = [
    { name: 'planning, week', person: 'lotte', address: () => '/planning', shows: /Freesbank/ },
    {
      name: 'planning, day',
      person: 'kristof',
      address: () => '/planning?view=dag&datum=2026-03-03',
      shows: /Freesbank/,
    },
    {
      name: 'conflict',
      person: 'seppe',
      address: () => '/planning?datum=2026-03-03&boek=nieuw&machine=A.01&van=2026-03-03T10:00&tot=2026-03-03T12:00',
      shows: /^Conflict: /,
    },
    {
      name: 'one booking',
      person: 'lotte',
      address: () => `/planning?boeking=${bookingId}`,
      shows: /Beugel van lotte/,
    },
    { name: 'machines', person: 'seppe', address: () => '/machines', shows: /Oven/ },
    { name: 'machine', person: 'lotte', address: () => `/machines/${machine.id}`, shows: /15 min/ },
    { name: 'my bookings', person: 'lotte', address: () => '/mijn-boekingen', shows: /Beugel van lotte/ },
    { name: 'import', person: 'kristof', address: () => `/invoer?run=${runId}`, shows: /Park 2026\.csv/ },
    { name: 'mails', person: 'kristof', address: () => '/mails', shows: /voltreon\.example\.test/ },
  ];

  for (const [index, { name, person, address, shows }] of places.entries()) {
    // Every other page in English, so both languages are looked at in dark too.
    const language = index % 2 === 0 ? 'nl' : 'en';
    stage.it(`${name}, ${language}`, async () => {
      const page = await stage.of(person, { colorScheme: 'dark', viewport: DESK });
      await page.addInitScript(chosen => localStorage.setItem('campusline.language', chosen), language);
      await page.goto(address());
      await page.getByText(shows).filter({ visible: true }).first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toMatch(language);
      expect(await seriousFaults(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      // A text that was forgotten shows as its key, such as "drawer.submit".
      const keys = await page
        .getByText(/^[a-z]+(\.[a-z]+[A-Za-z]*)+$/)
        .filter({ visible: true })
        .allTextContents();
      expect(keys).toEqual([]);
    });
  }

  stage.it('in English the planning says nothing in Dutch', async () => {
    const page = await stage.of('lotte');
    await page.addInitScript(() => localStorage.setItem('campusline.language', 'en'));
    await page.goto('/planning?boek=nieuw&machine=A.01&van=2026-03-05T09:00&tot=2026-03-05T11:00');
    await page.getByRole('dialog', { name: 'New booking' }).waitFor();
    await page
      .getByText(/Thu 5 Mar/)
      .first()
      .waitFor();
    const text = await page.locator('body').innerText();
    for (const word of ['Boeken', 'Vandaag', 'Doel', 'Raming', 'Bezet', 'Zoek', 'Gesloten', 'maart'])
      expect(text).not.toContain(word);
  });
});
