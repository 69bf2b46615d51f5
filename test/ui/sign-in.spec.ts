import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { DEMO_PASSWORD } from '@campusline/backend';
import type { Page } from 'playwright-core';
import { browserMissing } from '../support/browser.js';
import { describeUnless } from '../support/skip.js';
import { seriousFaults, sidewaysOverflow } from './accessibility.js';
import { Stage } from './stage.js';

const LOTTE = 'lotte@aurelis.example.test';

describeUnless(await browserMissing(), 'the sign-in page', () => {
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  const email = (page: Page) => page.getByLabel('E-mailadres van je werk');
  const password = (page: Page) => page.getByLabel('Wachtwoord', { exact: true });
  const planning = (page: Page) => page.getByRole('heading', { level: 1, name: 'Planning' });
  const signIn = async (page: Page, secret = DEMO_PASSWORD) => {
    await email(page).fill(LOTTE);
    await password(page).fill(secret);
    await page.getByRole('button', { name: 'Meld aan', exact: true }).click();
  };

  stage.it('leads from the start page to the planning, by the keyboard', async () => {
    const page = await stage.stranger();
    await page.goto('/');
    await email(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/aanmelden');
    await email(page).focus();
    await page.keyboard.type(LOTTE);
    await page.keyboard.press('Tab');
    await page.keyboard.type(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await planning(page).waitFor();
    await page.getByText('Aurelis Composites').first().waitFor();
    expect(await page.title()).toBe('Planning · Campusline');
  });

  stage.it('signs in with one click on a demo account', async () => {
    const page = await stage.stranger();
    await page.goto('/aanmelden');
    await page.getByRole('button', { name: /Seppe Maes.*Gebruiker.*Voltreon/ }).click();
    await planning(page).waitFor();
    await page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('button', { name: /Seppe Maes/ })
      .waitFor();
  });

  stage.it('says in Dutch that the password is wrong, and keeps the address that was typed', async () => {
    const page = await stage.stranger();
    await page.goto('/aanmelden');
    await signIn(page, 'not the password');
    const alert = page.getByRole('alert').filter({ hasText: 'Kijk beide na en probeer opnieuw' });
    await alert.waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await email(page).inputValue()).toBe(LOTTE);
    expect(new URL(page.url()).pathname).toBe('/aanmelden');
    await password(page).fill(DEMO_PASSWORD);
    await password(page).press('Enter');
    await planning(page).waitFor();
  });

  stage.it('asks for what is missing beside its field, and puts the keyboard there', async () => {
    const page = await stage.stranger();
    await page.goto('/aanmelden');
    await email(page).fill(LOTTE);
    await page.getByRole('button', { name: 'Meld aan', exact: true }).click();
    await page.getByText('Vul je wachtwoord in.').waitFor();
    expect(await page.getByText('Vul je e-mailadres in.').count()).toBe(0);
    expect(await password(page).evaluate(field => field === document.activeElement)).toBe(true);
  });

  stage.it('speaks English when asked, also after signing in and loading again', async () => {
    const page = await stage.stranger();
    await page.goto('/aanmelden');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByLabel(/mail/i).first().fill(LOTTE);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'try again' }).waitFor();
    await page.getByRole('button', { name: /Lotte Vranken/ }).click();
    await page.getByRole('button', { name: 'Today' }).waitFor();
    expect(await page.getByText('Vandaag', { exact: true }).count()).toBe(0);
  });

  stage.it('goes on to the page that was asked for', async () => {
    const page = await stage.stranger();
    await page.goto('/mijn-boekingen?lijst=geannuleerd');
    await email(page).waitFor();
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Mijn boekingen' }).waitFor();
    expect(page.url()).toBe(`${stage.campus.url}/mijn-boekingen?lijst=geannuleerd`);
    await page.getByText('Er is niets geannuleerd.').waitFor();
  });

  stage.it('never leads out of the site', async () => {
    const page = await stage.stranger();
    await page.goto('/aanmelden?next=%2F%2Fexample.test%2Fplanning');
    await signIn(page);
    await planning(page).waitFor();
    expect(new URL(page.url()).origin).toBe(stage.campus.url);
  });

  stage.it('signs out: the session is over, and Back shows nothing', async () => {
    const page = await stage.stranger();
    await page.goto('/aanmelden');
    await signIn(page);
    await planning(page).waitFor();
    await page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('button', { name: /Lotte Vranken/ })
      .click();
    await page.getByRole('menuitem', { name: 'Afmelden' }).click();
    await email(page).waitFor();
    expect((await page.request.get('/api/v1/session')).status()).toBe(401);
    await page.goBack();
    await email(page).waitFor();
    expect(await planning(page).count()).toBe(0);
  });

  describe('has no serious fault for assistive technology and reflows', () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 320]) {
        stage.it(`${colorScheme}, ${width} px`, async () => {
          const page = await stage.stranger({ colorScheme, viewport: { width, height: 800 } });
          await page.goto('/aanmelden');
          await page.getByRole('button', { name: /Lotte Vranken/ }).waitFor();
          expect(await seriousFaults(page)).toEqual([]);
          expect(await sidewaysOverflow(page)).toBe(0);
          await signIn(page, 'not the password');
          await page.getByRole('alert').waitFor();
          expect(await seriousFaults(page)).toEqual([]);
        });
      }
    }
  });
});
