import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { browserMissing } from '../support/browser.js';
import type { AddedMachine } from '../support/campus.js';
import { describeUnless } from '../support/skip.js';
import { Board } from './board.js';
import { Stage } from './stage.js';

const TUESDAY = 'dinsdag 3 maart 2026';
const DAY = '?view=dag&datum=2026-03-03';

interface Stored {
  starts: string;
  ends: string;
  purpose: string;
  state: string;
  organisation: string;
}

describeUnless(await browserMissing(), 'two companies at the planning board', () => {
  const stage = new Stage();
  let machine: AddedMachine;

  beforeAll(async () => {
    await stage.open();
    machine = await stage.campus.addMachine({ code: 'A.01', name: 'Freesbank', setupMinutes: 0, cleanDownMinutes: 0 });
    await stage.campus.addMachine({ code: 'A.02', name: 'Draaibank' });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await stage.campus.rows('DELETE FROM allocation');
    await stage.campus.rows('DELETE FROM booking');
  });

  const stored = () =>
    stage.campus.rows<Stored>(
      `SELECT to_char(b.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM HH24:MI') AS starts,
         to_char(b.ends_at AT TIME ZONE 'Europe/Brussels', 'DD/MM HH24:MI') AS ends, b.purpose, b.state, o.name AS organisation
       FROM booking b JOIN organisation o ON o.id = b.organisation_id ORDER BY b.starts_at`,
    );
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

  stage.it('shows the park, today and the line of now', async () => {
    const lotte = await new Board(await stage.of('lotte')).open();
    await lotte.page.getByText('2 – 8 maart 2026').waitFor();
    await lotte.page.getByText('week 10', { exact: true }).waitFor();
    expect(
      await lotte.grid.getByRole('columnheader', { name: 'maandag 2 maart 2026' }).getAttribute('data-today'),
    ).toBe('true');
    // The clock of the server stands still at 08:00; the page counts on from there.
    await lotte.grid.getByText(/^08:0\d$/).waitFor();
    expect(await lotte.grid.locator('[data-lane]').count()).toBe(2);
  });

  stage.it('books by dragging over empty time, and the other company sees "Bezet" and no name', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    await lotte.carry({ machine: 'A.01', day: TUESDAY, hour: 9 }, { machine: 'A.01', day: TUESDAY, hour: 10.9 });
    // While it is dragged, the answer of the server stands beside the ghost.
    await lotte.grid.getByText('Loslaten = boeken').waitFor();
    await lotte.grid.getByText('€ 120,00').first().waitFor();
    await lotte.page.mouse.up();
    await lotte.drawer.waitFor();
    expect([lotte.search('machine'), lotte.search('van'), lotte.search('tot')]).toEqual([
      'A.01',
      '2026-03-03T09:00',
      '2026-03-03T11:00',
    ]);
    await lotte.drawer.getByText('€ 120,00').first().waitFor();
    await lotte.field('Doel').fill('Beugel 7');
    await lotte.submit.click();
    await lotte.told('Geboekt: Freesbank, di 3 mrt, 09:00');
    await lotte.bar('Freesbank, di 3 mrt, 09:00–11:00, Beugel 7').waitFor();
    await lotte.drawer.waitFor({ state: 'detached' });
    expect(await stored()).toEqual([
      {
        starts: '03/03 09:00',
        ends: '03/03 11:00',
        purpose: 'Beugel 7',
        state: 'confirmed',
        organisation: 'Aurelis Composites',
      },
    ]);

    const seppe = await new Board(await stage.of('seppe')).open(DAY);
    await seppe.bar('Freesbank, di 3 mrt, 09:00–11:00, Bezet').click();
    await seppe.drawer.getByText('Wie en waarvoor blijft privé.').waitFor();
    const seen = await seppe.page.content();
    for (const secret of ['Beugel', 'Aurelis', 'Lotte']) expect(seen).not.toContain(secret);
  });

  stage.it('books in the week view too, to the quarter hour under the pointer', async () => {
    const lotte = await new Board(await stage.of('lotte')).open();
    await lotte.drag(
      { machine: 'A.02', day: 'woensdag 4 maart 2026', hour: 13.05 },
      { machine: 'A.02', day: 'woensdag 4 maart 2026', hour: 16.95 },
    );
    await lotte.drawer.waitFor();
    expect([lotte.search('van'), lotte.search('tot')]).toEqual(['2026-03-04T13:00', '2026-03-04T17:00']);
    await lotte.field('Doel').fill('As draaien');
    await lotte.field('Doel').press('Enter');
    await lotte.bar('Draaibank, wo 4 mrt, 13:00–17:00, As draaien').waitFor();
  });

  stage.it('books by keyboard alone', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(DAY);
    const { keyboard } = lotte.page;
    await lotte.walkTo('Tab', '[role=grid] [role=gridcell]');
    await keyboard.press('ArrowDown');
    // From the first place of the day view to 14:00 in steps of a quarter, with the label as the only guide.
    for (let press = 0; press < 60 && (await lotte.bar('Draaibank, di 3 mrt, 14:00, vrij').count()) === 0; press += 1) {
      await keyboard.press('ArrowRight');
    }
    await keyboard.press('ArrowUp');
    await lotte.bar('Freesbank, di 3 mrt, 14:00, vrij').waitFor();
    await keyboard.press('Enter');
    await lotte.drawer.waitFor();
    await lotte.page.locator('input:focus').waitFor();
    await keyboard.type('Met toetsen');
    await keyboard.press('Control+Enter');
    await lotte.told('Geboekt: Freesbank, di 3 mrt, 14:00');
    await lotte.drawer.waitFor({ state: 'detached' });
    // The keyboard is back on the board, where it left.
    await lotte.page.locator('[role=grid] :focus').waitFor();
    expect(await stored()).toMatchObject([{ starts: '03/03 14:00', ends: '03/03 15:00', purpose: 'Met toetsen' }]);
  });

  stage.it('books by clicks alone, apart from the purpose', async () => {
    const lotte = await new Board(await stage.of('lotte')).open();
    await lotte.page.getByRole('button', { name: 'Boeken', exact: true }).click();
    await lotte.drawer.getByRole('combobox', { name: 'Machine' }).click();
    await lotte.page.getByRole('option', { name: 'Freesbank · A.01' }).click();
    await lotte.drawer.getByRole('button', { name: 'Van: kies in de kalender' }).click();
    await lotte.page.getByRole('button', { name: '5 maart 2026', exact: true }).click();
    await lotte.page.getByRole('combobox', { name: 'Van, uur' }).selectOption('15:30');
    await lotte.drawer.getByText(/\bVrij\./).waitFor();
    await lotte.field('Doel').fill('Met klikken');
    await lotte.page.getByRole('button', { name: /^Boek do 5 mrt, 15:30/ }).click();
    await lotte.told('Geboekt: Freesbank, do 5 mrt, 15:30');
    expect(await stored()).toMatchObject([{ starts: '05/03 15:30', ends: '05/03 16:30', purpose: 'Met klikken' }]);
  });

  stage.it('says in words that hours are taken, and books the alternative that is clicked', async () => {
    await book('lotte', '09:00', '11:00', 'Beugel 7');
    const seppe = await new Board(await stage.of('seppe')).open(
      `${DAY}&boek=nieuw&machine=A.01&van=2026-03-03T09:00&tot=2026-03-03T10:30`,
    );
    await seppe.drawer.getByText('Conflict: bezet van 09:00 tot 11:00.').waitFor();
    expect(await seppe.submit.isDisabled()).toBe(true);
    expect(await seppe.submit.textContent()).toBe('Kies een alternatief');
    await seppe.field('Doel').fill('Montage');
    const offers = seppe.drawer.getByRole('list', { name: 'Alternatieven' });
    for (const letter of ['A', 'B', 'C']) {
      await offers.getByRole('button', { name: new RegExp(`^Alternatief ${letter}\\b`) }).waitFor();
    }
    expect(await offers.getByRole('button').count()).toBe(3);
    // One of the nearest free times of the same length begins right after the other booking; its price stands there.
    await offers.getByRole('button', { name: /\bdi 3 mrt, 11:00–12:30\b.*€\s90,00/ }).click();
    await seppe.drawer.getByText(/^Kan\b/).waitFor();
    expect(await seppe.field('Doel').inputValue()).toBe('Montage');
    await seppe.submit.click();
    await seppe.told('Geboekt: Freesbank, di 3 mrt, 11:00');
    expect((await stored()).map(({ starts, organisation }) => `${starts} ${organisation}`)).toEqual([
      '03/03 09:00 Aurelis Composites',
      '03/03 11:00 Voltreon',
    ]);
  });

  stage.it('loses a race for the same hours without losing what was typed', async () => {
    const seppe = await new Board(await stage.of('seppe')).open(
      `${DAY}&boek=nieuw&machine=A.01&van=2026-03-03T14:00&tot=2026-03-03T15:00`,
    );
    await seppe.drawer.getByText(/^Kan\b/).waitFor();
    await seppe.field('Doel').fill('Montage');
    await book('lotte', '13:00', '15:00', 'Beugel 8');
    const answered = seppe.page.waitForResponse(answer => answer.url().endsWith('/api/v1/bookings'));
    await seppe.submit.click();
    expect((await answered).status()).toBe(409);
    await seppe.drawer.getByText('Conflict: bezet van 13:00 tot 15:00.').waitFor();
    expect(await seppe.field('Doel').inputValue()).toBe('Montage');
    await seppe.bar('Freesbank, di 3 mrt, 13:00–15:00, Bezet').waitFor();
    await seppe.drawer.getByRole('button', { name: /^Alternatief [ABC]\b.*di 3 mrt, 15:00–16:00/ }).click();
    await seppe.submit.click();
    await seppe.told('Geboekt: Freesbank, di 3 mrt, 15:00');
    expect(await stored()).toHaveLength(2);
  });
});
