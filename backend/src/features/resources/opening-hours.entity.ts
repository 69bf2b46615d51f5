import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Hours in which a machine may be used on one weekday, in the campus's local time. */
@Entity('opening_hours')
@Check('opening_hours_weekday_in_range', 'weekday BETWEEN 1 AND 7')
@Check('opening_hours_in_order', 'closes > opens')
export class OpeningHoursEntity {
  @ForeignKey('machine', { name: 'opening_hours_machine_fk' })
  @PrimaryColumn('uuid', { name: 'machine_id', primaryKeyConstraintName: 'opening_hours_pk' })
  machineId: string;

  /** ISO weekday: 1 is Monday, 7 Sunday. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'opening_hours_pk' })
  weekday: number;

  @PrimaryColumn('time', { primaryKeyConstraintName: 'opening_hours_pk' })
  opens: string;

  /** `24:00` is the end of the day. */
  @Column('time')
  closes: string;
}
