// Pictures of the screens with the demo campus, for eyes and for the manual: npm run screenshots.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from '../../infra/local/build.mjs';

/** A Tuesday morning in a full working week: the board shows what is over, running and to come. */
const NOW = '2026-11-24T10:40:00+01:00';
const TODAY = '2026-11-24';
const PATIENCE = 20_000;
const WINDOWS = {
  1280: { viewport: { width: 1280, height: 800 } },
  375: { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true },
};
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const results = path.resolve(import.meta.dirname, '../results/screenshots');

/** Every picture: who looks, where, and what stands there once the page is ready. `only` names the one width. */
const scenes = [
  { name: 'sign-in', address: '/aanmelden', shows: 'Lotte Vranken' },
  { name: 'planning-week', person: 'lotte', address: '/planning', shows: 'Poederbedprinter 1', only: 1280 },
  { name: 'planning-day', person: 'lotte', address: '/planning?view=dag', shows: 'Poederbedprinter 1', only: 1280 },
  { name: 'agenda', person: 'lotte', address: '/planning', shows: 'Poederbedprinter 1', only: 375 },
  { name: 'drawer-conflict', person: 'seppe', address: conflictAddress, shows: 'Conflict: ' },
  { name: 'machines', person: 'lotte', address: '/machines', shows: 'Poederbedprinter 2' },
  { name: 'my-bookings', person: 'lotte', address: '/mijn-boekingen', shows: 'Eerstvolgend' },
  { name: 'import', person: 'kristof', address: importAddress, shows: 'Neem' },
  { name: 'mails', person: 'lotte', address: mailAddress, shows: 'Als tekst' },
];

/** @param {{ api: (person: string) => Promise<Caller> }} product */
async function conflictAddress(product) {
  const lotte = await product.api('lotte');
  const [{ items }, park] = await Promise.all([
    lotte('GET', '/bookings?view=upcoming&limit=50'),
    lotte('GET', '/machines?limit=200'),
  ]);
  // A machine with several places may have another one free.
  const single = new Set(park.items.filter(({ places }) => places === 1).map(({ id }) => id));
  const booking = items.find(({ startsAt, machine }) => startsAt > `${TODAY}T18:00:00Z` && single.has(machine.id));
  const search = new URLSearchParams({
    datum: booking.startsAt.slice(0, 10),
    boek: 'nieuw',
    machine: booking.machine.code,
    van: booking.startsAt,
    tot: booking.endsAt,
  });
  return `/planning?${search}`;
}

async function importAddress(product) {
  const kristof = await product.api('kristof');
  const form = new FormData();
  const table = [
    'code;name_nl;hall;category;places;opening_hours;hourly_rate',
    'A.20;Slijpbank 1;Hal A;Verspaning;1;ma-vr 08:00-17:00;41,50',
    'A.21;Slijpbank 2;Hal A;Verspaning;1;24/7;39',
    'A.01;Poederbedprinter 1;Hal A;Metaal-additief;1;24/7;97',
    'B 9;Lasrobot;;Robotcel;x;nooit;1',
  ].join('\n');
  form.set('subject', 'machinePark');
  form.set('file', new Blob([table]), 'slijperij.csv');
  return `/invoer?run=${(await kristof('POST', '/imports', form)).id}`;
}

async function mailAddress(product) {
  const lotte = await product.api('lotte');
  const { items: machines } = await lotte('GET', '/machines?search=A.01');
  await lotte('POST', '/bookings', {
    machineId: machines[0].id,
    startsAt: '2026-12-14T08:00:00Z',
    endsAt: '2026-12-14T16:00:00Z',
    purpose: 'Beugel 7, serie van 40',
    bookingKind: 'pilot',
    activityNature: 'economic',
  });
  await product.drainQueues();
  const { items } = await lotte('GET', '/mails');
  return `/mails?mail=${items[0].id}`;
}

/** @typedef {(method: string, path: string, body?: unknown) => Promise<any>} Caller */

/** Signs a person in and gives a function that calls the API as them. @returns {Promise<Caller & { cookie: string }>} */
async function callerOf(url, email, password) {
  let cookie = '';
  const call = async (method, address, body) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${url}/api/v1${address}`, {
      method,
      headers: {
        cookie,
        origin: url,
        'accept-language': 'nl',
        'idempotency-key': randomBytes(16).toString('hex'),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}: ${await answer.text()}`);
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer.json();
  };
  await call('POST', '/session', { email, password });
  return Object.assign(call, { cookie });
}

/** The product on a scratch folder with the demo campus around {@link NOW}. */
async function startProduct(folder) {
  const backend = await import('@campusline/backend');
  const { startEmbeddedPostgres } = await import('@campusline/infra/embedded-postgres');
  const { seedDemoCampus } = await import('@campusline/infra/seed');
  const { prepareDatabase } = await import('../../infra/dist/local/prepare-database.js');
  const postgres = await startEmbeddedPostgres({ folder });
  let server;
  const close = async () => {
    await server?.close();
    await postgres.stop();
  };
  try {
    const secret = () => randomBytes(24).toString('hex');
    const passwords = { owner: secret(), api: secret(), worker: secret() };
    const urls = await prepareDatabase({
      superuserUrl: postgres.superuserUrl('postgres'),
      database: 'campusline',
      passwords,
    });
    await backend.migrate({ ownerUrl: urls.ownerUrl });
    const settings = backend.readSettings({
      PORT: '0',
      CAMPUSLINE_DATA: path.join(folder, 'data'),
      DATABASE_URL: urls.apiUrl,
      DATABASE_WORKER_URL: urls.workerUrl,
      SESSION_SECRET: secret(),
      RATE_LIMIT_FACTOR: '1000',
    });
    const now = new Date(NOW);
    await seedDemoCampus({ settings, now });
    class StillClock extends backend.Clock {
      now() {
        return now;
      }
    }
    server = await backend.startServer(settings, { clock: new StillClock(), logLevel: 'error' });
    const callers = new Map();
    const api = person => {
      const { email } = backend.demoAccounts.find(account => account.email.startsWith(`${person}@`));
      const caller = callers.get(person) ?? callerOf(server.url, email, backend.DEMO_PASSWORD);
      callers.set(person, caller);
      return caller;
    };
    const drainQueues = () => server.app.get(backend.OutboxRelay, { strict: false }).drain();
    return { url: server.url, api, drainQueues, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Chromium of `CHROMIUM`, else of the system, else of the npm package; the same order as the tests. */
async function openBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const system = BROWSERS.flatMap(name => folders.map(folder => path.join(folder, name))).find(file =>
    fs.existsSync(file),
  );
  const given = process.env.CHROMIUM ?? system;
  if (given) return chromium.launch({ executablePath: given, args: ['--no-sandbox'] });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args });
}

async function takePicture(browser, product, { scene, address, width, colorScheme }) {
  const context = await browser.newContext({
    baseURL: product.url,
    ...WINDOWS[width],
    colorScheme,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    if (scene.person) {
      const [name, value] = (await product.api(scene.person)).cookie.split('=');
      await context.addCookies([{ name, value, url: product.url }]);
    }
    const page = await context.newPage();
    await page.goto(address);
    await page.getByText(scene.shows).filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const file = `${scene.name}-${width}-${colorScheme}.png`;
    await page.screenshot({ path: path.join(results, file) });
    console.log(`  ${file}`);
  } finally {
    await context.close();
  }
}

await build();
fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campusline-pictures-'));
let product;
let browser;
try {
  product = await startProduct(folder);
  browser = await openBrowser();
  for (const scene of scenes) {
    const address = typeof scene.address === 'string' ? scene.address : await scene.address(product);
    for (const width of scene.only ? [scene.only] : [1280, 375]) {
      for (const colorScheme of ['light', 'dark']) {
        await takePicture(browser, product, { scene, address, width, colorScheme });
      }
    }
  }
  console.log(`Pictures: ${path.relative(process.cwd(), results)}`);
} finally {
  await browser?.close();
  await product?.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
