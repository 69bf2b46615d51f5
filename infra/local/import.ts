import fs from 'node:fs';
import path from 'node:path';
import {
  type Actor,
  ActorFinder,
  ApplyImport,
  createApplication,
  importRunView,
  PlanImport,
  Problem,
  type Settings,
} from '@campusline/backend';
import { fieldMessage, isFieldRuleCode, problemDetail } from '@campusline/shared';
import { withClient } from './prepare-database.js';
import type { Say } from './progress.js';
import { codeOf, messageOf, StartProblem } from './start-problem.js';

/** What the command line asks for. */
export interface ImportWish {
  settings: Settings;
  /** Absolute path of the file with the machine park. */
  path: string;
  /** False shows what would happen and changes nothing. */
  apply: boolean;
  say?: Say;
}

/** At most this many rows are printed per action; the screen shows them all. */
const MOST_ROWS = 50;

/**
 * Imports a machine park from the command line: prints the dry run with every refused row and its reason, and carries
 * it out when asked to. Runs the same use cases as the screen, as the first operator of the campus.
 * @throws StartProblem with the sentence of the problem when the file cannot be used.
 */
export async function importFile({
  settings,
  path: file,
  apply,
  say = line => console.log(line),
}: ImportWish): Promise<void> {
  const bytes = readFile(file);
  const app = await createApplication(settings, { runsJobs: false });
  try {
    const actor = await operator(settings, app.get(ActorFinder, { strict: false }));
    const plan = await explained(() =>
      app.get(PlanImport, { strict: false }).execute(actor, 'machinePark', { name: path.basename(file), bytes }),
    );
    const view = importRunView(plan, 'en');
    printPlan(view, say);
    if (!apply) {
      say('\nNothing was changed. Add --apply to carry it out.');
    } else if (view.counts.create + view.counts.change === 0) {
      say('\nThere is nothing to carry out.');
    } else {
      await explained(() => app.get(ApplyImport, { strict: false }).execute(actor, plan.id, plan.version));
      say(`\nCarried out: ${view.counts.create} created, ${view.counts.change} changed.`);
    }
  } finally {
    await app.close();
  }
}

function readFile(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'it does not exist' : messageOf(error);
    throw new StartProblem(`The file ${file} cannot be read: ${reason}.`);
  }
}

/** The first active operator: an import on this machine is done in the operator's name. */
async function operator(settings: Settings, actors: ActorFinder): Promise<Actor> {
  const id = await withClient(settings.databaseWorkerUrl, async client => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM user_account WHERE role = 'operator.admin' AND active ORDER BY email LIMIT 1`,
    );
    return rows[0]?.id;
  });
  const actor = id === undefined ? undefined : await actors.find(id);
  if (!actor)
    throw new StartProblem('The campus has no active operator.admin; run "npm run seed" or register one first.');
  return actor;
}

/** Turns an expected refusal into its sentence. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fields = error.errors.map(({ field, code, parameters }) => {
      const text = isFieldRuleCode(code) ? fieldMessage(code, 'en', parameters) : problemDetail(code, 'en', parameters);
      return `\n  ${field}: ${text}`;
    });
    throw new StartProblem(`${problemDetail(error.code, 'en', error.parameters)}${fields.join('')}`);
  }
}

type PlanView = ReturnType<typeof importRunView>;

function printPlan(view: PlanView, say: Say): void {
  const { create, change, unchanged, refused } = view.counts;
  say(
    `\n${view.fileName} (${view.format}): ${create} new, ${change} changed, ${unchanged} unchanged, ${refused} refused\n`,
  );
  const width = Math.max(4, ...view.rows.map(({ key }) => key.length));
  for (const action of ['create', 'change', 'refused'] as const) {
    const rows = view.rows.filter(row => row.action === action);
    const shown = action === 'refused' ? rows : rows.slice(0, MOST_ROWS);
    for (const row of shown)
      say(`${action.padEnd(8)}  ${String(row.position).padStart(5)}  ${row.key.padEnd(width)}  ${reasons(row)}`);
    if (rows.length > shown.length) say(`${action.padEnd(8)}  … and ${rows.length - shown.length} more`);
  }
  for (const { message } of view.notes) say(`\nNote: ${message}`);
}

/** Why a row is refused, or what would change in it. */
function reasons(row: PlanView['rows'][number]): string {
  if (row.action === 'refused') {
    return row.problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ');
  }
  if (row.action === 'create') return row.changes.find(({ field }) => field.startsWith('name'))?.to ?? '';
  return row.changes.map(({ field, from, to }) => `${field} ${from ?? '(none)'} → ${to}`).join(', ');
}
