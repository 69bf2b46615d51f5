import { AllocationEntity } from './features/calendar/index.js';
import { BookingEntity } from './features/bookings/index.js';
import { UserAccountEntity } from './features/identity/index.js';
import { MailMessageEntity } from './features/notifications/index.js';
import { CampusEntity, OrganisationEntity } from './features/organisations/index.js';
import { MachineEntity, OpeningHoursEntity, ResourceEntity } from './features/resources/index.js';
import { RateLimitEntity } from './platform/access/rate-limit.entity.js';
import { SessionEntity } from './platform/access/session.entity.js';
import type { EntityClass } from './platform/database/data-sources.js';
import { IdempotencyKeyEntity } from './platform/http/idempotency-key.entity.js';
import { ImportRunEntity } from './platform/import/data/import-run.entity.js';
import { EventDeliveryEntity, EventReceiptEntity, OutboxEntity } from './platform/outbox/outbox.entity.js';

/** Every table of the product; a test holds the list against what the migrations made. */
export const tables: readonly EntityClass[] = [
  CampusEntity,
  OrganisationEntity,
  UserAccountEntity,
  SessionEntity,
  RateLimitEntity,
  IdempotencyKeyEntity,
  MachineEntity,
  ResourceEntity,
  OpeningHoursEntity,
  AllocationEntity,
  BookingEntity,
  OutboxEntity,
  EventDeliveryEntity,
  EventReceiptEntity,
  MailMessageEntity,
  ImportRunEntity,
];
