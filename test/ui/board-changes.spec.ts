import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { browserMissing } from '../support/browser.js';
import type { AddedMachine } from '../support/campus.js';
import { describeUnless } from '../support/skip.js';
import { Board } from './board.js';
import { Stage } from './stage.js';

const TUESDAY = 'dinsdag 3 maart 2026';
const DAY = '?view=dag&datum=2026-03-03';
const BAR = 'Freesbank, di 3 mrt, 09:00–11:00, Beugel 7';

describeUnless(await browserMissing(), 'changing a booking on the board', () => {
  const stage = new Stage();
  let machine: AddedMachine;

  beforeAll(async () => {
    await stage.open();
    machine = await stage.campus.addMachine({ code: 'A.01', name: 'Freesbank' });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await stage.campus.rows('DELETE FROM allocation');
    await stage.campus.rows('DELETE FROM booking');
    await book('lotte', '09:00', '11:00', 'Beugel 7');
  });

  const book = async (person: 'lotte' | 'seppe', from: string, to: string, purpose: string) => {
    const answer = await (await stage.campus.as(person)).post('/bookings', {
      machineId: machine.id,
      startsAt: `2026-03-03T${from}:00+01:00`,
      endsAt: `2026-03-03T${to}:00+01:00`,
      purpose,
      bookingKind: 'pilot',
      activityNature: 'economic',
    });
    expect(answer.status).toBe(201);
  };
  /** Live hours in local time, as stored. */
  const hours = async () =>
    (
      await stage.campus.rows<{ hours: string }>(
        `SELECT to_char(starts_at AT TIME ZONE 'Europe/Brussels', 'HH24:MI') || '-' || to_char(ends_at AT TIME ZONE 'Europe/Brussels', 'HH24:MI') AS hours
         FROM booking WHERE state = 'confirmed' ORDER BY starts_at`,
      )
    ).map(row => row.hours);
  const at = (hour: number) => ({ machine: 'A.01', day: TUESDAY, hour });

  stage.it('moves by dragging, and back through the message that says so', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    await lotte.bar(BAR).waitFor();
    await lotte.carry(at(10), at(13));
    await lotte.grid.getByText('Loslaten = verzetten').waitFor();
    await lotte.page.mouse.up();
    const toast = await lotte.told('Verplaatst naar di 3 mrt, 12:00.');
    await lotte.bar('Freesbank, di 3 mrt, 12:00–14:00, Beugel 7').waitFor();
    expect(await hours()).toEqual(['12:00-14:00']);
    await toast.getByRole('button', { name: 'Ongedaan maken' }).click();
    await lotte.told('Teruggezet naar di 3 mrt, 09:00.');
    await lotte.bar(BAR).waitFor();
    expect(await hours()).toEqual(['09:00-11:00']);
  });

  stage.it('changes the end by dragging the edge', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    const end = await lotte.point(at(11));
    const later = await lotte.point(at(12.5));
    await lotte.page.mouse.move(end.x - 2, end.y);
    await lotte.page.mouse.down();
    await lotte.page.mouse.move(later.x, later.y, { steps: 5 });
    const moved = lotte.page.waitForResponse(/\/move$/);
    await lotte.page.mouse.up();
    await lotte.bar('Freesbank, di 3 mrt, 09:00–12:30, Beugel 7').waitFor();
    expect((await moved).status()).toBe(200);
    expect(await hours()).toEqual(['09:00-12:30']);
  });

  stage.it('leaves everything where it was when Esc ends a drag', async () => {
    const page = await stage.of('lotte');
    const lotte = await new Board(page).open(DAY);
    let sent = 0;
    page.on('request', request => {
      if (/\/bookings\/[^/]+\/move$/.test(request.url())) sent += 1;
    });
    await lotte.carry(at(10), at(14));
    await lotte.grid.getByText('di 3 mrt, 13:00–15:00').waitFor();
    await page.keyboard.press('Escape');
    await lotte.grid.getByText('Loslaten = verzetten').waitFor({ state: 'detached' });
    await page.mouse.up();
    await lotte.bar(BAR).waitFor();
    expect([sent, await hours()]).toEqual([0, ['09:00-11:00']]);
    expect(await lotte.drawer.count()).toBe(0);
  });

  stage.it('moves with Alt and the arrows, and changes the end with Shift', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    const { keyboard } = lotte.page;
    await lotte.walkTo('Tab', '[role=grid] [role=gridcell]');
    await lotte.walkTo('ArrowRight', '[role=gridcell][data-item]');
    await keyboard.down('Alt');
    for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowRight');
    await lotte.page.getByRole('status').filter({ hasText: 'di 3 mrt, 09:45–11:45' }).waitFor();
    await keyboard.up('Alt');
    await lotte.told('Verplaatst naar di 3 mrt, 09:45.');
    await lotte.bar('Freesbank, di 3 mrt, 09:45–11:45, Beugel 7').waitFor();
    // The keyboard went along with the booking.
    await lotte.page.locator('[data-item]:focus').waitFor();
    const moved = lotte.page.waitForResponse(/\/move$/);
    await keyboard.down('Alt');
    await keyboard.press('Shift+ArrowLeft');
    await keyboard.up('Alt');
    await lotte.bar('Freesbank, di 3 mrt, 09:45–11:30, Beugel 7').waitFor();
    expect((await moved).status()).toBe(200);
    expect(await hours()).toEqual(['09:45-11:30']);
  });

  stage.it('moves by the menu and the form, without dragging', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    await lotte.bar(BAR).click({ button: 'right' });
    await lotte.page.getByRole('menuitem', { name: 'Verzetten…' }).click();
    await lotte.drawer.getByRole('heading', { name: 'Boeking verzetten' }).waitFor();
    await lotte.type('Van, uur', '15u');
    await lotte.drawer.getByText(/^Kan\b/).waitFor();
    await lotte.page.getByRole('button', { name: /^Verzet naar di 3 mrt, 15:00/ }).click();
    await lotte.told('Verplaatst naar di 3 mrt, 15:00.');
    expect(await hours()).toEqual(['15:00-17:00']);
  });

  stage.it('shows conflict and alternatives when a booking is dropped on taken hours', async () => {
    await book('seppe', '13:00', '16:00', 'Montage');
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    await lotte.carry(at(10), at(14));
    await lotte.grid.getByText('Loslaten = alternatieven').waitFor();
    await lotte.page.mouse.up();
    await lotte.drawer.getByText('Conflict: bezet van 13:00 tot 16:00.').waitFor();
    await lotte.drawer.getByRole('button', { name: /^Alternatief [ABC]\b.*di 3 mrt, 16:00–18:00/ }).click();
    await lotte.page.getByRole('button', { name: /^Verzet naar di 3 mrt, 16:00/ }).click();
    await lotte.told('Verplaatst naar di 3 mrt, 16:00.');
    expect(await hours()).toEqual(['13:00-16:00', '16:00-18:00']);
  });

  stage.it('lets nobody move what is not theirs', async () => {
    const seppe = await new Board(await stage.of('seppe')).open(DAY);
    const bar = seppe.bar('Freesbank, di 3 mrt, 09:00–11:00, Bezet');
    await bar.waitFor();
    expect(await bar.getAttribute('data-movable')).toBe('false');
    await seppe.drag(at(10), at(14));
    await bar.click({ button: 'right' });
    await seppe.page.getByRole('menuitem', { name: 'Bekijken' }).waitFor();
    expect(await seppe.page.getByRole('menuitem').count()).toBe(1);
    expect(await hours()).toEqual(['09:00-11:00']);
  });

  stage.it('cancels only after a question that says what follows', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    await lotte.bar(BAR).click();
    await lotte.drawer.getByRole('button', { name: 'Annuleren…' }).click();
    await lotte.drawer.getByText('vrij voor anderen').waitFor();
    await lotte.drawer.getByRole('button', { name: 'Laat staan' }).click();
    expect(await hours()).toEqual(['09:00-11:00']);
    await lotte.drawer.getByRole('button', { name: 'Annuleren…' }).click();
    await lotte.field('Reden (niet verplicht)').fill('Klant stelt uit');
    await lotte.drawer.getByRole('button', { name: 'Annuleer boeking di 3 mrt, 09:00' }).click();
    await lotte.told('Geannuleerd: Freesbank, di 3 mrt, 09:00');
    await lotte.bar(BAR).waitFor({ state: 'detached' });
    expect(await stage.campus.rows('SELECT state, cancel_reason FROM booking')).toEqual([
      { state: 'cancelled', cancel_reason: 'Klant stelt uit' },
    ]);
  });

  stage.it('closes the drawer with Back and with Esc, and gives the keyboard back', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    await lotte.bar(BAR).click();
    await lotte.drawer.getByText('Beugel 7').waitFor();
    await lotte.page.goBack();
    await lotte.drawer.waitFor({ state: 'detached' });
    expect(lotte.search('boeking')).toBeNull();
    await lotte.walkTo('Tab', '[role=grid] [role=gridcell]');
    await lotte.page.keyboard.press('Enter');
    await lotte.drawer.getByText('Beugel 7').waitFor();
    await lotte.page.keyboard.press('Escape');
    await lotte.drawer.waitFor({ state: 'detached' });
    await lotte.page.locator('[data-item]:focus').waitFor();
  });

  stage.it('tells what went wrong when somebody else changed the booking first', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    await lotte.bar(BAR).waitFor();
    await stage.campus.rows('UPDATE booking SET version = version + 1');
    await lotte.drag(at(10), at(13));
    await lotte.told('Verzetten lukte niet:');
    await lotte.bar(BAR).waitFor();
    expect(await hours()).toEqual(['09:00-11:00']);
  });
});
