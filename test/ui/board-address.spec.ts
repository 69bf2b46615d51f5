import { afterAll, beforeAll, expect } from '@jest/globals';
import { browserMissing } from '../support/browser.js';
import { describeUnless } from '../support/skip.js';
import { Board } from './board.js';
import { Stage } from './stage.js';

const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: '00:00', closes: '24:00' }));

describeUnless(await browserMissing(), 'the planning board', () => {
  const stage = new Stage();

  beforeAll(async () => {
    await stage.open();
    await stage.campus.addMachine({ code: 'A.01', name: 'Freesbank', hall: 'Hal A', category: 'Frezen' });
    await stage.campus.addMachine({
      code: 'B.01',
      name: 'Oven',
      hall: 'Hal B',
      category: 'Ovens',
      openingHours: ALWAYS,
    });
  });
  afterAll(() => stage.close());

  const count = async (where = 'true') =>
    Number((await stage.campus.rows<{ n: string }>(`SELECT count(*) AS n FROM booking WHERE ${where}`))[0]?.n);
  const lanes = (board: Board) => board.grid.locator('[data-lane]');

  stage.it('keeps every choice in the address: view, day, filters and drawer survive a reload', async () => {
    const lotte = await new Board(await stage.of('lotte')).open();
    const { page } = lotte;
    await page.getByRole('radiogroup', { name: 'Weergave' }).getByText('Dag').click();
    await page.getByText('maandag 2 maart 2026').waitFor();
    await page.getByRole('button', { name: 'Volgende dag' }).click();
    await page.getByText('dinsdag 3 maart 2026').waitFor();
    await page.getByRole('combobox', { name: 'Hal' }).click();
    await page.getByRole('option', { name: 'Hal B' }).click();
    await page.getByRole('rowheader', { name: 'A.01' }).waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: 'Zoek een machine' }).fill('ove');
    await page.waitForURL(/zoek=ove/);
    await page.getByRole('button', { name: 'Boeken', exact: true }).click();
    await lotte.drawer.waitFor();
    const wished = { view: 'dag', datum: '2026-03-03', hal: 'Hal B', zoek: 'ove', boek: 'nieuw' };
    const read = () => Object.fromEntries(new URL(page.url()).searchParams);
    expect(read()).toEqual(wished);
    await page.reload();
    await lotte.drawn();
    await lotte.drawer.waitFor();
    expect(read()).toEqual(wished);
    await page.getByText('dinsdag 3 maart 2026').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Zoek een machine' }).inputValue()).toBe('ove');
    expect(await page.getByRole('combobox', { name: 'Hal' }).inputValue()).toBe('Hal B');
    expect(await lanes(lotte).count()).toBe(1);
  });

  stage.it('goes back step by step, and to today', async () => {
    const lotte = await new Board(await stage.of('lotte')).open();
    const { page } = lotte;
    await page.getByRole('button', { name: 'Volgende week' }).click();
    await page.getByText('9 – 15 maart 2026').waitFor();
    await page.getByRole('button', { name: 'Volgende week' }).click();
    await page.getByText('16 – 22 maart 2026').waitFor();
    await page.goBack();
    await page.getByText('9 – 15 maart 2026').waitFor();
    await page.getByRole('button', { name: 'Vandaag' }).click();
    await page.getByText('2 – 8 maart 2026').waitFor();
    await page.keyboard.press('d');
    await page.getByText('maandag 2 maart 2026').waitFor();
    await page.keyboard.press('[');
    await page.getByText('zondag 1 maart 2026').waitFor();
    await page.keyboard.press('t');
    await page.getByText('maandag 2 maart 2026').waitFor();
    await page.keyboard.press('w');
    await page.getByText('2 – 8 maart 2026').waitFor();
  });

  stage.it('drops what an address says that cannot be', async () => {
    const lotte = await new Board(await stage.of('lotte')).open('?view=jaar&datum=2026-02-30&van=morgen&boeking=&hal=');
    await lotte.page.getByText('2 – 8 maart 2026').waitFor();
    expect(await lanes(lotte).count()).toBe(2);
    expect(await lotte.drawer.count()).toBe(0);
  });

  stage.it('says why it is empty, and how to see the machines again', async () => {
    const lotte = new Board(await stage.of('lotte'));
    await lotte.page.goto('/planning?zoek=bestaat-niet');
    await lotte.grid.getByText('Geen machine past bij deze filters.').waitFor();
    await lotte.grid.getByRole('button', { name: 'Wis filters' }).click();
    await lotte.drawn();
    expect([await lanes(lotte).count(), lotte.search('zoek')]).toEqual([2, null]);
    await lotte.page.getByRole('button', { name: 'Mijn boekingen', pressed: false }).click();
    await lotte.grid.getByText('Je hebt geen boekingen in deze periode.').waitFor();
    expect(lotte.search('mijn')).toBe('ja');
  });

  stage.it('booking D-2: refuses an hour that the clock skips, and keeps what was typed', async () => {
    const lotte = await new Board(await stage.of('lotte')).open('?boek=nieuw&machine=B.01');
    await lotte.field('Doel').fill('Nachtproef');
    await lotte.type('Van, datum', '29/3');
    await lotte.page.keyboard.press('Tab');
    await lotte.type('Van, uur', '2:30');
    await lotte.drawer.getByText('Dit uur wordt overgeslagen door de zomertijd. Kies 03:00 of later.').waitFor();
    expect(await lotte.submit.isDisabled()).toBe(true);
    await lotte.field('Doel').focus();
    expect([await lotte.field('Van, uur').inputValue(), await lotte.field('Doel').inputValue()]).toEqual([
      '2:30',
      'Nachtproef',
    ]);
    expect(await lotte.field('Van, uur').getAttribute('aria-invalid')).toBe('true');
    await lotte.type('Van, uur', '3:00');
    await lotte.drawer.getByText('overgeslagen').waitFor({ state: 'detached' });
    await lotte.submit.click();
    await lotte.told('Geboekt: Oven, zo 29 mrt, 03:00');
    expect(await count(`starts_at = '2026-03-29T01:00:00Z' AND purpose = 'Nachtproef'`)).toBe(1);
  });

  stage.it('booking D-3: asks which of two hours is meant, and books that one', async () => {
    const lotte = await new Board(await stage.of('lotte')).open('?boek=nieuw&machine=B.01');
    await lotte.field('Doel').fill('Wintertijd');
    await lotte.type('Van, datum', '25/10');
    await lotte.page.keyboard.press('Tab');
    await lotte.type('Van, uur', '2:30');
    const question = lotte.drawer.getByRole('group', { name: 'Dit uur bestaat twee keer. Welk bedoel je?' }).first();
    await question.getByRole('radio', { name: 'Eerste, zomertijd (+02:00)' }).waitFor();
    expect(await question.getByRole('radio', { name: 'Eerste, zomertijd (+02:00)' }).isChecked()).toBe(true);
    await question.getByRole('radio', { name: 'Tweede, wintertijd (+01:00)' }).click();
    await lotte.drawer.getByText(/^Kan\b/).waitFor();
    // The choice is in the address too.
    await lotte.page.reload();
    await lotte.drawn();
    expect(await question.getByRole('radio', { name: 'Tweede, wintertijd (+01:00)' }).isChecked()).toBe(true);
    await lotte.field('Doel').fill('Wintertijd');
    await lotte.submit.click();
    await lotte.told('Geboekt: Oven, zo 25 okt, 02:30 (wintertijd)');
    expect(await count(`starts_at = '2026-10-25T01:30:00Z' AND purpose = 'Wintertijd'`)).toBe(1);
  });

  stage.it('keeps everything typed when the network fails, and books once when it is back', async () => {
    const lotte = await new Board(await stage.of('lotte')).open(
      '?boek=nieuw&machine=A.01&van=2026-03-05T09:00&tot=2026-03-05T11:00',
    );
    const { page } = lotte;
    await lotte.drawer.getByText(/^Kan\b/).waitFor();
    await lotte.field('Doel').fill('Draadloos');
    const keys: string[] = [];
    page.on('request', request => {
      if (request.method() === 'POST' && request.url().endsWith('/api/v1/bookings')) {
        keys.push(request.headers()['idempotency-key'] ?? '');
      }
    });
    // The worst moment: the server has booked, and the answer is lost.
    await page.route('**/api/v1/bookings', async route => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await lotte.submit.click();
    await lotte.drawer.getByRole('alert').filter({ hasText: 'De server is niet bereikbaar.' }).waitFor();
    expect(await lotte.field('Doel').inputValue()).toBe('Draadloos');
    expect([lotte.search('van'), lotte.search('tot')]).toEqual(['2026-03-05T09:00', '2026-03-05T11:00']);
    expect(await count(`purpose = 'Draadloos'`)).toBe(1);
    await page.unroute('**/api/v1/bookings');
    await lotte.submit.click();
    await lotte.told('Geboekt: Freesbank, do 5 mrt, 09:00');
    await lotte.drawer.waitFor({ state: 'detached' });
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await count(`purpose = 'Draadloos'`)).toBe(1);
  });

  stage.it('shows the old board with its age while the server is away, and recovers', async () => {
    const lotte = new Board(await stage.of('lotte'));
    await lotte.page.route('**/api/v1/timeline*', route => route.abort('connectionrefused'));
    await lotte.page.goto('/planning');
    await lotte.page.getByText('De server is niet bereikbaar.').first().waitFor();
    await lotte.page.unroute('**/api/v1/timeline*');
    await lotte.page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await lotte.drawn();
    await lotte.page.getByText('De server is niet bereikbaar.').first().waitFor({ state: 'detached' });
  });

  stage.it('lists its keys behind ?, and goes elsewhere with the palette', async () => {
    const lotte = await new Board(await stage.of('lotte')).open();
    const { page } = lotte;
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).getByText('Verzet een boeking 15 minuten').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.locator('input[placeholder="Ga naar, boek of zoek een machine"]:focus').waitFor();
    await page.keyboard.type('mijn boek');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mijn boekingen' }).waitFor();
  });
});
