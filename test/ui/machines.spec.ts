import fs from 'node:fs';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browserMissing } from '../support/browser.js';
import type { AddedMachine } from '../support/campus.js';
import { describeWithKnowledge } from '../support/knowledge.js';
import { describeUnless } from '../support/skip.js';
import { Stage } from './stage.js';

const missing = await browserMissing();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const told = (page: Page, text: string | RegExp) =>
  page.locator('[role=status], [role=alert]').filter({ hasText: text });

describeUnless(missing, 'machines, bookings and mails', () => {
  const stage = new Stage();
  let machine: AddedMachine;

  beforeAll(async () => {
    await stage.open();
    machine = await stage.campus.addMachine({
      code: 'A.01',
      name: 'Freesbank',
      setupMinutes: 15,
      cleanDownMinutes: 30,
      hourlyRateCents: 7_550,
    });
    await stage.campus.addMachine({ code: 'A.02', name: 'Draaibank', category: 'Draaien' });
    await stage.campus.addMachine({ code: 'B.01', name: 'Oven', hall: 'Hal B', category: 'Ovens', inService: false });
  });
  afterAll(() => stage.close());

  stage.it('finds machines by text, hall and category, all in the address', async () => {
    const page = await stage.of('seppe');
    await page.goto('/machines');
    const table = page.getByRole('table', { name: 'Machines' });
    await page.getByText('3 machines', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Zoek op naam of code' }).fill('bank');
    await page.getByText('2 machines', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Categorie' }).click();
    await page.getByRole('option', { name: 'Draaien' }).click();
    await page.getByText('1 machine', { exact: true }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ zoek: 'bank', categorie: 'Draaien' });
    await page.reload();
    await table.getByRole('link', { name: 'Draaibank' }).waitFor();
    expect(await table.getByRole('row').count()).toBe(2);
    expect(await page.getByRole('searchbox', { name: 'Zoek op naam of code' }).inputValue()).toBe('bank');
    await page.getByRole('searchbox', { name: 'Zoek op naam of code' }).fill('zzz');
    await page.getByText('Geen machine past bij deze filters.').waitFor();
    await page.getByRole('button', { name: 'Wis filters' }).last().click();
    await page.getByText('3 machines', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await table.getByRole('row', { name: /Oven/ }).getByText('Buiten dienst').waitFor();
  });

  stage.it('shows one machine with its rules in words, and leads to booking it', async () => {
    const page = await stage.of('lotte');
    await page.goto('/machines');
    await page.getByRole('link', { name: 'Freesbank' }).first().click();
    await heading(page, 'Freesbank').waitFor();
    await page.getByText('€\u00a075,50').waitFor();
    await page.getByText('ma–vr 08:00–18:00').waitFor();
    await page.getByText('15 min', { exact: true }).waitFor();
    await page.getByText('Niets geboekt in de komende 14 dagen.').waitFor();
    await page.getByRole('link', { name: 'Boek', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: 'Nieuwe boeking' });
    await drawer.waitFor();
    expect(await drawer.getByRole('combobox', { name: 'Machine' }).inputValue()).toBe('Freesbank · A.01');
  });

  stage.it('says that a machine is out of service and offers no booking', async () => {
    const page = await stage.of('lotte');
    await page.goto('/machines?zoek=B.01');
    await page.getByRole('link', { name: 'Oven' }).first().click();
    await page.getByText('Deze machine is buiten dienst.').waitFor();
    expect(await page.getByRole('link', { name: 'Boek', exact: true }).count()).toBe(0);
  });

  stage.it('says so when a machine does not exist', async () => {
    const page = await stage.of('lotte');
    await page.goto('/machines/00000000-0000-7000-8000-000000000000');
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Machines' }).first().waitFor();
  });

  stage.it('drops what an address says that cannot be', async () => {
    const page = await stage.of('seppe');
    await page.goto('/mijn-boekingen?lijst=onzin');
    await page.getByText('Nog geen boekingen. Kies een vrij moment op de planning.').waitFor();
    // What a link of a newsletter adds is no filter.
    await page.goto('/machines?utm=1&hal=%20');
    await page.getByText('3 machines', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Wis filters' }).count()).toBe(0);
  });

  stage.it('lists the next booking first, gives its calendar file, cancels it, and mails what happened', async () => {
    const page = await stage.of('lotte');
    await page.goto('/mijn-boekingen');
    await page.getByText('Nog geen boekingen. Kies een vrij moment op de planning.').waitFor();
    for (const [day, purpose] of [
      ['2026-03-04', 'Beugel 7'],
      ['2026-03-03', 'Beugel 6'],
    ]) {
      const { status } = await (await stage.campus.as('lotte')).post('/bookings', {
        machineId: machine.id,
        startsAt: `${day}T09:00:00+01:00`,
        endsAt: `${day}T11:00:00+01:00`,
        purpose,
        bookingKind: 'pilot',
        activityNature: 'economic',
      });
      expect(status).toBe(201);
    }
    await stage.campus.drainQueues();
    await page.reload();
    const rows = page.getByRole('article');
    await rows.first().getByText('Beugel 6').waitFor();
    await rows.first().getByText('Eerstvolgend').waitFor();
    expect(await rows.count()).toBe(2);

    const href = await rows
      .first()
      .getByRole('link', { name: /^In agenda/ })
      .getAttribute('href');
    const file = await page.request.get(href ?? '');
    expect([file.status(), file.headers()['content-type']?.split(';')[0]]).toEqual([200, 'text/calendar']);
    expect(await file.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART[^\n]*20260303T0[89]0000/);

    await rows
      .first()
      .getByRole('button', { name: /^Annuleren/ })
      .click();
    const question = page.getByRole('dialog', { name: 'Boeking annuleren' });
    await question.getByText('De uren komen meteen vrij').waitFor();
    await question.getByRole('button', { name: 'Annuleer boeking' }).click();
    await told(page, 'Geannuleerd: Freesbank, di 3 mrt, 09:00.').waitFor();
    await page.getByText('Beugel 6').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Geannuleerd' }).click();
    await page.getByRole('article').getByText('Beugel 6').waitFor();
    expect(new URL(page.url()).searchParams.get('lijst')).toBe('geannuleerd');
    await page.getByRole('link', { name: 'Voorbij' }).click();
    await page.getByText('Er zijn nog geen boekingen voorbij.').waitFor();

    await stage.campus.drainQueues();
    await page.getByRole('link', { name: 'Uitgaande mails' }).click();
    await heading(page, 'Uitgaande mails').waitFor();
    const mails = page.getByRole('main').getByRole('listitem');
    await mails.filter({ hasText: 'lotte@aurelis.example.test' }).nth(2).waitFor();
    expect(await mails.count()).toBe(3);
    await mails
      .filter({ hasText: /4 mrt|4 maart/ })
      .getByRole('link')
      .click();
    const letter = page.getByRole('article');
    // The mail itself is in a frame that may run nothing.
    expect(await letter.locator('iframe').getAttribute('sandbox')).not.toMatch(
      /scripts|same-origin|forms|top-navigation/,
    );
    await letter.frameLocator('iframe').getByText('Freesbank').first().waitFor();
    await letter.getByRole('link', { name: 'Als tekst' }).click();
    await letter.getByText('Beugel 7').waitFor();
    await letter.getByRole('link', { name: 'Agendabestand' }).click();
    await letter.getByText('BEGIN:VCALENDAR').waitFor();
    // Another company sees none of it.
    const seppe = await stage.of('seppe');
    await seppe.goto('/mails');
    await seppe.getByText('Nog geen mails.').waitFor();
  });
});

describeUnless(missing, 'bringing in a machine park', () => {
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  const choose = (page: Page, name: string, content: string | Buffer) =>
    page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: name.endsWith('.json') ? 'application/json' : 'text/csv',
      buffer: Buffer.from(content),
    });

  stage.it('tries first, says why a row is refused, and takes over the rest', async () => {
    const page = await stage.of('kristof');
    await page.goto('/machines');
    await page.getByText('Nog geen machines.').waitFor();
    await page.goto('/invoer');
    await page.getByText('Nog niets ingevoerd.').waitFor();
    await choose(
      page,
      'park.csv',
      'code;name_nl;hall;category;places;opening_hours;hourly_rate\nA.1;Oven;Hal A;Ovens;2;24/7;12,50\nA.2;Pers;Hal A;Persen;1;ma-vr 08:00-17:00;40\nB 1;Fout;;Ovens;x;nooit;1\n',
    );
    await page.getByText(/^2 machines komen erbij, .*1 geweigerd\.$/).waitFor();
    await page.getByText('Dit is een proef: er is nog niets gewijzigd.').waitFor();
    const refused = page.getByRole('row').filter({ hasText: 'Geweigerd' });
    await refused.getByRole('listitem').filter({ hasText: 'De openingsuren zijn niet leesbaar' }).waitFor();
    await refused
      .getByRole('listitem')
      .filter({ hasText: /^plaatsen: / })
      .waitFor();
    expect(await refused.getByRole('listitem').count()).toBe(3);
    expect(await stage.campus.rows('SELECT code FROM machine')).toEqual([]);
    // The run stands in the address.
    await page.reload();
    await page.getByRole('link', { name: /^Geweigerd/ }).click();
    await page.getByRole('row', { name: /A\.1/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Neem 2 machines over' }).click();
    await told(page, '2 machines overgenomen.').waitFor();
    await page.getByText('Overgenomen op').waitFor();
    await page.getByRole('link', { name: 'Naar de machines' }).click();
    await page.getByText('2 machines', { exact: true }).waitFor();
    expect(await stage.campus.rows('SELECT code FROM machine ORDER BY code')).toEqual([
      { code: 'A.1' },
      { code: 'A.2' },
    ]);
  });

  stage.it('says in words what is wrong with a file that it cannot read', async () => {
    const page = await stage.of('kristof');
    await page.goto('/invoer');
    await choose(page, 'brief.csv', 'dit is geen machinepark');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/[A-Z].*\./);
    expect(await page.getByRole('button', { name: /^Neem/ }).count()).toBe(0);
  });

  stage.it('is for the operator only', async () => {
    const page = await stage.of('lotte');
    await page.goto('/planning');
    await page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: 'Machines', exact: true })
      .waitFor();
    expect(await page.getByRole('link', { name: 'Invoer machines' }).count()).toBe(0);
    await page.goto('/invoer');
    await choose(page, 'park.csv', 'code;name_nl;hall;category\nX.1;Oven;Hal A;Ovens\n').catch(() => undefined);
    await page.getByRole('alert').first().waitFor();
    expect(await stage.campus.rows(`SELECT code FROM machine WHERE code = 'X.1'`)).toEqual([]);
  });

  describeWithKnowledge('data/nemo/machine-park.json', 'with the real park', file => {
    stage.it('takes over its 137 tools', async () => {
      const page = await stage.of('kristof');
      await stage.campus.rows('TRUNCATE machine CASCADE');
      await page.goto('/invoer');
      await choose(page, 'machine-park.json', fs.readFileSync(file));
      await page.getByText(/^137 machines komen erbij/).waitFor();
      await page.getByRole('button', { name: 'Neem 137 machines over' }).click();
      await page.getByText('Overgenomen op').waitFor();
      const [row] = await stage.campus.rows<{ n: string }>('SELECT count(*) AS n FROM machine');
      expect(Number(row?.n)).toBe(137);
      await page.goto('/planning');
      await page.getByText(/^137 machines/).waitFor();
      expect(await page.locator('[data-lane]').count()).toBeGreaterThan(10);
    });
  });
});
