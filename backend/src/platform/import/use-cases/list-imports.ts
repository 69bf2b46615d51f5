import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../access/actor.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ImportRunsRepository } from '../data/import-runs.repository.js';
import type { ImportRunSummary } from '../import-run.js';

/** The imports of the campus, newest first, without their rows. */
@Injectable()
export class ListImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: ImportRunsRepository,
  ) {}

  /**
   * @param limit most items of one page, 1 to 100
   * @param before id of the last run of the page before, undefined for the first page
   */
  async execute(
    actor: Actor,
    limit: number,
    before: string | undefined,
  ): Promise<{ items: ImportRunSummary[]; nextCursor: string | null }> {
    const found = await this.unitOfWork.run(scopeOf(actor), () => this.runs.newest(actor.campusId, limit + 1, before));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
