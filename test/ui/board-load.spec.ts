import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browserMissing } from '../support/browser.js';
import { describeUnless } from '../support/skip.js';
import { Board } from './board.js';
import { Stage } from './stage.js';

const MACHINES = 100;
const BOOKINGS = 10_000;
/** quality.md §2, "planning board": a count holds on every machine, a time does not. */
const MOST_NODES = 1_500;

/** Nodes of the document that belong to the board, and how long the browser took to paint it after its data came. */
interface Weight {
  nodes: number;
  bookings: number;
}

/**
 * Machines that never close, each with a hundred bookings of 80 minutes in the week of 2 March 2026, every other one
 * of Aurelis; straight into the tables, since ten thousand requests would say nothing about the board.
 */
async function fillTheWeek(stage: Stage): Promise<void> {
  const { campus } = stage;
  await campus.rows(
    `WITH park AS (
       INSERT INTO machine (id, campus_id, code, name_nl, name_en, hall, category, setup_minutes, clean_down_minutes, hourly_rate_cents, in_service)
       SELECT gen_random_uuid(), $1, 'M.' || lpad(n::text, 3, '0'), 'Machine ' || n, 'Machine ' || n, 'Hal ' || chr(65 + n / 20),
         'Soort ' || n % 4, 0, 5, 6000, true FROM generate_series(0, $2 - 1) AS n RETURNING id),
     hours AS (
       INSERT INTO opening_hours (machine_id, weekday, opens, closes)
       SELECT park.id, weekday, '00:00', '24:00' FROM park, generate_series(1, 7) AS weekday)
     INSERT INTO resource (id, campus_id, kind, machine_id, place_number) SELECT gen_random_uuid(), $1, 'machine', id, 1 FROM park`,
    [campus.campusId, MACHINES],
  );
  await campus.rows(
    `WITH wished AS (
       SELECT gen_random_uuid() AS id, r.id AS resource_id, r.machine_id, n,
         CASE n % 2 WHEN 0 THEN 'lotte@aurelis.example.test' ELSE 'seppe@voltreon.example.test' END AS email,
         timestamptz '2026-03-02T00:00+01:00' + n * interval '100 minutes' AS starts_at
       FROM resource r, generate_series(0, $2 - 1) AS n),
     booked AS (
       INSERT INTO booking (id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind,
         activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, created_at)
       SELECT w.id, $1, u.organisation_id, (SELECT id FROM organisation WHERE kind = 'operator'), w.machine_id, u.id, 'Serie ' || w.n,
         'pilot', 'economic', 'confirmed', w.starts_at, w.starts_at + interval '80 minutes', 6000, 8000, '2026-02-01'
       FROM wished w JOIN user_account u ON u.email = w.email)
     INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to)
     SELECT gen_random_uuid(), $1, resource_id, 'booking', id, starts_at, starts_at + interval '80 minutes', starts_at,
       starts_at + interval '85 minutes' FROM wished`,
    [campus.campusId, BOOKINGS / MACHINES],
  );
}

function weigh(page: Page): Promise<Weight> {
  return page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    return {
      nodes: grid?.querySelectorAll('*').length ?? 0,
      bookings: grid?.querySelectorAll('[data-item]').length ?? 0,
    };
  });
}

/** Resolves when the browser has painted twice, so everything that follows from the last event is drawn. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

describeUnless(await browserMissing(), `a board of ${MACHINES} machines and ${BOOKINGS} bookings`, () => {
  const stage = new Stage();

  beforeAll(async () => {
    await stage.open();
    await fillTheWeek(stage);
  });
  afterAll(() => stage.close());

  for (const [view, search] of [
    ['week', ''],
    ['day', '?view=dag&datum=2026-03-04'],
  ] as const) {
    stage.it(
      `draws a ${view} with fewer than ${MOST_NODES} nodes, at the top and everywhere it is scrolled to`,
      async () => {
        const page = await stage.of('lotte');
        // From the answer of the server to the frame that shows it; for information, this machine is no measure.
        await page.addInitScript(() => {
          const answered = window.fetch;
          window.fetch = async (...call) => {
            const answer = await answered(...call);
            const url = call[0] instanceof Request ? call[0].url : String(call[0]);
            if (url.includes('/timeline')) performance.mark('timeline answered');
            return answer;
          };
        });
        const board = await new Board(page).open(search);
        await board.bar(/Serie/).first().waitFor();
        await painted(page);
        const took = await page.evaluate(() => {
          const mark = performance.getEntriesByName('timeline answered')[0];
          return mark ? Math.round(performance.now() - mark.startTime) : -1;
        });
        const weights = [await weigh(page)];
        const scroller = await board.grid.locator('> div').first().elementHandle();
        for (const share of [0.25, 0.5, 0.75, 1]) {
          await scroller?.evaluate((element, part) => {
            element.scrollTop = part * (element.scrollHeight - element.clientHeight);
            element.scrollLeft = part * (element.scrollWidth - element.clientWidth);
          }, share);
          await painted(page);
          weights.push(await weigh(page));
        }
        // The last machine is on screen now, and its bookings with it.
        await board.row('M.099').waitFor();
        process.stdout.write(
          `  board, ${view}: ${weights.map(({ nodes }) => nodes).join(', ')} nodes; drawn at most ${took} ms after the answer\n`,
        );
        for (const { nodes, bookings } of weights) {
          expect(nodes).toBeLessThan(MOST_NODES);
          expect(bookings).toBeGreaterThan(0);
        }
      },
    );
  }

  stage.it('reaches every booking with the keyboard, also the ones too narrow for a node', async () => {
    const page = await stage.of('lotte');
    const board = await new Board(page).open();
    await board.walkTo('Tab', '[role=grid] [role=gridcell]');
    const seen = new Set<string>();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Control+ArrowRight');
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
    }
    expect([...seen].filter(label => /Serie \d+|Bezet/.test(label)).length).toBeGreaterThan(10);
  });
});
