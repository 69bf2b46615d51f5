import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, scopeOf } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { ImportRunsRepository } from '../data/import-runs.repository.js';
import { requirePermission } from '../import-access.js';
import { countActions, type ImportRun, judgementOf, notesFrom, planHash } from '../import-run.js';
import type { ImportFile } from '../import-subject.js';
import { ImportSubjects } from '../import-subjects.js';
import { checkedFileName } from '../reading/file-name.js';
import { MOST_FILE_BYTES, MOST_FILE_MEGABYTES, MOST_ROWS } from '../reading/file-text.js';
import { storable } from '../reading/storable.js';

/** Dry run: reads a file, compares it with the campus, stores what would happen. Changes nothing else. */
@Injectable()
export class PlanImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: ImportSubjects,
    private readonly runs: ImportRunsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem REQUEST_NOT_VALID (unknown subject), FORBIDDEN, or a code that says why the whole file cannot be read;
   * a row that cannot be used does not throw, it is listed as refused.
   */
  async execute(actor: Actor, subjectName: string, file: ImportFile): Promise<ImportRun> {
    const subject = this.subjects.get(subjectName);
    requirePermission(actor, subject.permission);
    if (file.bytes.length > MOST_FILE_BYTES)
      throw new Problem('IMPORT_FILE_TOO_LARGE', { parameters: { megabytes: MOST_FILE_MEGABYTES } });
    const outcome = subject.read(file);
    if (outcome.kind === 'refused') {
      const { code, parameters = {}, errors = [] } = outcome;
      throw new Problem(code, { parameters, errors });
    }
    if (outcome.rows.length === 0) throw new Problem('IMPORT_FILE_EMPTY');
    if (outcome.rows.length > MOST_ROWS)
      throw new Problem('IMPORT_TOO_MANY_ROWS', { parameters: { limit: MOST_ROWS } });

    const rows = outcome.rows.map(({ position, raw }) => ({ position, raw: storable(raw) }));
    const { campusId } = actor;
    return this.unitOfWork.run(scopeOf(actor), async () => {
      const plan = await subject.plan(rows, { campusId, format: outcome.format, forUpdate: false });
      const run: ImportRun = {
        id: uuidv7(),
        campusId,
        subject: subject.name,
        fileName: checkedFileName(file.name),
        format: outcome.format,
        state: 'dryRun',
        counts: countActions(plan.rows),
        rows: plan.rows.map((row, index) => ({ ...judgementOf(row), raw: rows[index]?.raw ?? null })),
        notes: [...notesFrom('file', outcome.notes), ...notesFrom('plan', plan.notes)],
        planHash: planHash(plan),
        createdBy: actor.userId,
        createdAt: this.clock.now(),
        appliedAt: null,
        version: 1,
      };
      await this.runs.add(run);
      return run;
    });
  }
}
