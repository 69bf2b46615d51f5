import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One recorded event; written in the transaction of the command that caused it. */
@Entity('outbox')
@Index('outbox_pending', ['id'], { where: '(relayed_at IS NULL)' })
export class OutboxEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_pk' })
  id: string;

  @Column('text')
  type: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('uuid', { name: 'aggregate_id' })
  aggregateId: string;

  @Column('integer', { name: 'aggregate_version' })
  aggregateVersion: number;

  @Column('jsonb')
  payload: object;

  /** Wall time at which the deliveries were written; null while the relay has not seen the event. */
  @Column('timestamptz', { name: 'relayed_at', nullable: true })
  relayedAt: Date | null;
}

/** One event for one listener that was registered when the relay saw the event. */
@Entity('event_delivery')
@Index('event_delivery_sent', ['sentAt', 'eventId'])
export class EventDeliveryEntity {
  @ForeignKey('outbox', { name: 'event_delivery_event_fk' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_delivery_pk' })
  eventId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'event_delivery_pk' })
  listener: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Wall time of the latest attempt to hand the event over; null before the first. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}

/** The listener has done its work for the event; its primary key makes that happen once. */
@Entity('event_receipt')
export class EventReceiptEntity {
  @ForeignKey('outbox', { name: 'event_receipt_event_fk' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_receipt_pk' })
  eventId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'event_receipt_pk' })
  listener: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
