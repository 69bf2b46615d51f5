import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { browserMissing } from '../support/browser.js';
import type { AddedMachine } from '../support/campus.js';
import { describeUnless } from '../support/skip.js';
import { seriousFaults, sidewaysOverflow } from './accessibility.js';
import { PHONE, Stage } from './stage.js';

describeUnless(await browserMissing(), 'on a phone', () => {
  const stage = new Stage();
  let machine: AddedMachine;
  let bookingId = '';

  beforeAll(async () => {
    await stage.open();
    machine = await stage.campus.addMachine({ code: 'A.01', name: 'Vijfassige freesbank met gekoelde spindel' });
    await stage.campus.addMachine({ code: 'B.01', name: 'Oven', hall: 'Hal B', category: 'Warmtebehandeling' });
    const { status, body } = await (await stage.campus.as('lotte')).post<{ id: string }>('/bookings', {
      machineId: machine.id,
      startsAt: '2026-03-02T10:00:00+01:00',
      endsAt: '2026-03-02T12:00:00+01:00',
      purpose: 'Beugel 7, serie van veertig stuks voor de klant uit Hasselt',
      bookingKind: 'contract',
      activityNature: 'economic',
    });
    expect(status).toBe(201);
    bookingId = body.id;
    await stage.campus.drainQueues();
  });
  afterAll(() => stage.close());

  stage.it('shows the day per machine, and free time as an action that books', async () => {
    const page = await stage.of('lotte', PHONE);
    await page.goto('/planning');
    const agenda = page.getByRole('region', { name: 'Vijfassige freesbank met gekoelde spindel' });
    await agenda.getByRole('button', { name: /10:00–12:00, Beugel 7/ }).waitFor();
    await agenda.getByText('Vrij tot 10:00').waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    const days = page.getByRole('navigation', { name: 'Dagen van de week' });
    await days.getByRole('button', { name: 'ma 2 mrt, 1 boeking van jou' }).waitFor();
    await days.getByRole('button', { name: /^di 3 mrt/ }).tap();
    await page.getByRole('heading', { level: 1, name: /^di 3 m/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('datum')).toBe('2026-03-03');

    await agenda.getByRole('button', { name: /^Boeken, 10 u vrij/ }).tap();
    const drawer = page.getByRole('dialog', { name: 'Nieuwe boeking' });
    await drawer.getByText(/^Kan\b/).waitFor();
    // The drawer takes the whole screen and is left by its own button.
    expect(await drawer.boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 812 });
    await drawer.getByLabel('Doel', { exact: true }).fill('Onderweg');
    await drawer.locator('button[type=submit]').tap();
    await page.locator('[role=status], [role=alert]').filter({ hasText: 'Geboekt: Vijfassige freesbank' }).waitFor();
    await drawer.waitFor({ state: 'detached' });
    await agenda.getByRole('button', { name: /08:00–09:00, Onderweg/ }).tap();
    await page.getByRole('dialog', { name: 'Boeking', exact: true }).getByText('Onderweg').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const rows = await stage.campus.rows(
      `SELECT 1 FROM booking WHERE purpose = 'Onderweg' AND starts_at = '2026-03-03T07:00:00Z'`,
    );
    expect(rows).toHaveLength(1);
  });

  stage.it('leads everywhere from the bar at the bottom', async () => {
    const page = await stage.of('lotte', PHONE);
    await page.goto('/planning');
    const bar = page.getByRole('navigation', { name: 'Hoofdmenu' });
    await bar.getByRole('link', { name: 'Machines' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Machines' }).waitFor();
    await page.getByRole('link', { name: /Oven/ }).tap();
    await page.getByRole('heading', { level: 1, name: 'Oven' }).waitFor();
    await bar.getByRole('link', { name: 'Mijn' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Mijn boekingen' }).waitFor();
    await bar.getByRole('button', { name: 'Meer' }).tap();
    await page.getByRole('menuitem', { name: 'Uitgaande mails' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Uitgaande mails' }).waitFor();
    const box = await bar.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(812);
  });

  stage.it('gives fingers targets of 44 px on the agenda and in the bar', async () => {
    const page = await stage.of('lotte', PHONE);
    await page.goto('/planning');
    await page.getByRole('button', { name: /vrij$/ }).first().waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, nav a, nav button')]
        .map(one => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height < 43.5)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });

  describe('320 px wide, nothing scrolls sideways and nothing is a serious fault', () => {
    const pages = [
      { person: 'lotte', name: 'planning', address: () => '/planning', shows: 'Oven' },
      { person: 'lotte', name: 'new booking', address: () => '/planning?boek=nieuw&machine=A.01', shows: 'Raming' },
      { person: 'lotte', name: 'one booking', address: () => `/planning?boeking=${bookingId}`, shows: 'Geboekt door' },
      {
        person: 'seppe',
        name: 'conflict',
        address: () => '/planning?boek=nieuw&machine=A.01&van=2026-03-02T10:00&tot=2026-03-02T11:00',
        shows: 'Conflict: bezet van 10:00 tot 12:00.',
      },
      { person: 'lotte', name: 'machines', address: () => '/machines', shows: 'Oven' },
      { person: 'lotte', name: 'machine', address: () => `/machines/${machine.id}`, shows: 'Insteltijd vooraf' },
      { person: 'lotte', name: 'my bookings', address: () => '/mijn-boekingen', shows: 'Eerstvolgend' },
      { person: 'lotte', name: 'mails', address: () => '/mails', shows: 'lotte@aurelis.example.test' },
      { person: 'kristof', name: 'import', address: () => '/invoer', shows: 'Nog niets ingevoerd.' },
      { person: 'lotte', name: 'unknown page', address: () => '/bestaat-niet', shows: 'Deze pagina bestaat niet' },
    ] as const;
    for (const { person, name, address, shows } of pages) {
      stage.it(name, async () => {
        const page = await stage.of(person, { ...PHONE, viewport: { width: 320, height: 640 } });
        await page.goto(address());
        await page.getByText(shows).filter({ visible: true }).first().waitFor();
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(await seriousFaults(page)).toEqual([]);
      });
    }
  });
});
