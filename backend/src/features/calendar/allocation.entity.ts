import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What can hold a place. */
export type HolderKind = 'booking';

/**
 * A place held for a time. The exclusion constraint is what stops double booking (database-notes.md §1); no
 * organisation stands on the row, so that everybody's board can show "Bezet".
 */
@Entity('allocation')
@Exclusion(
  'allocation_no_overlap',
  `USING gist (resource_id WITH =, tstzrange(blocked_from, blocked_to, '[)'::text) WITH &&) WHERE (active)`,
)
@Check('allocation_holder_kind_known', `holder_kind IN ('booking')`)
@Check('allocation_in_order', 'ends_at > starts_at')
@Check('allocation_blocked_around', 'blocked_from <= starts_at AND blocked_to >= ends_at')
@Check('allocation_not_longer_than_34_days', `blocked_to - blocked_from <= interval '34 days'`)
@Index('allocation_resource_blocked', ['resourceId', 'blockedTo', 'blockedFrom'])
@Index('allocation_holder', ['holderId'])
export class AllocationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_pk' })
  id: string;

  @ForeignKey('campus', { name: 'allocation_campus_fk' })
  @Column('uuid', { name: 'campus_id' })
  campusId: string;

  @ForeignKey('resource', { name: 'allocation_resource_fk' })
  @Column('uuid', { name: 'resource_id' })
  resourceId: string;

  @Column('text', { name: 'holder_kind' })
  holderKind: HolderKind;

  @Column('uuid', { name: 'holder_id' })
  holderId: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  /** Start with the set-up time before it. */
  @Column('timestamptz', { name: 'blocked_from' })
  blockedFrom: Date;

  /** End with the clean-down time after it. */
  @Column('timestamptz', { name: 'blocked_to' })
  blockedTo: Date;

  /** False once released; the row stays, so that a move leaves its trace. */
  @Column('boolean', { default: true })
  active: boolean;
}
