import type { ActivityNature, BookingKind, BookingState } from '@campusline/shared';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { centsColumn } from '../../../platform/database/column-types.js';

/** A slot on a machine that an organisation asked for; protected by row-level security (contracts.md §7). */
@Entity('booking')
@Check('booking_in_order', 'ends_at > starts_at')
@Check('booking_price_not_negative', 'price_cents >= 0')
@Check('booking_purpose_present', 'length(purpose) BETWEEN 1 AND 200')
@Check('booking_kind_known', `booking_kind IN ('pilot', 'contract', 'training', 'maintenance', 'internal')`)
@Check('booking_nature_known', `activity_nature IN ('economic', 'nonEconomic')`)
@Check(
  'booking_state_known',
  `state IN ('requested', 'awaitingApproval', 'confirmed', 'rejected', 'expired',
    'checkedIn', 'completed', 'disputed', 'cancelled', 'noShow', 'displaced')`,
)
@Check('booking_cancelled_has_moment', `(state = 'cancelled') = (cancelled_at IS NOT NULL)`)
@Index('booking_organisation_starts', ['organisationId', 'startsAt', 'id'])
@Index('booking_campus_starts', ['campusId', 'startsAt', 'id'])
export class BookingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_pk' })
  id: string;

  @ForeignKey('campus', { name: 'booking_campus_fk' })
  @Column('uuid', { name: 'campus_id' })
  campusId: string;

  /** Who books, and will be billed. */
  @ForeignKey('organisation', { name: 'booking_organisation_fk' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** Whose machine it is. */
  @ForeignKey('organisation', { name: 'booking_provider_fk' })
  @Column('uuid', { name: 'provider_organisation_id' })
  providerOrganisationId: string;

  @ForeignKey('machine', { name: 'booking_machine_fk' })
  @Column('uuid', { name: 'machine_id' })
  machineId: string;

  @ForeignKey('user_account', { name: 'booking_user_fk' })
  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  purpose: string;

  @Column('text', { name: 'booking_kind' })
  bookingKind: BookingKind;

  @Column('text', { name: 'activity_nature' })
  activityNature: ActivityNature;

  @Column('text')
  state: BookingState;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  /** Cents per hour, frozen when the booking was confirmed or moved. */
  @Column('bigint', { name: 'hourly_rate_cents', transformer: centsColumn })
  hourlyRateCents: number;

  /** Cents, VAT excluded, rounded once. */
  @Column('bigint', { name: 'price_cents', transformer: centsColumn })
  priceCents: number;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;
}
