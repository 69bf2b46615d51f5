import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../proof/support.mjs';
import { measureBookings } from './booking-row.mjs';
import { openStored } from './prepare.mjs';
import { measureStart } from './start-row.mjs';
import { measureWeek } from './week-row.mjs';

/*
 * The rows of quality.md §2 that exist so far. Flags: --small (50 thousand stored instead of a million, a smoke run),
 * --fresh (load again), and names of rows: booking, week, start.
 */
// By the exit event each process that was started is ended.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const words = process.argv.slice(2);
const small = words.includes('--small');
const names = words.filter(word => !word.startsWith('--'));
const wants = name => names.length === 0 || names.includes(name);
const stored = small ? { machines: 1_000, bookings: 50_000 } : { machines: 1_000, bookings: 1_000_000 };
const few = { machines: 476, bookings: 9_996 };

/** @type {{ work: string, measured: string, must: string, passed: boolean | undefined, aim?: string }[]} */
const table = [];
/** @type {Record<string, unknown>} */
const figures = {};
const fixed = (number, digits = 2) => number.toFixed(digits);

function addBookingRows(found) {
  figures.booking = found;
  const work = `POST /bookings, 8 callers, ${stored.bookings.toLocaleString('en')} stored`;
  table.push({
    work,
    measured: `${fixed(found.accepted, 0)}/s, floor ${fixed(found.floor, 0)}/s by ${found.floorBy}: ${fixed(found.ratio, 3)}; p50 ${fixed(found.median, 1)} p95 ${fixed(found.p95, 1)} ms`,
    must: '≥ 0.12',
    passed: found.ratio >= 0.12 && found.refused === 0,
    aim: '≥ 0.30',
  });
  table.push({
    work: '  SQL statements a booking',
    measured: fixed(found.statements, 1),
    must: '≤ 10',
    passed: found.statements <= 10,
  });
  table.push({
    work: '  database CPU a booking',
    measured: `${fixed(found.databaseMicroseconds, 0)} µs, floor ${fixed(found.floorMicroseconds, 0)} µs: ${fixed(found.cpuRatio)} ×; API ${fixed(found.apiMicroseconds, 0)} µs`,
    must: '≤ 3 ×',
    passed: Number.isFinite(found.cpuRatio) ? found.cpuRatio <= 3 : undefined,
  });
  if (found.refused > 0) console.log(`  ${found.refused} bookings were not accepted, such as: ${found.example}`);
}

function addWeekRow(found) {
  figures.week = found;
  table.push({
    work: `week of 50 machines, ${stored.bookings.toLocaleString('en')} stored`,
    measured: `median ${fixed(found.large.median, 1)} ms, with 10 thousand ${fixed(found.small.median, 1)} ms: ${fixed(found.ratio)} × (p95 ${fixed(found.large.p95, 1)} and ${fixed(found.small.p95, 1)} ms; ${found.large.bars} and ${found.small.bars} bars)`,
    must: '≤ 1.3 ×',
    passed: found.ratio <= 1.3 && found.large.bars === found.small.bars && found.large.bars > 1_000,
    aim: '< 30 ms',
  });
}

const begin = Date.now();
console.log(
  `Bench on ${os.cpus().length} cores, Node ${process.versions.node}, load ${os
    .loadavg()
    .map(load => fixed(load, 1))
    .join(' ')}`,
);
try {
  if (wants('booking') || wants('week')) {
    const large = await openStored(stored, words.includes('--fresh'));
    try {
      if (wants('booking'))
        addBookingRows(await measureBookings(large, small ? { blocks: 2, seconds: 4 } : { blocks: 4, seconds: 8 }));
      if (wants('week')) {
        const little = await openStored(few, words.includes('--fresh'));
        try {
          addWeekRow(await measureWeek(large, little, small ? 40 : 150));
        } finally {
          await little.close();
        }
      }
    } finally {
      await large.close();
    }
  }
  if (wants('start')) {
    const found = await measureStart();
    figures.start = found;
    table.push({
      work: 'npm start, second time',
      measured: `${fixed(found.second, 1)} s (first ${fixed(found.first, 1)} s, packages and build there already)`,
      must: '< 15 s',
      passed: found.second < 15,
      aim: '< 6 s',
    });
  }
} catch (error) {
  table.push({
    work: 'the bench runs to its end',
    measured: error instanceof Error ? error.message : String(error),
    must: 'yes',
    passed: false,
  });
}

for (const { work, measured, must, passed, aim } of table) {
  const verdict = passed === undefined ? 'NOT RUN' : passed ? 'PASS' : 'FAIL';
  console.log(`${verdict.padEnd(8)}${work.padEnd(48)} must ${must}${aim ? `, aim ${aim}` : ''}\n        ${measured}`);
}
const booking = figures.booking;
if (booking)
  for (const { query, each, ms } of booking.statementList)
    console.log(`        ${fixed(each, 1)} × ${String(ms).padStart(6)} ms  ${query}`);
if (booking?.othersShare > 0.2) {
  console.log(
    `Other programs had ${Math.round(booking.othersShare * 100)} % of the machine meanwhile: trust the ratios only.`,
  );
}
const file = path.join(
  root,
  'bench/results',
  `${new Date(begin).toISOString().slice(0, 10)}${small ? '-small' : ''}.json`,
);
fs.mkdirSync(path.dirname(file), { recursive: true });
const machine = { cores: os.cpus().length, node: process.versions.node, load: os.loadavg() };
fs.writeFileSync(
  file,
  `${JSON.stringify({ date: new Date(begin).toISOString(), stored, machine, table, figures }, null, 2)}\n`,
);
console.log(`${path.relative(root, file)}, ${Math.round((Date.now() - begin) / 1000)} s`);
process.exitCode = table.some(({ passed }) => passed === false) ? 1 : 0;
