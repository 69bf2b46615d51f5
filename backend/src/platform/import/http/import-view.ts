import { fieldMessage, isFieldRuleCode, type Language, problemDetail } from '@campusline/shared';
import type { ImportRun, ImportRunSummary } from '../import-run.js';
import type { RowProblem, ShownValue } from '../import-subject.js';
import type { ImportRunView, ImportSummaryView } from './import.dto.js';

function inLanguage(value: ShownValue, language: Language): string {
  return typeof value === 'string' ? value : value[language];
}

/** The sentence of a row's problem: its own when it has one, else that of its code. */
export function problemSentence(problem: RowProblem, language: Language): string {
  if (problem.text) return problem.text[language];
  return isFieldRuleCode(problem.code)
    ? fieldMessage(problem.code, language, problem.parameters)
    : problemDetail(problem.code, language, problem.parameters);
}

/** An import as lists show it. */
export function importSummaryView(run: ImportRunSummary): ImportSummaryView {
  return {
    id: run.id,
    subject: run.subject,
    fileName: run.fileName,
    format: run.format,
    state: run.state,
    counts: { ...run.counts },
    createdAt: run.createdAt.toISOString(),
    appliedAt: run.appliedAt?.toISOString() ?? null,
    version: run.version,
  };
}

/** An import with its rows, in the reader's language. */
export function importRunView(run: ImportRun, language: Language): ImportRunView {
  return {
    ...importSummaryView(run),
    rows: run.rows.map(({ position, key, action, changes, problems }) => ({
      position,
      key,
      action,
      changes: changes.map(({ field, from, to }) => ({
        field,
        from: from === null ? null : inLanguage(from, language),
        to: inLanguage(to, language),
      })),
      problems: problems.map(problem => ({
        code: problem.code,
        field: problem.field,
        message: problemSentence(problem, language),
      })),
    })),
    notes: run.notes.map(({ code, text }) => ({ code, message: text[language] })),
  };
}
