import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One shared manufacturing campus; everything else hangs under it. */
@Entity('campus')
export class CampusEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campus_pk' })
  id: string;

  @Column('text')
  name: string;

  /** IANA name of the zone in which its local rules are read. */
  @Column('text', { name: 'time_zone', default: 'Europe/Brussels' })
  timeZone: string;
}
