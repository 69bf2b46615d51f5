import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportCounts, StoredNote, StoredRow } from '../import-run.js';

/** The table of imports. Rows are written by hand-made statements; this class declares the schema for the drift check. */
@Entity('import_run')
@Check('import_run_state_known', `state IN ('dryRun', 'applied')`)
@Check('import_run_applied_has_moment', `(state = 'applied') = (applied_at IS NOT NULL)`)
@Index('import_run_campus_created', ['campusId', 'createdAt', 'id'])
export class ImportRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pk' })
  id: string;

  @Column('uuid', { name: 'campus_id' })
  @ForeignKey('campus', { name: 'import_run_campus_fk' })
  campusId: string;

  @Column('text')
  subject: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  format: string;

  @Column('text')
  state: 'dryRun' | 'applied';

  @Column('jsonb')
  rows: StoredRow[];

  @Column('jsonb')
  counts: ImportCounts;

  @Column('jsonb', { default: [] })
  notes: StoredNote[];

  @Column('text', { name: 'plan_hash' })
  planHash: string;

  @Column('uuid', { name: 'created_by' })
  @ForeignKey('user_account', { name: 'import_run_user_fk' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
