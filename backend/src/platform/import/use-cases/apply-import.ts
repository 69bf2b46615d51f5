import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { ImportRunsRepository } from '../data/import-runs.repository.js';
import { requirePermission } from '../import-access.js';
import { countActions, type ImportRun, judgementOf, notesFrom, planHash } from '../import-run.js';
import { ImportSubjects } from '../import-subjects.js';

/**
 * Carries a dry run out: everything it listed as created or changed, in one transaction, at most once. Refused rows
 * stay refused and stay listed.
 */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: ImportSubjects,
    private readonly runs: ImportRunsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version the version of the run that the person looked at
   * @throws Problem NOT_FOUND, FORBIDDEN, IMPORT_ALREADY_APPLIED, VERSION_CONFLICT, IMPORT_NOTHING_TO_APPLY, or IMPORT_PLAN_CHANGED when the
   * campus changed since the dry run: the run then holds the new plan under a new version, and nothing is applied.
   */
  async execute(actor: Actor, runId: string, version: number): Promise<ImportRun> {
    const outcome = await this.unitOfWork.run(scopeOf(actor), () => this.attempt(actor, runId, version));
    // Thrown after the commit: the new plan must stay, while a problem inside the transaction would take it back.
    if (outcome.planChanged) {
      throw new Problem('IMPORT_PLAN_CHANGED', {
        extension: { version: outcome.run.version, counts: outcome.run.counts },
      });
    }
    return outcome.run;
  }

  private async attempt(
    actor: Actor,
    runId: string,
    version: number,
  ): Promise<{ planChanged: boolean; run: ImportRun }> {
    const run = await this.runs.lock(actor.campusId, runId);
    if (!run) throw new Problem('NOT_FOUND');
    const subject = this.subjects.get(run.subject);
    requirePermission(actor, subject.permission);
    if (run.state === 'applied') throw new Problem('IMPORT_ALREADY_APPLIED');
    if (run.version !== version) throw new Problem('VERSION_CONFLICT');

    // Two runs of one subject after each other: the second plans on what the first left behind.
    await this.runs.lockSubject(actor.campusId, subject.name);
    const context = { campusId: actor.campusId, format: run.format, forUpdate: true };
    const plan = await subject.plan(run.rows, context);
    const hash = planHash(plan);
    if (hash !== run.planHash) {
      const renewed: ImportRun = {
        ...run,
        rows: plan.rows.map((row, index) => ({ ...judgementOf(row), raw: run.rows[index]?.raw ?? null })),
        counts: countActions(plan.rows),
        notes: [...run.notes.filter(note => note.origin === 'file'), ...notesFrom('plan', plan.notes)],
        planHash: hash,
        version: run.version + 1,
      };
      await this.runs.replacePlan(renewed);
      return { planChanged: true, run: renewed };
    }
    const steps = plan.rows.filter(row => row.action === 'create' || row.action === 'change');
    if (steps.length === 0) throw new Problem('IMPORT_NOTHING_TO_APPLY');
    await subject.apply(steps, context);
    const applied: ImportRun = { ...run, state: 'applied', appliedAt: this.clock.now(), version: run.version + 1 };
    await this.runs.markApplied(applied);
    return { planChanged: false, run: applied };
  }
}
