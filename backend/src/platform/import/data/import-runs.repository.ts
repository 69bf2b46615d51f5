import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ImportRun, ImportRunSummary } from '../import-run.js';

const SUMMARY = `id, campus_id AS "campusId", subject, file_name AS "fileName", format, state, counts,
  plan_hash AS "planHash", created_by AS "createdBy", created_at AS "createdAt", applied_at AS "appliedAt", version`;
const WHOLE = `${SUMMARY}, rows, notes`;

/** Reads and writes imports. Every read names the campus: another campus's import does not exist. */
@Injectable()
export class ImportRunsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Stores a new dry run. */
  async add(run: ImportRun): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO import_run (id, campus_id, subject, file_name, format, state, rows, counts, notes, plan_hash, created_by, created_at, version)
       VALUES ($1, $2, $3, $4, $5, 'dryRun', $6, $7, $8, $9, $10, $11, $12)`,
      [
        run.id,
        run.campusId,
        run.subject,
        run.fileName,
        run.format,
        JSON.stringify(run.rows),
        JSON.stringify(run.counts),
        JSON.stringify(run.notes),
        run.planHash,
        run.createdBy,
        run.createdAt,
        run.version,
      ],
    );
  }

  /** The import with its rows, or undefined. */
  async find(campusId: string, id: string): Promise<ImportRun | undefined> {
    const [run] = await this.unitOfWork.query<ImportRun>(
      `SELECT ${WHOLE} FROM import_run WHERE id = $1 AND campus_id = $2`,
      [id, campusId],
    );
    return run;
  }

  /** As {@link find}, and keeps everybody else from applying it until the transaction ends. */
  async lock(campusId: string, id: string): Promise<ImportRun | undefined> {
    const [run] = await this.unitOfWork.query<ImportRun>(
      `SELECT ${WHOLE} FROM import_run WHERE id = $1 AND campus_id = $2 FOR NO KEY UPDATE`,
      [id, campusId],
    );
    return run;
  }

  /** Keeps every other import of the same subject and campus waiting until the transaction ends. */
  async lockSubject(campusId: string, subject: string): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `import:${campusId}:${subject}`,
    ]);
  }

  /** Newest imports first; ids are UUIDv7, so their order is the order in time. */
  async newest(campusId: string, limit: number, before: string | undefined): Promise<ImportRunSummary[]> {
    return this.unitOfWork.query<ImportRunSummary>(
      `SELECT ${SUMMARY} FROM import_run
       WHERE campus_id = $1 AND ($2::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM import_run WHERE id = $2 AND campus_id = $1))
       ORDER BY created_at DESC, id DESC LIMIT $3`,
      [campusId, before ?? null, limit],
    );
  }

  /** Puts a new plan in the place of the one that no longer holds. */
  async replacePlan(run: ImportRun): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE import_run SET rows = $2, counts = $3, notes = $4, plan_hash = $5, version = $6 WHERE id = $1`,
      [
        run.id,
        JSON.stringify(run.rows),
        JSON.stringify(run.counts),
        JSON.stringify(run.notes),
        run.planHash,
        run.version,
      ],
    );
  }

  /** Marks the import as carried out. */
  async markApplied(run: ImportRun): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE import_run SET state = 'applied', applied_at = $2, version = $3 WHERE id = $1 AND state = 'dryRun'`,
      [run.id, run.appliedAt, run.version],
    );
  }
}
