import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hangUp } from '../proof/caller.mjs';
import { signIn } from '../proof/campus.mjs';
import { ownSeconds, processSeconds, serverSeconds, watchOthers } from '../proof/processor-time.mjs';
import { openConnection } from '../proof/stack.mjs';
import { percentile, scratchFolder } from '../proof/support.mjs';
import { BENCH_PURPOSE, forgetBenchRows } from './prepare.mjs';
import { DAYS_AHEAD } from './stored-bookings.mjs';

/** Comes with a PostgreSQL of the system; the embedded one has none. */
const PGBENCH = 'pgbench';
const CALLERS = 8;
const HOUR = 3_600_000;
/** Slots of two hours that one caller may use in one block; far more than it can fill. */
const SLOTS_EACH = 20;

/** Where a block's slots begin: product and floor alternate and never meet. Epoch milliseconds. */
function startOfSlots(now, block) {
  const day = 24 * HOUR;
  return Math.floor(now / day) * day + (DAYS_AHEAD + 3) * day + block * CALLERS * SLOTS_EACH * 2 * HOUR;
}

/**
 * The booking statement of database-notes.md §11 on the product's tables: booking, allocation, event and key in one
 * round trip between BEGIN and COMMIT, by the product's role and under its row-level security.
 */
function floorStatement(parameter) {
  return `WITH m AS (
  SELECT m.id, m.campus_id, m.setup_minutes, m.clean_down_minutes, m.hourly_rate_cents, ${parameter.startsAt} AS starts_at, uuidv7() AS booking_id
  FROM machine m WHERE m.campus_id = '${parameter.campusId}' AND m.code = ${parameter.code}),
b AS (INSERT INTO booking (id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind,
    activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, created_at)
  SELECT m.booking_id, m.campus_id, '${parameter.organisationId}', '${parameter.providerId}', m.id, '${parameter.userId}', '${BENCH_PURPOSE}',
    'pilot', 'economic', 'confirmed', m.starts_at, m.starts_at + interval '1 hour', m.hourly_rate_cents, m.hourly_rate_cents, now() FROM m),
a AS (INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to)
  SELECT uuidv7(), m.campus_id, r.id, 'booking', m.booking_id, m.starts_at, m.starts_at + interval '1 hour',
    m.starts_at - m.setup_minutes * interval '1 minute', m.starts_at + interval '1 hour' + m.clean_down_minutes * interval '1 minute'
  FROM m JOIN resource r ON r.machine_id = m.id ORDER BY r.id ON CONFLICT DO NOTHING RETURNING resource_id),
o AS (INSERT INTO outbox (id, type, occurred_at, aggregate_id, aggregate_version, payload)
  SELECT uuidv7(), 'booking.confirmed', now(), m.booking_id, 1, jsonb_build_object('bookingId', m.booking_id, 'facts', repeat('x', 560)) FROM m),
k AS (INSERT INTO idempotency_key (user_id, operation, key, request_hash, response)
  SELECT '${parameter.userId}', 'requestBooking', m.booking_id::text, repeat('a', 64), jsonb_build_object('booking', repeat('x', 700)) FROM m)
SELECT (SELECT count(*) FROM a) AS taken`;
}

/** Who books, and where, as ids. */
async function whoAndWhere(stack) {
  const [row] = await stack.rows(
    `SELECT u.id AS "userId", u.organisation_id AS "organisationId", o.campus_id AS "campusId", u.email,
       (SELECT p.id FROM organisation p WHERE p.kind = 'operator') AS "providerId"
     FROM user_account u JOIN organisation o ON o.id = u.organisation_id WHERE o.kind = 'company' ORDER BY u.email LIMIT 1`,
  );
  const machines = await stack.rows('SELECT id, code FROM machine ORDER BY code');
  return { ...row, machines };
}

/** Books through the API for some seconds, or so many times. */
async function bookThroughApi({ callers, machines, base, seconds, count = Number.POSITIVE_INFINITY }) {
  const until = Date.now() + seconds * 1000;
  const result = { accepted: 0, other: 0, times: [], example: '' };
  let left = count;
  await Promise.all(
    callers.map(async (caller, number) => {
      for (let i = 0; Date.now() < until && left > 0; i += 1) {
        left -= 1;
        const machine = machines[(i * 7919) % machines.length];
        const startsAt = base + (number * SLOTS_EACH + Math.floor(i / machines.length)) * 2 * HOUR;
        const answer = await caller.post('/bookings', {
          machineId: machine.id,
          startsAt: new Date(startsAt).toISOString(),
          endsAt: new Date(startsAt + HOUR).toISOString(),
          purpose: BENCH_PURPOSE,
          bookingKind: 'pilot',
          activityNature: 'economic',
        });
        result.times.push(answer.milliseconds);
        if (answer.status === 201) result.accepted += 1;
        else {
          result.other += 1;
          result.example = `${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`;
        }
      }
    }),
  );
  return result;
}

/** The floor by pgbench. @returns {Promise<number>} transactions done. */
function floorByPgbench({ stack, who, base, seconds, folder }) {
  const script = path.join(folder, 'floor.sql');
  const code = `'B.' || lpad((:r)::text, 4, '0')`;
  const startsAt = `to_timestamp(${base / 1000}) + (:s)::int * interval '2 hours'`;
  fs.writeFileSync(
    script,
    `\\set i :i + 1\n\\set r (:i * 7919) % ${who.machines.length}\n\\set s :client_id * ${SLOTS_EACH} + :i / ${who.machines.length}\n` +
      `BEGIN;\n${floorStatement({ ...who, code, startsAt }).replaceAll('\n', ' ')};\nCOMMIT;\n`,
  );
  const url = new URL(stack.urls.apiUrl);
  const argv = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CALLERS),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-D',
    'i=-1',
    '-f',
    script,
  ];
  const child = spawn(
    PGBENCH,
    [...argv, '-h', url.hostname, '-p', url.port, '-U', url.username, url.pathname.slice(1)],
    {
      env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password), PGOPTIONS: '-c app.scope=campus' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (output += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', status => {
      const done = Number(/number of transactions actually processed: (\d+)/.exec(output)?.[1]);
      if (status === 0 && done > 0) resolve(done);
      else reject(new Error(`pgbench ended with ${status}: ${output.slice(-800)}`));
    });
  });
}

/** The same floor by eight connections of this process, where there is no pgbench: slower, so the ratio looks better. */
async function floorByConnections({ stack, who, base, seconds }) {
  const text = floorStatement({ ...who, code: '$1::text', startsAt: '$2::timestamptz' });
  const until = Date.now() + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: CALLERS }, async (_, number) => {
      const connection = await openConnection(stack.urls.apiUrl);
      await connection.query(`SET app.scope = 'campus'`);
      let i = 0;
      for (; Date.now() < until; i += 1) {
        const machine = who.machines[(i * 7919) % who.machines.length];
        const startsAt = new Date(base + (number * SLOTS_EACH + Math.floor(i / who.machines.length)) * 2 * HOUR);
        await connection.query('BEGIN');
        await connection.query({ name: 'floor', text, values: [machine.code, startsAt] });
        await connection.query('COMMIT');
      }
      connection.close();
      return i;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Statements that one booking costs, from pg_stat_statements; BEGIN, COMMIT and set_config apart. */
async function statementsPerBooking({ stack, callers, machines, base }) {
  const bookings = 100;
  // Once, so that the preparations of a fresh connection are not counted.
  await bookThroughApi({ callers: callers.slice(0, 1), machines: machines.slice(0, 5), base, seconds: 10, count: 5 });
  await stack.rows('SELECT pg_stat_statements_reset()');
  const { accepted } = await bookThroughApi({
    callers: callers.slice(1, 2),
    machines: machines.slice(5),
    base,
    seconds: 30,
    count: bookings,
  });
  const found = await stack.rows(
    `SELECT query, calls::int, round((total_exec_time / calls)::numeric, 3)::float AS ms FROM pg_stat_statements s
     JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'app_api' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
     ORDER BY calls DESC`,
  );
  const each = found.map(({ query, calls, ms }) => ({
    query: query.replace(/\s+/g, ' ').slice(0, 110),
    each: calls / accepted,
    ms,
  }));
  const apart = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SET |SELECT set_config)/i;
  const counted = each.filter(({ query, each: calls }) => !apart.test(query) && calls > 0.05);
  return {
    statements: counted.reduce((sum, { each: calls }) => sum + calls, 0),
    list: each.filter(({ each: calls }) => calls > 0.05),
  };
}

/**
 * Row 1: accepted bookings per second against the booking statement alone, on the same tables, in alternating blocks.
 * @param {import('../proof/stack.mjs').Stack} stack with the stored bookings.
 * @param {{ blocks: number, seconds: number }} size
 */
export async function measureBookings(stack, { blocks, seconds }) {
  const now = Date.now();
  const who = await whoAndWhere(stack);
  const server = await stack.start('main.js', { RUN_JOBS: 'no' });
  const person = await signIn(server.url, who.email);
  const callers = Array.from({ length: CALLERS }, () => person.at(server.url));
  const pgbench = spawnSync(PGBENCH, ['--version']).status === 0;
  const runFloor = pgbench ? floorByPgbench : floorByConnections;
  const folder = scratchFolder('bench');
  const database = () => serverSeconds(stack.postmaster());
  const product = { done: 0, seconds: 0, cpu: 0, api: 0, times: [], other: 0 };
  const floor = { done: 0, seconds: 0, cpu: 0 };
  try {
    // Warms the code and the caches; not counted.
    await bookThroughApi({
      callers,
      machines: who.machines,
      base: startOfSlots(now, 0),
      seconds: Math.min(4, seconds),
    });
    await runFloor({ stack, who, base: startOfSlots(now, 1), seconds: 2, folder });
    const others = watchOthers(() => database() + ownSeconds() + processSeconds(server.child.pid));
    for (let block = 0; block < blocks; block += 1) {
      let cpu = database();
      const api = processSeconds(server.child.pid);
      let begin = Date.now();
      const booked = await bookThroughApi({
        callers,
        machines: who.machines,
        base: startOfSlots(now, 2 + block * 2),
        seconds,
      });
      product.done += booked.accepted;
      product.other += booked.other;
      if (booked.example) product.example = booked.example;
      product.times.push(...booked.times);
      product.seconds += (Date.now() - begin) / 1000;
      await pause(300);
      product.cpu += database() - cpu;
      product.api += processSeconds(server.child.pid) - api;

      cpu = database();
      begin = Date.now();
      floor.done += await runFloor({ stack, who, base: startOfSlots(now, 3 + block * 2), seconds, folder });
      floor.seconds += (Date.now() - begin) / 1000;
      await pause(300);
      floor.cpu += database() - cpu;
    }
    const othersShare = others();
    const counted = await statementsPerBooking({
      stack,
      callers,
      machines: who.machines,
      base: startOfSlots(now, 2 + blocks * 2),
    });
    const rate = product.done / product.seconds;
    const floorRate = floor.done / floor.seconds;
    return {
      accepted: rate,
      floor: floorRate,
      ratio: rate / floorRate,
      floorBy: pgbench ? 'pgbench' : 'eight connections of Node (no pgbench on PATH)',
      refused: product.other,
      example: product.example,
      median: percentile(product.times, 0.5),
      p95: percentile(product.times, 0.95),
      statements: counted.statements,
      statementList: counted.list,
      databaseMicroseconds: (product.cpu / product.done) * 1e6,
      floorMicroseconds: (floor.cpu / floor.done) * 1e6,
      cpuRatio: product.cpu / product.done / (floor.cpu / floor.done),
      apiMicroseconds: (product.api / product.done) * 1e6,
      othersShare,
    };
  } finally {
    hangUp();
    await server.stop();
    await forgetBenchRows(stack);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
