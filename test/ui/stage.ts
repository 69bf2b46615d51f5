import fs from 'node:fs';
import path from 'node:path';
import { it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type PersonName, startTestCampus, type TestCampus, type TestCampusOptions } from '../support/campus.js';

/** Where pictures of failed tests go; ignored by git. */
export const RESULTS = path.join(import.meta.dirname, '../results');

/** Window of a desk. */
export const DESK = { width: 1280, height: 800 } as const;
/** A phone that is held upright. */
export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

/** Milliseconds in which a page must show what a test waits for; the machine may be busy with another file. */
const PATIENCE = 15_000;

/** A refused request is logged by the browser itself; tests look at the answer instead. */
const LOGGED_BY_THE_BROWSER = /^Failed to load resource:/;

/**
 * A campus of one test file with a browser in front of it. Every person gets a browser context of their own, as on a
 * computer of their own. Open it in `beforeAll`, close it in `afterAll`.
 */
export class Stage {
  private campusRunning: TestCampus | undefined;
  private browser: Browser | undefined;
  private readonly contexts = new Set<BrowserContext>();
  private readonly faults: string[] = [];

  /** Starts the product and the browser. */
  async open(options: TestCampusOptions = {}): Promise<void> {
    this.campusRunning = await startTestCampus(options);
    this.browser = await openBrowser();
  }

  /** Ends both. */
  async close(): Promise<void> {
    await this.browser?.close();
    await this.campusRunning?.close();
  }

  /** The campus of this file. @throws Error before {@link open}. */
  get campus(): TestCampus {
    if (!this.campusRunning) throw new Error('The stage is not open: call open() in beforeAll.');
    return this.campusRunning;
  }

  /** A page in the browser of somebody who is not signed in. */
  async stranger(options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.browser) throw new Error('The stage is not open: call open() in beforeAll.');
    const context = await this.browser.newContext({
      baseURL: this.campus.url,
      viewport: DESK,
      locale: 'nl-BE',
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    this.contexts.add(context);
    const page = await context.newPage();
    page.on('pageerror', error => this.faults.push(`${error.name}: ${error.message}`));
    page.on('console', message => {
      if (message.type() === 'error' && !LOGGED_BY_THE_BROWSER.test(message.text())) this.faults.push(message.text());
    });
    return page;
  }

  /** A page of a demo person who signed in before; the form of the sign-in page has tests of its own. */
  async of(person: PersonName, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.stranger(options);
    const { sessionCookie } = await this.campus.as(person);
    const [name = '', ...value] = sessionCookie.split('=');
    await page.context().addCookies([{ name, value: value.join('='), url: this.campus.url }]);
    return page;
  }

  /**
   * A test with pages: it fails too when a page threw or complained in its console (a refused script, a missing
   * text), leaves a picture of every open page in `test/results` when it fails, and closes its pages.
   */
  it(name: string, body: () => Promise<void>, timeoutMilliseconds?: number): void {
    it(
      name,
      async () => {
        try {
          await body();
          if (this.faults.length > 0) throw new Error('The test itself passed.');
        } catch (error) {
          await this.keepPictures(name);
          // What a page threw is most often why the test did not see what it waited for.
          if (this.faults.length > 0 && error instanceof Error) {
            error.message = `${error.message}\nA page complained: ${this.faults.join('\n')}`;
          }
          throw error;
        } finally {
          this.faults.length = 0;
          await Promise.all([...this.contexts].map(context => context.close()));
          this.contexts.clear();
        }
      },
      timeoutMilliseconds,
    );
  }

  private async keepPictures(name: string): Promise<void> {
    fs.mkdirSync(RESULTS, { recursive: true });
    const file = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    const pages = [...this.contexts].flatMap(context => context.pages());
    for (const [index, page] of pages.entries()) {
      // A page that hangs must not hide why the test failed.
      await page
        .screenshot({ path: path.join(RESULTS, `${file}-${index + 1}.png`), timeout: 5_000 })
        .catch(() => undefined);
    }
  }
}
