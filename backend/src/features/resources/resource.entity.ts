import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One bookable place of a machine; a machine with k places has k rows (contracts.md §2). */
@Entity('resource')
@Unique('resource_place_unique', ['machineId', 'placeNumber'])
@Check('resource_place_in_range', 'place_number BETWEEN 1 AND 100')
@Check('resource_kind_known', `kind IN ('machine')`)
export class ResourceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'resource_pk' })
  id: string;

  @ForeignKey('campus', { name: 'resource_campus_fk' })
  @Column('uuid', { name: 'campus_id' })
  campusId: string;

  @Column('text')
  kind: 'machine';

  @ForeignKey('machine', { name: 'resource_machine_fk' })
  @Column('uuid', { name: 'machine_id' })
  machineId: string;

  /** 1 to 100. */
  @Column('integer', { name: 'place_number', default: 1 })
  placeNumber: number;

  /** False once the machine lost this place; the row stays for its past. */
  @Column('boolean', { default: true })
  active: boolean;
}
