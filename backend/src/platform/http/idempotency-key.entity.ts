import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A command that was carried out under a caller's key, with the answer it got. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @ForeignKey('user_account', { name: 'idempotency_key_user_fk' })
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'idempotency_key_pk' })
  userId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  operation: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  key: string;

  @Column('text', { name: 'request_hash' })
  requestHash: string;

  @Column('jsonb', { nullable: true })
  response: unknown;

  @Index('idempotency_key_created')
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
