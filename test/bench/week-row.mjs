import { hangUp } from '../proof/caller.mjs';
import { signIn } from '../proof/campus.mjs';
import { percentile } from '../proof/support.mjs';

const MACHINES = 50;

/** A signed-in caller and the address of a week of fifty machines. */
async function prepare(stack) {
  const server = await stack.start('main.js', { RUN_JOBS: 'no' });
  const [{ email }] = await stack.rows(
    `SELECT u.email FROM user_account u JOIN organisation o ON o.id = u.organisation_id WHERE o.kind = 'company' ORDER BY u.email LIMIT 1`,
  );
  const machines = await stack.rows('SELECT id FROM machine ORDER BY code LIMIT $1', [MACHINES]);
  const [{ from, to }] = await stack.rows(
    `SELECT date_trunc('day', max(starts_at)) - interval '6 days' AS from, date_trunc('day', max(starts_at)) + interval '1 day' AS to FROM allocation`,
  );
  const ids = machines.map(({ id }) => id).join(',');
  const path = `/timeline?from=${from.toISOString()}&to=${to.toISOString()}&machineIds=${ids}`;
  return { server, caller: await signIn(server.url, email), path, times: [], bars: 0 };
}

/**
 * Row 2: the week of fifty machines with many bookings stored against the same call with ten thousand, in turns.
 * @param {import('../proof/stack.mjs').Stack} large
 * @param {import('../proof/stack.mjs').Stack} small
 * @param {number} calls of each, after as many to warm up.
 */
export async function measureWeek(large, small, calls) {
  const both = [await prepare(large), await prepare(small)];
  try {
    for (let call = -calls; call < calls; call += 1) {
      for (const one of both) {
        const answer = await one.caller.get(one.path);
        if (answer.status !== 200)
          throw new Error(`The week answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`);
        one.bars = answer.body.allocations.length;
        one.own = answer.body.allocations.filter(({ booking }) => booking !== null).length;
        if (call >= 0) one.times.push(answer.milliseconds);
      }
    }
    const [many, few] = both.map(({ times, bars, own }) => ({
      median: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      bars,
      own,
    }));
    return { large: many, small: few, ratio: many.median / few.median, p95Ratio: many.p95 / few.p95 };
  } finally {
    hangUp();
    for (const { server } of both) await server.stop();
  }
}
