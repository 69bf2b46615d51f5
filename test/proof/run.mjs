import { randomBytes } from 'node:crypto';
import { Findings } from './support.mjs';

/**
 * The proofs of quality.md §1 that exist so far. Each file is loaded when its proof runs, so that one proof runs alone
 * although another cannot be loaded.
 * @type {{ id: string, title: string, short: boolean, load: () => Promise<(run: object) => Promise<string>> }[]}
 */
const PROOFS = [
  {
    id: 'P1',
    title: 'Bookings under contention',
    short: true,
    load: async () => (await import('./p1-contention.mjs')).bookingsUnderContention,
  },
  { id: 'P10', title: 'Migrations', short: true, load: async () => (await import('./p10-migrations.mjs')).migrations },
  {
    id: 'P13',
    title: 'Supply chain and start',
    short: true,
    load: async () => (await import('./p13-supply-chain.mjs')).supplyChainAndStart,
  },
];

// By the exit event each process that was started is ended.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const words = process.argv.slice(2);
const form = words.includes('--short') ? 'short' : 'long';
const wanted = words.filter(word => !word.startsWith('--')).map(word => word.toUpperCase());
const unknown = wanted.filter(id => !PROOFS.some(proof => proof.id === id));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}; there are ${PROOFS.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}

const seed = process.env.SEED || randomBytes(4).toString('hex');
console.log(`SEED=${seed}  (${form} form)`);
let failed = 0;
for (const { id, title, short, load } of PROOFS) {
  if (wanted.length > 0 ? !wanted.includes(id) : form === 'short' && !short) continue;
  const findings = new Findings();
  const begin = Date.now();
  let words = '';
  try {
    const prove = await load();
    words = await prove({ form, seed, findings });
  } catch (error) {
    findings.check(false, 'the proof runs to its end', error instanceof Error ? error.stack : String(error));
  }
  findings.print();
  if (findings.failed) failed += 1;
  const verdict = findings.failed ? 'FAILED' : 'passed';
  const seconds = Math.round((Date.now() - begin) / 1000);
  const left = findings.notRun.length > 0 ? `, ${findings.notRun.length} NOT RUN` : '';
  console.log(`${id} ${verdict}  ${title}: ${words}  [${findings.claims} checks${left}, ${seconds} s, SEED=${seed}]`);
}
process.exitCode = failed > 0 ? 1 : 0;
