import { createHash } from 'node:crypto';
import type { ImportAction, ImportNote, ImportPlan, JudgedRow, ShownValue, StoredValue } from './import-subject.js';

/** A judged row as the run keeps it: with the raw row, so that apply can judge it again. */
export interface StoredRow extends JudgedRow {
  readonly raw: StoredValue;
}

/** A note and whether it stems from the file alone or from comparing it with the campus, which a new plan replaces. */
export interface StoredNote extends ImportNote {
  readonly origin: 'file' | 'plan';
}

/** How many rows have which action. */
export type ImportCounts = Readonly<Record<ImportAction, number>>;

/** One file on its way in: first a dry run, at most once applied. */
export interface ImportRun {
  readonly id: string;
  readonly campusId: string;
  readonly subject: string;
  readonly fileName: string;
  readonly format: string;
  readonly state: 'dryRun' | 'applied';
  readonly counts: ImportCounts;
  readonly rows: readonly StoredRow[];
  readonly notes: readonly StoredNote[];
  /** Fingerprint of what the person saw; apply goes on only when a fresh plan has the same one. */
  readonly planHash: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly version: number;
}

/** A run without its rows, for lists. */
export type ImportRunSummary = Omit<ImportRun, 'rows' | 'notes'>;

/** Counts the rows by action. */
export function countActions(rows: readonly JudgedRow[]): ImportCounts {
  const counts = { create: 0, change: 0, unchanged: 0, refused: 0 };
  for (const row of rows) counts[row.action] += 1;
  return counts;
}

/** Leaves out what belongs to carrying out the plan and keeps what the person judges by. */
export function judgementOf(row: JudgedRow): JudgedRow {
  const { position, key, action, changes, problems } = row;
  return { position, key, action, changes, problems };
}

/** Marks notes with where they stem from. */
export function notesFrom(origin: StoredNote['origin'], notes: readonly ImportNote[]): StoredNote[] {
  return notes.map(({ code, text }) => ({ origin, code, text: { nl: text.nl, en: text.en } }));
}

function shown(value: ShownValue | null): unknown {
  return typeof value === 'object' && value !== null ? [value.nl, value.en] : value;
}

/** SHA-256, hexadecimal, over everything a person can see of a plan: rows in file order, then the notes. */
export function planHash(plan: ImportPlan<unknown>): string {
  // Written out field by field: the order of keys must not depend on how a subject builds its objects.
  const seen = [
    plan.rows.map(row => [
      row.position,
      row.key,
      row.action,
      row.changes.map(change => [change.field, shown(change.from), shown(change.to)]),
      row.problems.map(problem => [
        problem.code,
        problem.field,
        Object.entries(problem.parameters ?? {}).sort(([left], [right]) => (left < right ? -1 : 1)),
        shown(problem.text ?? null),
      ]),
    ]),
    plan.notes.map(note => [note.code, note.text.nl, note.text.en]),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}
