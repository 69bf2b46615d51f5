import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { centsColumn } from '../../platform/database/column-types.js';

/** Something a machine can do, with its unit: build height 400 mm, payload 16 kg. */
export interface Capability {
  name: string;
  value: string;
  unit: string;
}

/** A machine that people book by the hour. */
@Entity('machine')
@Unique('machine_code_unique', ['campusId', 'code'])
@Check('machine_buffers_in_range', 'setup_minutes BETWEEN 0 AND 1440 AND clean_down_minutes BETWEEN 0 AND 1440')
@Check('machine_rate_not_negative', 'hourly_rate_cents >= 0')
export class MachineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_pk' })
  id: string;

  @ForeignKey('campus', { name: 'machine_campus_fk' })
  @Column('uuid', { name: 'campus_id' })
  campusId: string;

  /** Short place code on the floor, such as `A.01`; unique on the campus. */
  @Column('text')
  code: string;

  @Column('text', { name: 'name_nl' })
  nameNl: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text')
  hall: string;

  @Column('text')
  category: string;

  @Column('text', { name: 'description_nl', default: '' })
  descriptionNl: string;

  @Column('text', { name: 'description_en', default: '' })
  descriptionEn: string;

  @Column('jsonb', { default: [] })
  capabilities: Capability[];

  /** Minutes that stay blocked before each booking, 0 to 1,440. */
  @Column('integer', { name: 'setup_minutes', default: 0 })
  setupMinutes: number;

  /** Minutes that stay blocked after each booking, 0 to 1,440. */
  @Column('integer', { name: 'clean_down_minutes', default: 0 })
  cleanDownMinutes: number;

  /** The one hourly rate, in cents, VAT excluded; dated rate cards per category take its place. */
  @Column('bigint', { name: 'hourly_rate_cents', transformer: centsColumn })
  hourlyRateCents: number;

  @Column('boolean', { name: 'in_service', default: true })
  inService: boolean;

  @Column('integer', { default: 1 })
  version: number;
}
