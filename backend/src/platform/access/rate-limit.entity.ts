import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Points used up under a key; rate-limiter-flexible reads and writes the rows. */
@Entity('rate_limit')
export class RateLimitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pk' })
  key: string;

  @Column('integer', { default: 0 })
  points: number;

  /** Epoch milliseconds. */
  @Column('bigint', { nullable: true })
  expire: string | null;
}
