-- A campus as the product of this release left it; written by test/proof/dump.mjs, never edited by hand.

SELECT set_config('app.scope', 'campus', false);

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE allocation (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  resource_id uuid NOT NULL,
  holder_kind text NOT NULL,
  holder_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  blocked_from timestamp with time zone NOT NULL,
  blocked_to timestamp with time zone NOT NULL,
  active boolean DEFAULT true NOT NULL
);

ALTER TABLE allocation ADD CONSTRAINT "allocation_blocked_around" CHECK (((blocked_from <= starts_at) AND (blocked_to >= ends_at)));

ALTER TABLE allocation ADD CONSTRAINT "allocation_holder_kind_known" CHECK ((holder_kind = 'booking'::text));

ALTER TABLE allocation ADD CONSTRAINT "allocation_in_order" CHECK ((ends_at > starts_at));

ALTER TABLE allocation ADD CONSTRAINT "allocation_no_overlap" EXCLUDE USING gist (resource_id WITH =, tstzrange(blocked_from, blocked_to, '[)'::text) WITH &&) WHERE (active);

ALTER TABLE allocation ADD CONSTRAINT "allocation_not_longer_than_34_days" CHECK (((blocked_to - blocked_from) <= '34 days'::interval));

ALTER TABLE allocation ADD CONSTRAINT "allocation_pk" PRIMARY KEY (id);

CREATE INDEX allocation_holder ON public.allocation USING btree (holder_id);

CREATE INDEX allocation_resource_blocked ON public.allocation USING btree (resource_id, blocked_to, blocked_from);

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
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  hourly_rate_cents bigint NOT NULL,
  price_cents bigint NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  cancelled_at timestamp with time zone,
  cancel_reason text
);

ALTER TABLE booking ADD CONSTRAINT "booking_cancelled_has_moment" CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL)));

ALTER TABLE booking ADD CONSTRAINT "booking_in_order" CHECK ((ends_at > starts_at));

ALTER TABLE booking ADD CONSTRAINT "booking_kind_known" CHECK ((booking_kind = ANY (ARRAY['pilot'::text, 'contract'::text, 'training'::text, 'maintenance'::text, 'internal'::text])));

ALTER TABLE booking ADD CONSTRAINT "booking_nature_known" CHECK ((activity_nature = ANY (ARRAY['economic'::text, 'nonEconomic'::text])));

ALTER TABLE booking ADD CONSTRAINT "booking_pk" PRIMARY KEY (id);

ALTER TABLE booking ADD CONSTRAINT "booking_price_not_negative" CHECK ((price_cents >= 0));

ALTER TABLE booking ADD CONSTRAINT "booking_purpose_present" CHECK (((length(purpose) >= 1) AND (length(purpose) <= 200)));

ALTER TABLE booking ADD CONSTRAINT "booking_state_known" CHECK ((state = ANY (ARRAY['requested'::text, 'awaitingApproval'::text, 'confirmed'::text, 'rejected'::text, 'expired'::text, 'checkedIn'::text, 'completed'::text, 'disputed'::text, 'cancelled'::text, 'noShow'::text, 'displaced'::text])));

CREATE INDEX booking_campus_starts ON public.booking USING btree (campus_id, starts_at, id);

CREATE INDEX booking_organisation_starts ON public.booking USING btree (organisation_id, starts_at, id);

CREATE TABLE campus (
  id uuid NOT NULL,
  name text NOT NULL,
  time_zone text DEFAULT 'Europe/Brussels'::text NOT NULL
);

ALTER TABLE campus ADD CONSTRAINT "campus_pk" PRIMARY KEY (id);

CREATE TABLE event_delivery (
  event_id uuid NOT NULL,
  listener text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone
);

ALTER TABLE event_delivery ADD CONSTRAINT "event_delivery_pk" PRIMARY KEY (event_id, listener);

CREATE INDEX event_delivery_sent ON public.event_delivery USING btree (sent_at, event_id);

CREATE TABLE event_receipt (
  event_id uuid NOT NULL,
  listener text NOT NULL,
  received_at timestamp with time zone NOT NULL
);

ALTER TABLE event_receipt ADD CONSTRAINT "event_receipt_pk" PRIMARY KEY (event_id, listener);

CREATE TABLE idempotency_key (
  user_id uuid NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  response jsonb,
  created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE idempotency_key ADD CONSTRAINT "idempotency_key_pk" PRIMARY KEY (user_id, operation, key);

CREATE INDEX idempotency_key_created ON public.idempotency_key USING btree (created_at);

CREATE TABLE import_run (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  subject text NOT NULL,
  file_name text NOT NULL,
  format text NOT NULL,
  state text NOT NULL,
  rows jsonb NOT NULL,
  counts jsonb NOT NULL,
  notes jsonb DEFAULT '[]'::jsonb NOT NULL,
  plan_hash text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  applied_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL
);

ALTER TABLE import_run ADD CONSTRAINT "import_run_applied_has_moment" CHECK (((state = 'applied'::text) = (applied_at IS NOT NULL)));

ALTER TABLE import_run ADD CONSTRAINT "import_run_pk" PRIMARY KEY (id);

ALTER TABLE import_run ADD CONSTRAINT "import_run_state_known" CHECK ((state = ANY (ARRAY['dryRun'::text, 'applied'::text])));

CREATE INDEX import_run_campus_created ON public.import_run USING btree (campus_id, created_at, id);

CREATE TABLE machine (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  code text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  hall text NOT NULL,
  category text NOT NULL,
  description_nl text DEFAULT ''::text NOT NULL,
  description_en text DEFAULT ''::text NOT NULL,
  capabilities jsonb DEFAULT '[]'::jsonb NOT NULL,
  setup_minutes integer DEFAULT 0 NOT NULL,
  clean_down_minutes integer DEFAULT 0 NOT NULL,
  hourly_rate_cents bigint NOT NULL,
  in_service boolean DEFAULT true NOT NULL,
  version integer DEFAULT 1 NOT NULL
);

ALTER TABLE machine ADD CONSTRAINT "machine_buffers_in_range" CHECK ((((setup_minutes >= 0) AND (setup_minutes <= 1440)) AND ((clean_down_minutes >= 0) AND (clean_down_minutes <= 1440))));

ALTER TABLE machine ADD CONSTRAINT "machine_code_unique" UNIQUE (campus_id, code);

ALTER TABLE machine ADD CONSTRAINT "machine_pk" PRIMARY KEY (id);

ALTER TABLE machine ADD CONSTRAINT "machine_rate_not_negative" CHECK ((hourly_rate_cents >= 0));

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
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone
);

ALTER TABLE mail_message ADD CONSTRAINT "mail_message_id_unique" UNIQUE (message_id);

ALTER TABLE mail_message ADD CONSTRAINT "mail_message_pk" PRIMARY KEY (id);

CREATE INDEX mail_message_created ON public.mail_message USING btree (created_at, id);

CREATE INDEX mail_message_recipient ON public.mail_message USING btree (recipient_user_id, created_at, id);

CREATE TABLE opening_hours (
  machine_id uuid NOT NULL,
  weekday smallint NOT NULL,
  opens time without time zone NOT NULL,
  closes time without time zone NOT NULL
);

ALTER TABLE opening_hours ADD CONSTRAINT "opening_hours_in_order" CHECK ((closes > opens));

ALTER TABLE opening_hours ADD CONSTRAINT "opening_hours_pk" PRIMARY KEY (machine_id, weekday, opens);

ALTER TABLE opening_hours ADD CONSTRAINT "opening_hours_weekday_in_range" CHECK (((weekday >= 1) AND (weekday <= 7)));

CREATE TABLE organisation (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL
);

ALTER TABLE organisation ADD CONSTRAINT "organisation_kind_known" CHECK ((kind = ANY (ARRAY['operator'::text, 'company'::text, 'knowledgePartner'::text])));

ALTER TABLE organisation ADD CONSTRAINT "organisation_name_unique" UNIQUE (campus_id, name);

ALTER TABLE organisation ADD CONSTRAINT "organisation_pk" PRIMARY KEY (id);

CREATE TABLE outbox (
  id uuid NOT NULL,
  type text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  aggregate_id uuid NOT NULL,
  aggregate_version integer NOT NULL,
  payload jsonb NOT NULL,
  relayed_at timestamp with time zone
);

ALTER TABLE outbox ADD CONSTRAINT "outbox_pk" PRIMARY KEY (id);

CREATE INDEX outbox_pending ON public.outbox USING btree (id) WHERE (relayed_at IS NULL);

CREATE TABLE rate_limit (
  key text NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint
);

ALTER TABLE rate_limit ADD CONSTRAINT "rate_limit_pk" PRIMARY KEY (key);

CREATE TABLE resource (
  id uuid NOT NULL,
  campus_id uuid NOT NULL,
  kind text NOT NULL,
  machine_id uuid NOT NULL,
  place_number integer DEFAULT 1 NOT NULL,
  active boolean DEFAULT true NOT NULL
);

ALTER TABLE resource ADD CONSTRAINT "resource_kind_known" CHECK ((kind = 'machine'::text));

ALTER TABLE resource ADD CONSTRAINT "resource_pk" PRIMARY KEY (id);

ALTER TABLE resource ADD CONSTRAINT "resource_place_in_range" CHECK (((place_number >= 1) AND (place_number <= 100)));

ALTER TABLE resource ADD CONSTRAINT "resource_place_unique" UNIQUE (machine_id, place_number);

CREATE TABLE schema_migration (
  id serial NOT NULL,
  timestamp bigint NOT NULL,
  name character varying NOT NULL
);

ALTER TABLE schema_migration ADD CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id);

CREATE TABLE session (
  sid text NOT NULL,
  sess json NOT NULL,
  expire timestamp with time zone NOT NULL
);

ALTER TABLE session ADD CONSTRAINT "session_pk" PRIMARY KEY (sid);

CREATE INDEX session_expire ON public.session USING btree (expire);

CREATE TABLE user_account (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  role text NOT NULL,
  language text DEFAULT 'nl'::text NOT NULL,
  active boolean DEFAULT true NOT NULL
);

ALTER TABLE user_account ADD CONSTRAINT "user_account_email_lower" CHECK ((email = lower(email)));

ALTER TABLE user_account ADD CONSTRAINT "user_account_email_unique" UNIQUE (email);

ALTER TABLE user_account ADD CONSTRAINT "user_account_language_known" CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])));

ALTER TABLE user_account ADD CONSTRAINT "user_account_pk" PRIMARY KEY (id);

INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to, active)
SELECT id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to, active FROM json_populate_recordset(NULL::allocation, '[{"id":"01a20cc3-9358-775d-9a96-84c5e366ff2f","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","resource_id":"01a20cc3-9253-707d-86ce-736c76f8d0ea","holder_kind":"booking","holder_id":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","starts_at":"2026-12-24T08:00:00+00:00","ends_at":"2026-12-24T09:00:00+00:00","blocked_from":"2026-12-24T07:45:00+00:00","blocked_to":"2026-12-24T09:30:00+00:00","active":false},
{"id":"01a20cc3-938b-723c-8035-a2907c9d2ea7","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","resource_id":"01a20cc3-9253-707d-86ce-736c76f8d0ea","holder_kind":"booking","holder_id":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","starts_at":"2026-12-24T09:00:00+00:00","ends_at":"2026-12-24T10:00:00+00:00","blocked_from":"2026-12-24T08:45:00+00:00","blocked_to":"2026-12-24T10:30:00+00:00","active":true},
{"id":"01a20cc3-93af-7409-a52a-fe5b81c2dd8a","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","resource_id":"01a20cc3-9253-707d-86ce-736c76f8d0ea","holder_kind":"booking","holder_id":"01a20cc3-93af-7409-a52a-f912a159f488","starts_at":"2026-12-24T12:00:00+00:00","ends_at":"2026-12-24T13:00:00+00:00","blocked_from":"2026-12-24T11:45:00+00:00","blocked_to":"2026-12-24T13:30:00+00:00","active":false},
{"id":"01a20cc3-93e7-7383-8d4b-bcdaa821f06c","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","resource_id":"01a20cc3-9253-707d-86ce-736c76f8d0ea","holder_kind":"booking","holder_id":"01a20cc3-93af-7409-a52a-f912a159f488","starts_at":"2026-12-24T13:00:00+00:00","ends_at":"2026-12-24T14:00:00+00:00","blocked_from":"2026-12-24T12:45:00+00:00","blocked_to":"2026-12-24T14:30:00+00:00","active":false}]');

INSERT INTO booking (id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind, activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, version, created_at, cancelled_at, cancel_reason)
SELECT id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind, activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, version, created_at, cancelled_at, cancel_reason FROM json_populate_recordset(NULL::booking, '[{"id":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","provider_organisation_id":"01a20cc3-831d-7625-a1a1-e3b8840ad125","machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","purpose":"Kept for later releases","booking_kind":"pilot","activity_nature":"economic","state":"confirmed","starts_at":"2026-12-24T09:00:00+00:00","ends_at":"2026-12-24T10:00:00+00:00","hourly_rate_cents":8735,"price_cents":8735,"version":2,"created_at":"2026-11-24T08:54:33.553+00:00","cancelled_at":null,"cancel_reason":null},
{"id":"01a20cc3-93af-7409-a52a-f912a159f488","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","provider_organisation_id":"01a20cc3-831d-7625-a1a1-e3b8840ad125","machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","purpose":"Kept for later releases","booking_kind":"pilot","activity_nature":"economic","state":"cancelled","starts_at":"2026-12-24T13:00:00+00:00","ends_at":"2026-12-24T14:00:00+00:00","hourly_rate_cents":8735,"price_cents":8735,"version":3,"created_at":"2026-11-24T08:54:33.646+00:00","cancelled_at":"2026-11-24T08:54:33.782+00:00","cancel_reason":null}]');

INSERT INTO campus (id, name, time_zone)
SELECT id, name, time_zone FROM json_populate_recordset(NULL::campus, '[{"id":"01a20cc3-831a-7651-a553-7636f930c1de","name":"Proof Park","time_zone":"Europe/Brussels"}]');

INSERT INTO event_delivery (event_id, listener, created_at, sent_at)
SELECT event_id, listener, created_at, sent_at FROM json_populate_recordset(NULL::event_delivery, '[{"event_id":"01a20cc3-9364-71b3-bb7b-7001c51ce1ed","listener":"booking-mail","created_at":"2026-11-24T08:54:33.59682+00:00","sent_at":"2026-11-24T08:54:33.741715+00:00"},
{"event_id":"01a20cc3-9391-739c-942f-43ab26f5c4df","listener":"booking-mail","created_at":"2026-11-24T08:54:33.770399+00:00","sent_at":"2026-11-24T08:54:34.195767+00:00"},
{"event_id":"01a20cc3-93b8-7463-b17d-4b235fbd7291","listener":"booking-mail","created_at":"2026-11-24T08:54:33.770425+00:00","sent_at":"2026-11-24T08:54:34.1959+00:00"},
{"event_id":"01a20cc3-93f2-7049-9f69-2b35a39e1b8b","listener":"booking-mail","created_at":"2026-11-24T08:54:33.770431+00:00","sent_at":"2026-11-24T08:54:34.195912+00:00"},
{"event_id":"01a20cc3-9459-7040-bc73-b36018c34e79","listener":"booking-mail","created_at":"2026-11-24T08:54:34.256907+00:00","sent_at":"2026-11-24T08:54:34.307083+00:00"}]');

INSERT INTO event_receipt (event_id, listener, received_at)
SELECT event_id, listener, received_at FROM json_populate_recordset(NULL::event_receipt, '[{"event_id":"01a20cc3-9364-71b3-bb7b-7001c51ce1ed","listener":"booking-mail","received_at":"2026-11-24T08:54:33.908918+00:00"},
{"event_id":"01a20cc3-9391-739c-942f-43ab26f5c4df","listener":"booking-mail","received_at":"2026-11-24T08:54:34.228843+00:00"},
{"event_id":"01a20cc3-93b8-7463-b17d-4b235fbd7291","listener":"booking-mail","received_at":"2026-11-24T08:54:34.314625+00:00"},
{"event_id":"01a20cc3-93f2-7049-9f69-2b35a39e1b8b","listener":"booking-mail","received_at":"2026-11-24T08:54:34.317134+00:00"},
{"event_id":"01a20cc3-9459-7040-bc73-b36018c34e79","listener":"booking-mail","received_at":"2026-11-24T08:54:34.354746+00:00"}]');

INSERT INTO idempotency_key (user_id, operation, key, request_hash, response, created_at)
SELECT user_id, operation, key, request_hash, response, created_at FROM json_populate_recordset(NULL::idempotency_key, '[{"user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","operation":"requestBooking","key":"09db0124-d73a-499f-91c5-1c03a9dd2d47","request_hash":"7481b7ac72030ab7636cf63572ad9b5ec6455c009ef18dbc917ca4487495f659","response":{"id":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","state":"confirmed","endsAt":"2026-12-24T09:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":1,"bookedBy":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1"},"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T08:00:00Z","blockedTo":"2026-12-24T09:30:00Z","createdAt":"2026-11-24T08:54:33.553Z","priceCents":8735,"resourceId":"01a20cc3-9253-707d-86ce-736c76f8d0ea","blockedFrom":"2026-12-24T07:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T08:54:33.536674+00:00"},
{"user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","operation":"moveBooking","key":"c730d686-a61d-494b-96bf-8f4a85e5f096","request_hash":"f5754b535ecdfebfbc040d9a436d38adf12890452b192cb122fa7e54cb850e96","response":{"id":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","state":"confirmed","endsAt":"2026-12-24T10:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":2,"bookedBy":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1"},"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T09:00:00Z","blockedTo":"2026-12-24T10:30:00Z","createdAt":"2026-11-24T08:54:33.553Z","priceCents":8735,"resourceId":"01a20cc3-9253-707d-86ce-736c76f8d0ea","blockedFrom":"2026-12-24T08:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T08:54:33.591499+00:00"},
{"user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","operation":"requestBooking","key":"f9aa57ff-bf30-4d8f-b202-6cb7e068029f","request_hash":"7627730b5a29afbf3a27a17a031474f73753288bdf957eb2edd9c93580f8c925","response":{"id":"01a20cc3-93af-7409-a52a-f912a159f488","state":"confirmed","endsAt":"2026-12-24T13:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":1,"bookedBy":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1"},"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T12:00:00Z","blockedTo":"2026-12-24T13:30:00Z","createdAt":"2026-11-24T08:54:33.646Z","priceCents":8735,"resourceId":"01a20cc3-9253-707d-86ce-736c76f8d0ea","blockedFrom":"2026-12-24T11:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T08:54:33.640929+00:00"},
{"user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","operation":"moveBooking","key":"becb3b0f-d3c1-4c38-8fda-82fa469a306c","request_hash":"68ad905d347c924d9f1b268515d2115b205c556e024b6dcc347ea7edde5224b6","response":{"id":"01a20cc3-93af-7409-a52a-f912a159f488","state":"confirmed","endsAt":"2026-12-24T14:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":2,"bookedBy":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1"},"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T13:00:00Z","blockedTo":"2026-12-24T14:30:00Z","createdAt":"2026-11-24T08:54:33.646Z","priceCents":8735,"resourceId":"01a20cc3-9253-707d-86ce-736c76f8d0ea","blockedFrom":"2026-12-24T12:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T08:54:33.678147+00:00"},
{"user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","operation":"cancelBooking","key":"73ade8be-f867-4e36-9cd4-3396d22b9d1d","request_hash":"503aeac518d6d2f84a5006a10ecef55d848afb720c262f16964fc38b74f90023","response":{"id":"01a20cc3-93af-7409-a52a-f912a159f488","state":"cancelled","endsAt":"2026-12-24T14:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":3,"bookedBy":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1"},"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T13:00:00Z","blockedTo":"2026-12-24T14:30:00Z","createdAt":"2026-11-24T08:54:33.646Z","priceCents":8735,"resourceId":"01a20cc3-9253-707d-86ce-736c76f8d0ea","blockedFrom":"2026-12-24T12:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T08:54:33.766259+00:00"}]');

INSERT INTO import_run (id, campus_id, subject, file_name, format, state, rows, counts, notes, plan_hash, created_by, created_at, applied_at, version)
SELECT id, campus_id, subject, file_name, format, state, rows, counts, notes, plan_hash, created_by, created_at, applied_at, version FROM json_populate_recordset(NULL::import_run, '[{"id":"01a20cc3-9215-7433-be17-3e300cf683c2","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","subject":"machinePark","file_name":"proof.csv","format":"csv","state":"applied","rows":[{"key":"R.01","raw":{"cells":{"code":"R.01","hall":"Hall P","places":"1","name_en":"Machine R.01","name_nl":"Machine R.01","category":"Milling","hourly_rate":"87,35","opening_hours":"ma-vr 08:00-18:00","setup_minutes":"15","clean_down_minutes":"30"}},"action":"create","changes":[{"to":"Machine R.01","from":null,"field":"nameNl"},{"to":"Machine R.01","from":null,"field":"nameEn"},{"to":"Hall P","from":null,"field":"hall"},{"to":"Milling","from":null,"field":"category"},{"to":"","from":null,"field":"descriptionNl"},{"to":"","from":null,"field":"descriptionEn"},{"to":"","from":null,"field":"capabilities"},{"to":"1","from":null,"field":"places"},{"to":{"en":"Mon–Fri 08:00–18:00","nl":"ma–vr 08:00–18:00"},"from":null,"field":"openingHours"},{"to":"15","from":null,"field":"setupMinutes"},{"to":"30","from":null,"field":"cleanDownMinutes"},{"to":{"en":"€87.35","nl":"€ 87,35"},"from":null,"field":"hourlyRateCents"},{"to":{"en":"yes","nl":"ja"},"from":null,"field":"inService"}],"position":2,"problems":[]},{"key":"R.02","raw":{"cells":{"code":"R.02","hall":"Hall P","places":"2","name_en":"Machine R.02","name_nl":"Machine R.02","category":"Milling","hourly_rate":"87,35","opening_hours":"24/7","setup_minutes":"0","clean_down_minutes":"0"}},"action":"create","changes":[{"to":"Machine R.02","from":null,"field":"nameNl"},{"to":"Machine R.02","from":null,"field":"nameEn"},{"to":"Hall P","from":null,"field":"hall"},{"to":"Milling","from":null,"field":"category"},{"to":"","from":null,"field":"descriptionNl"},{"to":"","from":null,"field":"descriptionEn"},{"to":"","from":null,"field":"capabilities"},{"to":"2","from":null,"field":"places"},{"to":{"en":"always open","nl":"altijd open"},"from":null,"field":"openingHours"},{"to":"0","from":null,"field":"setupMinutes"},{"to":"0","from":null,"field":"cleanDownMinutes"},{"to":{"en":"€87.35","nl":"€ 87,35"},"from":null,"field":"hourlyRateCents"},{"to":{"en":"yes","nl":"ja"},"from":null,"field":"inService"}],"position":3,"problems":[]}],"counts":{"change":0,"create":2,"refused":0,"unchanged":0},"notes":[],"plan_hash":"b5839e0fe5b25af94a8063d7408ad6f9e0949f055bb6e819552b303fe9f4d40d","created_by":"01a20cc3-8336-7165-a5dd-05401c39facd","created_at":"2026-11-24T08:54:33.238+00:00","applied_at":"2026-11-24T08:54:33.325+00:00","version":2}]');

INSERT INTO machine (id, campus_id, code, name_nl, name_en, hall, category, description_nl, description_en, capabilities, setup_minutes, clean_down_minutes, hourly_rate_cents, in_service, version)
SELECT id, campus_id, code, name_nl, name_en, hall, category, description_nl, description_en, capabilities, setup_minutes, clean_down_minutes, hourly_rate_cents, in_service, version FROM json_populate_recordset(NULL::machine, '[{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","code":"R.01","name_nl":"Machine R.01","name_en":"Machine R.01","hall":"Hall P","category":"Milling","description_nl":"","description_en":"","capabilities":[],"setup_minutes":15,"clean_down_minutes":30,"hourly_rate_cents":8735,"in_service":true,"version":1},
{"id":"01a20cc3-9253-707d-86ce-757bc3af830b","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","code":"R.02","name_nl":"Machine R.02","name_en":"Machine R.02","hall":"Hall P","category":"Milling","description_nl":"","description_en":"","capabilities":[],"setup_minutes":0,"clean_down_minutes":0,"hourly_rate_cents":8735,"in_service":true,"version":1}]');

INSERT INTO mail_message (id, message_id, event_id, recipient_user_id, organisation_id, to_address, subject, language, text_body, html_body, calendar_body, created_at, sent_at)
SELECT id, message_id, event_id, recipient_user_id, organisation_id, to_address, subject, language, text_body, html_body, calendar_body, created_at, sent_at FROM json_populate_recordset(NULL::mail_message, '[{"id":"01a20cc3-9435-76c5-a7f9-726d8346b844","message_id":"01a20cc3-9364-71b3-bb7b-7001c51ce1ed.booking-mail@campusline","event_id":"01a20cc3-9364-71b3-bb7b-7001c51ce1ed","recipient_user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","to_address":"person1@company1.example.test","subject":"Booked: Machine R.01, Thu 24 Dec, 09:00","language":"en","text_body":"Your booking is confirmed.\n\nWhen:    Thu 24 Dec, 09:00–10:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to put the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Booked</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking is confirmed.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 09:00–10:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to put the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20cc3-9357-74b8-b850-f4f7d1eeb747\r\nSEQUENCE:1\r\nDTSTAMP:20261124T085433Z\r\nDTSTART:20261224T080000Z\r\nDTEND:20261224T090000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T08:54:33.784316+00:00","sent_at":"2026-11-24T08:54:33.904971+00:00"},
{"id":"01a20cc3-948a-7550-be81-3a4081f28fb0","message_id":"01a20cc3-9391-739c-942f-43ab26f5c4df.booking-mail@campusline","event_id":"01a20cc3-9391-739c-942f-43ab26f5c4df","recipient_user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","to_address":"person1@company1.example.test","subject":"Moved: Machine R.01, Thu 24 Dec, 10:00","language":"en","text_body":"Your booking has moved.\n\nWhen:    Thu 24 Dec, 10:00–11:00 (1 h)\nWas:     Thu 24 Dec, 09:00–10:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to move the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Moved</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking has moved.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 10:00–11:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Was</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 09:00–10:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to move the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20cc3-9357-74b8-b850-f4f7d1eeb747\r\nSEQUENCE:2\r\nDTSTAMP:20261124T085433Z\r\nDTSTART:20261224T090000Z\r\nDTEND:20261224T100000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T08:54:33.868411+00:00","sent_at":"2026-11-24T08:54:34.210088+00:00"},
{"id":"01a20cc3-95a3-70bb-a9a9-d114fd0ec8ef","message_id":"01a20cc3-93b8-7463-b17d-4b235fbd7291.booking-mail@campusline","event_id":"01a20cc3-93b8-7463-b17d-4b235fbd7291","recipient_user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","to_address":"person1@company1.example.test","subject":"Booked: Machine R.01, Thu 24 Dec, 13:00","language":"en","text_body":"Your booking is confirmed.\n\nWhen:    Thu 24 Dec, 13:00–14:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to put the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Booked</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking is confirmed.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 13:00–14:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to put the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20cc3-93af-7409-a52a-f912a159f488\r\nSEQUENCE:1\r\nDTSTAMP:20261124T085433Z\r\nDTSTART:20261224T120000Z\r\nDTEND:20261224T130000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T08:54:34.14821+00:00","sent_at":"2026-11-24T08:54:34.310836+00:00"},
{"id":"01a20cc3-95ec-734d-83a5-e861af2824ae","message_id":"01a20cc3-93f2-7049-9f69-2b35a39e1b8b.booking-mail@campusline","event_id":"01a20cc3-93f2-7049-9f69-2b35a39e1b8b","recipient_user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","to_address":"person1@company1.example.test","subject":"Moved: Machine R.01, Thu 24 Dec, 14:00","language":"en","text_body":"Your booking has moved.\n\nWhen:    Thu 24 Dec, 14:00–15:00 (1 h)\nWas:     Thu 24 Dec, 13:00–14:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to move the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Moved</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking has moved.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 14:00–15:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Was</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 13:00–14:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to move the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20cc3-93af-7409-a52a-f912a159f488\r\nSEQUENCE:2\r\nDTSTAMP:20261124T085433Z\r\nDTSTART:20261224T130000Z\r\nDTEND:20261224T140000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T08:54:34.221993+00:00","sent_at":"2026-11-24T08:54:34.31125+00:00"},
{"id":"01a20cc3-964e-75c3-be6f-4e325ff7d859","message_id":"01a20cc3-9459-7040-bc73-b36018c34e79.booking-mail@campusline","event_id":"01a20cc3-9459-7040-bc73-b36018c34e79","recipient_user_id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","to_address":"person1@company1.example.test","subject":"Cancelled: Machine R.01, Thu 24 Dec, 14:00","language":"en","text_body":"Your booking is cancelled.\n\nWhen:    Thu 24 Dec, 14:00–15:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\n\nBook another time: http://localhost:0/planning\n\nOpen the attachment to take the time out of your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Cancelled</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking is cancelled.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 14:00–15:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr></table>\n<p><a href=\"http://localhost:0/planning\">Book another time</a></p>\n<p style=\"font-size:13px\">Open the attachment to take the time out of your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:01a20cc3-93af-7409-a52a-f912a159f488\r\nSEQUENCE:3\r\nDTSTAMP:20261124T085433Z\r\nDTSTART:20261224T130000Z\r\nDTEND:20261224T140000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T08:54:34.318633+00:00","sent_at":"2026-11-24T08:54:34.354093+00:00"}]');

INSERT INTO opening_hours (machine_id, weekday, opens, closes)
SELECT machine_id, weekday, opens, closes FROM json_populate_recordset(NULL::opening_hours, '[{"machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","weekday":1,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","weekday":2,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","weekday":3,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","weekday":4,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","weekday":5,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","weekday":1,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","weekday":2,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","weekday":3,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","weekday":4,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","weekday":5,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","weekday":6,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","weekday":7,"opens":"00:00:00","closes":"24:00:00"}]');

INSERT INTO organisation (id, campus_id, name, kind)
SELECT id, campus_id, name, kind FROM json_populate_recordset(NULL::organisation, '[{"id":"01a20cc3-831d-7625-a1a1-e3b8840ad125","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","name":"Operator","kind":"operator"},
{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","name":"Company 1","kind":"company"},
{"id":"01a20cc3-8320-70ef-aa16-b8cb8701c03b","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","name":"Company 2","kind":"company"}]');

INSERT INTO outbox (id, type, occurred_at, aggregate_id, aggregate_version, payload, relayed_at)
SELECT id, type, occurred_at, aggregate_id, aggregate_version, payload, relayed_at FROM json_populate_recordset(NULL::outbox, '[{"id":"01a20cc3-9364-71b3-bb7b-7001c51ce1ed","type":"booking.confirmed","occurred_at":"2026-11-24T08:54:33.573+00:00","aggregate_id":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","aggregate_version":1,"payload":{"user":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T09:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":1,"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T08:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","requestId":"758900dd-59a8-4330-ad90-efd9d4b62e29","priceCents":8735,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"}},"relayed_at":"2026-11-24T08:54:33.600909+00:00"},
{"id":"01a20cc3-9391-739c-942f-43ab26f5c4df","type":"booking.moved","occurred_at":"2026-11-24T08:54:33.617+00:00","aggregate_id":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","aggregate_version":2,"payload":{"user":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T10:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":2,"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T09:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20cc3-9357-74b8-b850-f4f7d1eeb747","requestId":"0bd4d9cd-d226-4685-a139-a6a8a345aa5f","priceCents":8735,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"},"previousEndsAt":"2026-12-24T09:00:00Z","previousStartsAt":"2026-12-24T08:00:00Z"},"relayed_at":"2026-11-24T08:54:33.772821+00:00"},
{"id":"01a20cc3-93b8-7463-b17d-4b235fbd7291","type":"booking.confirmed","occurred_at":"2026-11-24T08:54:33.656+00:00","aggregate_id":"01a20cc3-93af-7409-a52a-f912a159f488","aggregate_version":1,"payload":{"user":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T13:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":1,"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T12:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20cc3-93af-7409-a52a-f912a159f488","requestId":"3d9e2e2c-1ddf-42ae-bdb3-307782c3f013","priceCents":8735,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"}},"relayed_at":"2026-11-24T08:54:33.772854+00:00"},
{"id":"01a20cc3-93f2-7049-9f69-2b35a39e1b8b","type":"booking.moved","occurred_at":"2026-11-24T08:54:33.714+00:00","aggregate_id":"01a20cc3-93af-7409-a52a-f912a159f488","aggregate_version":2,"payload":{"user":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T14:00:00Z","machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":2,"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T13:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20cc3-93af-7409-a52a-f912a159f488","requestId":"9eb9a46a-c2e0-48d9-aeeb-b04c900aeead","priceCents":8735,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"},"previousEndsAt":"2026-12-24T13:00:00Z","previousStartsAt":"2026-12-24T12:00:00Z"},"relayed_at":"2026-11-24T08:54:33.772872+00:00"},
{"id":"01a20cc3-9459-7040-bc73-b36018c34e79","type":"booking.cancelled","occurred_at":"2026-11-24T08:54:33.817+00:00","aggregate_id":"01a20cc3-93af-7409-a52a-f912a159f488","aggregate_version":3,"payload":{"user":{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T14:00:00Z","reason":null,"machine":{"id":"01a20cc3-9253-707d-86ce-6c440c5fb882","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":3,"campusId":"01a20cc3-831a-7651-a553-7636f930c1de","startsAt":"2026-12-24T13:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20cc3-93af-7409-a52a-f912a159f488","requestId":"9b0bb3a3-95ee-418d-9a93-d72811988245","priceCents":8735,"organisation":{"id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","name":"Company 1"}},"relayed_at":"2026-11-24T08:54:34.259041+00:00"}]');

INSERT INTO rate_limit (key, points, expire)
SELECT key, points, expire FROM json_populate_recordset(NULL::rate_limit, '[{"key":"sign-in-account:person2@company1.example.test","points":1,"expire":1795511373438},
{"key":"sign-in-address:127.0.0.1","points":1,"expire":1795511373088}]');

INSERT INTO resource (id, campus_id, kind, machine_id, place_number, active)
SELECT id, campus_id, kind, machine_id, place_number, active FROM json_populate_recordset(NULL::resource, '[{"id":"01a20cc3-9253-707d-86ce-736c76f8d0ea","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","kind":"machine","machine_id":"01a20cc3-9253-707d-86ce-6c440c5fb882","place_number":1,"active":true},
{"id":"01a20cc3-9253-707d-86ce-78355bbc8024","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","kind":"machine","machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","place_number":1,"active":true},
{"id":"01a20cc3-9253-707d-86ce-7caea8b805b3","campus_id":"01a20cc3-831a-7651-a553-7636f930c1de","kind":"machine","machine_id":"01a20cc3-9253-707d-86ce-757bc3af830b","place_number":2,"active":true}]');

INSERT INTO schema_migration (id, timestamp, name)
SELECT id, timestamp, name FROM json_populate_recordset(NULL::schema_migration, '[{"id":1,"timestamp":1795000000001,"name":"FirstBooking1795000000001"}]');

INSERT INTO session (sid, sess, expire)
SELECT sid, sess, expire FROM json_populate_recordset(NULL::session, '[{"sid":"hcHAq-dxEsubwKq6SFUsVTHn7Qclrr7r","sess":{"cookie":{"originalMaxAge":43200000,"expires":"2026-11-24T20:54:33.143Z","secure":false,"httpOnly":true,"path":"/","sameSite":"lax"},"userId":"01a20cc3-8336-7165-a5dd-05401c39facd"},"expire":"2026-11-24T20:54:34+00:00"},
{"sid":"9hBqdApuVtQoMsIRyD27ikJZYO4hb5fm","sess":{"cookie":{"originalMaxAge":43200000,"expires":"2026-11-24T20:54:33.428Z","secure":false,"httpOnly":true,"path":"/","sameSite":"lax"},"userId":"01a20cc3-8410-73a9-9b79-94e7d436ee6c"},"expire":"2026-11-24T20:54:34+00:00"}]');

INSERT INTO user_account (id, organisation_id, email, name, password_hash, role, language, active)
SELECT id, organisation_id, email, name, password_hash, role, language, active FROM json_populate_recordset(NULL::user_account, '[{"id":"01a20cc3-8336-7165-a5dd-05401c39facd","organisation_id":"01a20cc3-831d-7625-a1a1-e3b8840ad125","email":"operator@proof.example.test","name":"operator","password_hash":"nobody signs in with this","role":"operator.admin","language":"en","active":true},
{"id":"01a20cc3-8410-73a9-9b79-94e7d436ee6c","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","email":"person1@company1.example.test","name":"person1","password_hash":"nobody signs in with this","role":"company.admin","language":"en","active":true},
{"id":"01a20cc3-844f-708b-a773-8bc777647abc","organisation_id":"01a20cc3-831f-72d2-83bb-cc274ad12ccb","email":"person2@company1.example.test","name":"person2","password_hash":"nobody signs in with this","role":"company.member","language":"en","active":true},
{"id":"01a20cc3-848e-70c9-b642-dffd6f92f706","organisation_id":"01a20cc3-8320-70ef-aa16-b8cb8701c03b","email":"person1@company2.example.test","name":"person1","password_hash":"nobody signs in with this","role":"company.admin","language":"en","active":true},
{"id":"01a20cc3-84dd-7433-ae3f-1433141cfc16","organisation_id":"01a20cc3-8320-70ef-aa16-b8cb8701c03b","email":"person2@company2.example.test","name":"person2","password_hash":"nobody signs in with this","role":"company.member","language":"en","active":true}]');

ALTER TABLE allocation ADD CONSTRAINT "allocation_campus_fk" FOREIGN KEY (campus_id) REFERENCES campus(id);

ALTER TABLE allocation ADD CONSTRAINT "allocation_resource_fk" FOREIGN KEY (resource_id) REFERENCES resource(id);

ALTER TABLE booking ADD CONSTRAINT "booking_campus_fk" FOREIGN KEY (campus_id) REFERENCES campus(id);

ALTER TABLE booking ADD CONSTRAINT "booking_machine_fk" FOREIGN KEY (machine_id) REFERENCES machine(id);

ALTER TABLE booking ADD CONSTRAINT "booking_organisation_fk" FOREIGN KEY (organisation_id) REFERENCES organisation(id);

ALTER TABLE booking ADD CONSTRAINT "booking_provider_fk" FOREIGN KEY (provider_organisation_id) REFERENCES organisation(id);

ALTER TABLE booking ADD CONSTRAINT "booking_user_fk" FOREIGN KEY (user_id) REFERENCES user_account(id);

ALTER TABLE booking ENABLE ROW LEVEL SECURITY;

ALTER TABLE booking FORCE ROW LEVEL SECURITY;

ALTER TABLE event_delivery ADD CONSTRAINT "event_delivery_event_fk" FOREIGN KEY (event_id) REFERENCES outbox(id);

ALTER TABLE event_receipt ADD CONSTRAINT "event_receipt_event_fk" FOREIGN KEY (event_id) REFERENCES outbox(id);

ALTER TABLE idempotency_key ADD CONSTRAINT "idempotency_key_user_fk" FOREIGN KEY (user_id) REFERENCES user_account(id);

ALTER TABLE import_run ADD CONSTRAINT "import_run_campus_fk" FOREIGN KEY (campus_id) REFERENCES campus(id);

ALTER TABLE import_run ADD CONSTRAINT "import_run_user_fk" FOREIGN KEY (created_by) REFERENCES user_account(id);

ALTER TABLE machine ADD CONSTRAINT "machine_campus_fk" FOREIGN KEY (campus_id) REFERENCES campus(id);

ALTER TABLE mail_message ADD CONSTRAINT "mail_message_event_fk" FOREIGN KEY (event_id) REFERENCES outbox(id);

ALTER TABLE mail_message ADD CONSTRAINT "mail_message_organisation_fk" FOREIGN KEY (organisation_id) REFERENCES organisation(id);

ALTER TABLE mail_message ADD CONSTRAINT "mail_message_recipient_fk" FOREIGN KEY (recipient_user_id) REFERENCES user_account(id);

ALTER TABLE opening_hours ADD CONSTRAINT "opening_hours_machine_fk" FOREIGN KEY (machine_id) REFERENCES machine(id);

ALTER TABLE organisation ADD CONSTRAINT "organisation_campus_fk" FOREIGN KEY (campus_id) REFERENCES campus(id);

ALTER TABLE resource ADD CONSTRAINT "resource_campus_fk" FOREIGN KEY (campus_id) REFERENCES campus(id);

ALTER TABLE resource ADD CONSTRAINT "resource_machine_fk" FOREIGN KEY (machine_id) REFERENCES machine(id);

ALTER TABLE user_account ADD CONSTRAINT "user_account_organisation_fk" FOREIGN KEY (organisation_id) REFERENCES organisation(id);

CREATE POLICY booking_customer_provider_or_staff ON booking FOR ALL TO public USING (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'campus'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid AS "nullif")) OR (provider_organisation_id = ( SELECT (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid AS "nullif")))) WITH CHECK (((( SELECT current_setting('app.scope'::text, true) AS current_setting) = 'campus'::text) OR (organisation_id = ( SELECT (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid AS "nullif"))));

GRANT USAGE ON SCHEMA public TO app_api, app_worker;

GRANT INSERT, SELECT, UPDATE ON allocation TO app_api;

GRANT INSERT, SELECT, UPDATE ON allocation TO app_worker;

GRANT INSERT, SELECT, UPDATE ON booking TO app_api;

GRANT INSERT, SELECT, UPDATE ON booking TO app_worker;

GRANT SELECT ON campus TO app_api;

GRANT INSERT, SELECT, UPDATE ON campus TO app_worker;

GRANT INSERT, SELECT, UPDATE ON event_delivery TO app_worker;

GRANT INSERT, SELECT ON event_receipt TO app_worker;

GRANT INSERT, SELECT, UPDATE ON idempotency_key TO app_api;

GRANT DELETE, SELECT ON idempotency_key TO app_worker;

GRANT INSERT, SELECT, UPDATE ON import_run TO app_api;

GRANT INSERT, SELECT, UPDATE ON import_run TO app_worker;

GRANT INSERT, SELECT, UPDATE ON machine TO app_api;

GRANT INSERT, SELECT, UPDATE ON machine TO app_worker;

GRANT SELECT ON mail_message TO app_api;

GRANT INSERT, SELECT, UPDATE ON mail_message TO app_worker;

GRANT DELETE, INSERT, SELECT ON opening_hours TO app_api;

GRANT DELETE, INSERT, SELECT ON opening_hours TO app_worker;

GRANT SELECT ON organisation TO app_api;

GRANT INSERT, SELECT, UPDATE ON organisation TO app_worker;

GRANT INSERT, SELECT ON outbox TO app_api;

GRANT INSERT, SELECT, UPDATE ON outbox TO app_worker;

GRANT DELETE, INSERT, SELECT, UPDATE ON rate_limit TO app_api;

GRANT DELETE, SELECT ON rate_limit TO app_worker;

GRANT INSERT, SELECT, UPDATE ON resource TO app_api;

GRANT INSERT, SELECT, UPDATE ON resource TO app_worker;

GRANT SELECT ON schema_migration TO app_api;

GRANT SELECT ON schema_migration TO app_worker;

GRANT DELETE, INSERT, SELECT, UPDATE ON session TO app_api;

GRANT DELETE, SELECT ON session TO app_worker;

GRANT INSERT, SELECT, UPDATE ON user_account TO app_api;

GRANT INSERT, SELECT, UPDATE ON user_account TO app_worker;

SELECT setval('schema_migration_id_seq', (SELECT max(id) FROM schema_migration));
