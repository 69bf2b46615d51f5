import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../access/actor.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { ImportRunsRepository } from '../data/import-runs.repository.js';
import type { ImportRun } from '../import-run.js';

/** One import of the campus with every row. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: ImportRunsRepository,
  ) {}

  /** @throws Problem NOT_FOUND, also for a run of another campus. */
  async execute(actor: Actor, runId: string): Promise<ImportRun> {
    const run = await this.unitOfWork.run(scopeOf(actor), () => this.runs.find(actor.campusId, runId));
    if (!run) throw new Problem('NOT_FOUND');
    return run;
  }
}
