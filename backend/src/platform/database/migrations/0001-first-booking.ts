import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schema of the first booking: people, machines, allocations, bookings, outbox, mail and imports.
 * The roles `app_api` and `app_worker` (contracts.md §7) exist before it runs; it is run by the owner of the database.
 */
export class FirstBooking1795000000001 implements MigrationInterface {
  name = 'FirstBooking1795000000001';

  async up(runner: QueryRunner): Promise<void> {
    // A trusted extension: the owner of the database may create it without being superuser.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    for (const statement of [PEOPLE, RESOURCES, CALENDAR, BOOKINGS, EVENTS, MAIL, IMPORTS, ACCESS]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const PEOPLE = `
CREATE TABLE campus (
  id uuid NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Europe/Brussels',
  CONSTRAINT campus_pk PRIMARY KEY (id)
);
CREATE TABLE organisation (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  CONSTRAINT organisation_pk PRIMARY KEY (id),
  CONSTRAINT organisation_campus_fk FOREIGN KEY (campus_id) REFERENCES campus (id),
  CONSTRAINT organisation_name_unique UNIQUE (campus_id, name),
  CONSTRAINT organisation_kind_known CHECK (kind IN ('operator', 'company', 'knowledgePartner'))
);
CREATE TABLE user_account (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  role text NOT NULL,
  language text NOT NULL DEFAULT 'nl',
  active boolean NOT NULL DEFAULT true,
  CONSTRAINT user_account_pk PRIMARY KEY (id),
  CONSTRAINT user_account_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT user_account_email_unique UNIQUE (email),
  CONSTRAINT user_account_email_lower CHECK (email = lower(email)),
  CONSTRAINT user_account_language_known CHECK (language IN ('nl', 'en'))
);
CREATE TABLE session (
  sid text NOT NULL,
  sess json NOT NULL,
  expire timestamptz NOT NULL,
  CONSTRAINT session_pk PRIMARY KEY (sid)
);
CREATE INDEX session_expire ON session (expire);
CREATE TABLE rate_limit (
  key text NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT rate_limit_pk PRIMARY KEY (key)
);
CREATE TABLE idempotency_key (
  user_id uuid NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pk PRIMARY KEY (user_id, operation, key),
  CONSTRAINT idempotency_key_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at)`;

const RESOURCES = `
CREATE TABLE machine (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  code text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  hall text NOT NULL,
  category text NOT NULL,
  description_nl text NOT NULL DEFAULT '',
  description_en text NOT NULL DEFAULT '',
  capabilities jsonb NOT NULL DEFAULT '[]',
  setup_minutes integer NOT NULL DEFAULT 0,
  clean_down_minutes integer NOT NULL DEFAULT 0,
  hourly_rate_cents bigint NOT NULL,
  in_service boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT machine_pk PRIMARY KEY (id),
  CONSTRAINT machine_campus_fk FOREIGN KEY (campus_id) REFERENCES campus (id),
  CONSTRAINT machine_code_unique UNIQUE (campus_id, code),
  CONSTRAINT machine_buffers_in_range CHECK (setup_minutes BETWEEN 0 AND 1440 AND clean_down_minutes BETWEEN 0 AND 1440),
  CONSTRAINT machine_rate_not_negative CHECK (hourly_rate_cents >= 0)
);
CREATE TABLE resource (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  kind text NOT NULL,
  machine_id uuid NOT NULL,
  place_number integer NOT NULL DEFAULT 1,
  active boolean NOT NULL DEFAULT true,
  CONSTRAINT resource_pk PRIMARY KEY (id),
  CONSTRAINT resource_campus_fk FOREIGN KEY (campus_id) REFERENCES campus (id),
  CONSTRAINT resource_machine_fk FOREIGN KEY (machine_id) REFERENCES machine (id),
  CONSTRAINT resource_place_unique UNIQUE (machine_id, place_number),
  CONSTRAINT resource_place_in_range CHECK (place_number BETWEEN 1 AND 100),
  CONSTRAINT resource_kind_known CHECK (kind IN ('machine'))
);
CREATE TABLE opening_hours (
  machine_id uuid NOT NULL,
  weekday smallint NOT NULL,
  opens time NOT NULL,
  closes time NOT NULL,
  CONSTRAINT opening_hours_pk PRIMARY KEY (machine_id, weekday, opens),
  CONSTRAINT opening_hours_machine_fk FOREIGN KEY (machine_id) REFERENCES machine (id),
  CONSTRAINT opening_hours_weekday_in_range CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT opening_hours_in_order CHECK (closes > opens)
)`;

const CALENDAR = `
CREATE TABLE allocation (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  resource_id uuid NOT NULL,
  holder_kind text NOT NULL,
  holder_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  blocked_from timestamptz NOT NULL,
  blocked_to timestamptz NOT NULL,
  active boolean NOT NULL DEFAULT true,
  CONSTRAINT allocation_pk PRIMARY KEY (id),
  CONSTRAINT allocation_campus_fk FOREIGN KEY (campus_id) REFERENCES campus (id),
  CONSTRAINT allocation_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT allocation_holder_kind_known CHECK (holder_kind IN ('booking')),
  CONSTRAINT allocation_in_order CHECK (ends_at > starts_at),
  CONSTRAINT allocation_blocked_around CHECK (blocked_from <= starts_at AND blocked_to >= ends_at),
  -- Reads bound blocked_to on both sides and rely on this longest span (database-notes.md §4).
  CONSTRAINT allocation_not_longer_than_34_days CHECK (blocked_to - blocked_from <= interval '34 days'),
  CONSTRAINT allocation_no_overlap EXCLUDE USING gist
    (resource_id WITH =, tstzrange(blocked_from, blocked_to, '[)'::text) WITH &&) WHERE (active)
);
CREATE INDEX allocation_resource_blocked ON allocation (resource_id, blocked_to, blocked_from);
CREATE INDEX allocation_holder ON allocation (holder_id)`;

const BOOKINGS = `
CREATE TABLE booking (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  provider_organisation_id uuid NOT NULL,
  machine_id uuid NOT NULL,
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  booking_kind text NOT NULL,
  activity_nature text NOT NULL,
  state text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  hourly_rate_cents bigint NOT NULL,
  price_cents bigint NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  cancel_reason text,
  CONSTRAINT booking_pk PRIMARY KEY (id),
  CONSTRAINT booking_campus_fk FOREIGN KEY (campus_id) REFERENCES campus (id),
  CONSTRAINT booking_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT booking_provider_fk FOREIGN KEY (provider_organisation_id) REFERENCES organisation (id),
  CONSTRAINT booking_machine_fk FOREIGN KEY (machine_id) REFERENCES machine (id),
  CONSTRAINT booking_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id),
  CONSTRAINT booking_in_order CHECK (ends_at > starts_at),
  CONSTRAINT booking_price_not_negative CHECK (price_cents >= 0),
  CONSTRAINT booking_purpose_present CHECK (length(purpose) BETWEEN 1 AND 200),
  CONSTRAINT booking_kind_known CHECK (booking_kind IN ('pilot', 'contract', 'training', 'maintenance', 'internal')),
  CONSTRAINT booking_nature_known CHECK (activity_nature IN ('economic', 'nonEconomic')),
  CONSTRAINT booking_state_known CHECK (state IN ('requested', 'awaitingApproval', 'confirmed', 'rejected', 'expired',
    'checkedIn', 'completed', 'disputed', 'cancelled', 'noShow', 'displaced')),
  CONSTRAINT booking_cancelled_has_moment CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
);
CREATE INDEX booking_organisation_starts ON booking (organisation_id, starts_at, id);
CREATE INDEX booking_campus_starts ON booking (campus_id, starts_at, id);
ALTER TABLE booking ENABLE ROW LEVEL SECURITY;
ALTER TABLE booking FORCE ROW LEVEL SECURITY;
CREATE POLICY booking_customer_provider_or_staff ON booking
  USING ((SELECT current_setting('app.scope', true)) = 'campus'
    OR organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid)
    OR provider_organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid))
  WITH CHECK ((SELECT current_setting('app.scope', true)) = 'campus'
    OR organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid))`;

const EVENTS = `
CREATE TABLE outbox (
  id uuid NOT NULL,
  type text NOT NULL,
  occurred_at timestamptz NOT NULL,
  aggregate_id uuid NOT NULL,
  aggregate_version integer NOT NULL,
  payload jsonb NOT NULL,
  relayed_at timestamptz,
  CONSTRAINT outbox_pk PRIMARY KEY (id)
);
CREATE INDEX outbox_pending ON outbox (id) WHERE relayed_at IS NULL;
CREATE TABLE event_delivery (
  event_id uuid NOT NULL,
  listener text NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  CONSTRAINT event_delivery_pk PRIMARY KEY (event_id, listener),
  CONSTRAINT event_delivery_event_fk FOREIGN KEY (event_id) REFERENCES outbox (id)
);
CREATE INDEX event_delivery_sent ON event_delivery (sent_at, event_id);
CREATE TABLE event_receipt (
  event_id uuid NOT NULL,
  listener text NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT event_receipt_pk PRIMARY KEY (event_id, listener),
  CONSTRAINT event_receipt_event_fk FOREIGN KEY (event_id) REFERENCES outbox (id)
)`;

const MAIL = `
CREATE TABLE mail_message (
  id uuid NOT NULL,
  message_id text NOT NULL,
  event_id uuid,
  recipient_user_id uuid,
  organisation_id uuid,
  to_address text NOT NULL,
  subject text NOT NULL,
  language text NOT NULL,
  text_body text NOT NULL,
  html_body text NOT NULL,
  calendar_body text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  CONSTRAINT mail_message_pk PRIMARY KEY (id),
  CONSTRAINT mail_message_id_unique UNIQUE (message_id),
  CONSTRAINT mail_message_event_fk FOREIGN KEY (event_id) REFERENCES outbox (id),
  CONSTRAINT mail_message_recipient_fk FOREIGN KEY (recipient_user_id) REFERENCES user_account (id),
  CONSTRAINT mail_message_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX mail_message_recipient ON mail_message (recipient_user_id, created_at, id);
CREATE INDEX mail_message_created ON mail_message (created_at, id)`;

const IMPORTS = `
CREATE TABLE import_run (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  subject text NOT NULL,
  file_name text NOT NULL,
  format text NOT NULL,
  state text NOT NULL,
  rows jsonb NOT NULL,
  counts jsonb NOT NULL,
  notes jsonb NOT NULL DEFAULT '[]',
  plan_hash text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  applied_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT import_run_pk PRIMARY KEY (id),
  CONSTRAINT import_run_campus_fk FOREIGN KEY (campus_id) REFERENCES campus (id),
  CONSTRAINT import_run_user_fk FOREIGN KEY (created_by) REFERENCES user_account (id),
  CONSTRAINT import_run_state_known CHECK (state IN ('dryRun', 'applied')),
  CONSTRAINT import_run_applied_has_moment CHECK ((state = 'applied') = (applied_at IS NOT NULL))
);
CREATE INDEX import_run_campus_created ON import_run (campus_id, created_at, id)`;

const ACCESS = `
GRANT USAGE ON SCHEMA public TO app_api, app_worker;
GRANT SELECT ON campus, organisation, user_account, machine, resource, opening_hours, allocation, booking,
  mail_message, import_run, idempotency_key, session, rate_limit, schema_migration TO app_api, app_worker;
GRANT SELECT ON outbox, event_delivery, event_receipt TO app_worker;
GRANT INSERT, UPDATE, DELETE ON session, rate_limit TO app_api;
GRANT INSERT, UPDATE ON machine, resource, allocation, booking, import_run, idempotency_key TO app_api;
GRANT INSERT ON outbox TO app_api;
GRANT INSERT, DELETE ON opening_hours TO app_api;
GRANT INSERT, UPDATE ON campus, organisation, user_account, machine, resource, allocation, booking, outbox,
  event_delivery, mail_message, import_run TO app_worker;
GRANT INSERT ON event_receipt TO app_worker;
GRANT INSERT, DELETE ON opening_hours TO app_worker;
GRANT DELETE ON idempotency_key, session, rate_limit TO app_worker`;
