import { hangUp } from './caller.mjs';
import { importMachines, setUpCampus, signIn } from './campus.mjs';
import { checkAnswers, checkDatabase, checkQuietly, checkRefusedForAReason, checkTimes } from './p1-checks.mjs';
import { daysFor, Ledger, rounds, storm, swaps } from './p1-storm.mjs';
import { ownSeconds, processSeconds, serverSeconds, watchOthers } from './processor-time.mjs';
import { chanceOf } from './support.mjs';
import { openStack } from './stack.mjs';

/** Sizes of the two forms (quality.md P1). */
const FORMS = {
  short: { requests: 2_000, rounds: 4, waves: 12, sample: 30 },
  long: { requests: 10_000, rounds: 20, waves: 40, sample: 120 },
};

/** Ten machines: some always open and some by day, three kinds of buffers, two with three places. */
function machinePark() {
  return Array.from({ length: 10 }, (_, index) => ({
    code: `P1.0${index}`,
    places: index >= 8 ? 3 : 1,
    hours: index % 2 === 0 ? '24/7' : 'ma-vr 08:00-18:00',
    setup: [0, 15, 30][index % 3],
    cleanDown: [0, 30, 15][index % 3],
  }));
}

/**
 * P1: bookings under contention (quality.md §1).
 * @param {{ form: 'short' | 'long', seed: string, findings: import('./support.mjs').Findings }} run
 * @returns {Promise<string>} what was measured, in one line.
 */
export async function bookingsUnderContention({ form, seed, findings }) {
  const size = FORMS[form];
  const chance = chanceOf(`P1 ${seed}`);
  const stack = await openStack({ name: 'p1' });
  try {
    const campus = await setUpCampus(stack.environment, { companies: 4, peopleEach: 4 });
    const apis = [];
    for (let number = 0; number < 2; number += 1) apis.push(await stack.start('main.js', { RUN_JOBS: 'no' }));
    const worker = await stack.start('worker.js');
    const operator = await signIn(apis[0].url, campus.people[0].email);
    const machines = await importMachines(operator, machinePark());
    const callers = [];
    for (const { email } of campus.people.slice(1)) {
      const caller = await signIn(apis[0].url, email);
      callers.push(caller, caller.at(apis[1].url));
    }

    const ledger = new Ledger();
    const [first, second, ...days] = daysFor(chance, size.rounds + 2);
    const begin = Date.now();
    const meters = {
      api: () => apis.reduce((sum, api) => sum + processSeconds(api.child.pid), 0),
      database: () => serverSeconds(stack.postmaster()),
      worker: () => processSeconds(worker.child.pid),
      callers: ownSeconds,
    };
    const before = Object.fromEntries(Object.entries(meters).map(([name, meter]) => [name, meter()]));
    const others = watchOthers(() => Object.values(meters).reduce((sum, meter) => sum + meter(), 0));
    await storm({ ledger, chance, callers, machines, day: first, requests: size.requests });
    const seconds = (Date.now() - begin) / 1000;
    const slowest = Math.max(
      ...(await rounds({ ledger, chance, callers, machines, days })).map(({ milliseconds }) => milliseconds),
    );
    const moved = await swaps({ ledger, chance, callers, machines, day: second, waves: size.waves });
    const othersShare = others();
    const usage = Object.entries(meters)
      .map(([name, meter]) => `${name} ${(((meter() - before[name]) * 1000) / ledger.entries.length).toFixed(1)}`)
      .join(', ');

    const tally = checkAnswers(findings, ledger);
    checkRefusedForAReason(findings, ledger);
    const times = checkTimes(findings, ledger, form, othersShare);
    const requests = ledger.entries.length;
    const moves = ledger.entries.filter(({ kind, answer }) => kind === 'move' && answer.status === 200).length;
    findings.check((tally[409] ?? 0) >= 300, 'the storm reached the contention: at least 300 refusals', tally);
    findings.check(moves >= 50, 'the storm reached the moves: at least 50 were done', moves);
    await checkDatabase(findings, stack, ledger);
    const quiet = await checkQuietly({ findings, ledger, chance, callers, sample: size.sample });
    findings.check(quiet.taken > 0, 'at least one alternative was tried', quiet);
    const stored = await checkDatabase(findings, stack, ledger);
    const [{ deadlocks }] = await stack.rows(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    findings.check(deadlocks <= requests / 100, 'deadlocks that the product tries again stay below 1 %', deadlocks);
    if (Object.keys(tally).some(status => status === '0' || Number(status) >= 500)) {
      for (const api of apis) console.log(api.output.slice(-3_000));
    }
    return (
      `${requests} requests, ${JSON.stringify(tally)}, ${stored} bookings, ${moves} moves done (${moved} of the requests swap and shift), ` +
      `${deadlocks} deadlocks, storm ${Math.round(size.requests / seconds)}/s, CPU ms a request: ${usage}; slowest round of 200 ${slowest} ms, ` +
      `p50 ${Math.round(times.median)} p99 ${Math.round(times.p99)} max ${Math.round(times.most)} ms, ` +
      `${quiet.taken} alternatives booked, ${quiet.granted} freed hours granted`
    );
  } finally {
    hangUp();
    await stack.close();
  }
}
