import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser; connect-pg-simple reads and writes the rows. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pk' })
  sid: string;

  @Column('json')
  sess: object;

  @Index('session_expire')
  @Column('timestamptz')
  expire: Date;
}
