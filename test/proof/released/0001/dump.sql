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
SELECT id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to, active FROM json_populate_recordset(NULL::allocation, '[{"id":"01a20d20-5eb7-751e-9084-07b1886710e1","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","resource_id":"01a20d20-5e73-7630-a4fd-7485cbb5c624","holder_kind":"booking","holder_id":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","starts_at":"2026-12-24T08:00:00+00:00","ends_at":"2026-12-24T09:00:00+00:00","blocked_from":"2026-12-24T07:45:00+00:00","blocked_to":"2026-12-24T09:30:00+00:00","active":false},
{"id":"01a20d20-5ecc-7790-80a6-1fe2cffb1ce5","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","resource_id":"01a20d20-5e73-7630-a4fd-7485cbb5c624","holder_kind":"booking","holder_id":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","starts_at":"2026-12-24T09:00:00+00:00","ends_at":"2026-12-24T10:00:00+00:00","blocked_from":"2026-12-24T08:45:00+00:00","blocked_to":"2026-12-24T10:30:00+00:00","active":true},
{"id":"01a20d20-5eda-7635-bf4f-e77f63735929","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","resource_id":"01a20d20-5e73-7630-a4fd-7485cbb5c624","holder_kind":"booking","holder_id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","starts_at":"2026-12-24T12:00:00+00:00","ends_at":"2026-12-24T13:00:00+00:00","blocked_from":"2026-12-24T11:45:00+00:00","blocked_to":"2026-12-24T13:30:00+00:00","active":false},
{"id":"01a20d20-5ef8-73ef-92be-317a7730bf3c","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","resource_id":"01a20d20-5e73-7630-a4fd-7485cbb5c624","holder_kind":"booking","holder_id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","starts_at":"2026-12-24T13:00:00+00:00","ends_at":"2026-12-24T14:00:00+00:00","blocked_from":"2026-12-24T12:45:00+00:00","blocked_to":"2026-12-24T14:30:00+00:00","active":false}]');

INSERT INTO booking (id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind, activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, version, created_at, cancelled_at, cancel_reason)
SELECT id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind, activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, version, created_at, cancelled_at, cancel_reason FROM json_populate_recordset(NULL::booking, '[{"id":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","provider_organisation_id":"01a20d20-58a7-7533-9abb-b4d7a8b1fb60","machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","purpose":"Kept for later releases","booking_kind":"pilot","activity_nature":"economic","state":"confirmed","starts_at":"2026-12-24T09:00:00+00:00","ends_at":"2026-12-24T10:00:00+00:00","hourly_rate_cents":8735,"price_cents":8735,"version":2,"created_at":"2026-11-24T10:35:54.932+00:00","cancelled_at":null,"cancel_reason":null},
{"id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","provider_organisation_id":"01a20d20-58a7-7533-9abb-b4d7a8b1fb60","machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","purpose":"Kept for later releases","booking_kind":"pilot","activity_nature":"economic","state":"cancelled","starts_at":"2026-12-24T13:00:00+00:00","ends_at":"2026-12-24T14:00:00+00:00","hourly_rate_cents":8735,"price_cents":8735,"version":3,"created_at":"2026-11-24T10:35:54.97+00:00","cancelled_at":"2026-11-24T10:35:55.046+00:00","cancel_reason":null}]');

INSERT INTO campus (id, name, time_zone)
SELECT id, name, time_zone FROM json_populate_recordset(NULL::campus, '[{"id":"01a20d20-58a4-76b5-b210-dae516f56429","name":"Proof Park","time_zone":"Europe/Brussels"}]');

INSERT INTO event_delivery (event_id, listener, created_at, sent_at)
SELECT event_id, listener, created_at, sent_at FROM json_populate_recordset(NULL::event_delivery, '[{"event_id":"01a20d20-5ebb-7177-9ce5-51caca813992","listener":"booking-mail","created_at":"2026-11-24T10:35:54.942625+00:00","sent_at":"2026-11-24T10:35:54.982495+00:00"},
{"event_id":"01a20d20-5ed1-752f-841b-bf809b6a0d7e","listener":"booking-mail","created_at":"2026-11-24T10:35:54.997328+00:00","sent_at":"2026-11-24T10:35:55.058724+00:00"},
{"event_id":"01a20d20-5edc-7032-b738-398874cf17df","listener":"booking-mail","created_at":"2026-11-24T10:35:54.997363+00:00","sent_at":"2026-11-24T10:35:55.058847+00:00"},
{"event_id":"01a20d20-5efc-74d1-a6b8-a07d27e1ce70","listener":"booking-mail","created_at":"2026-11-24T10:35:55.070316+00:00","sent_at":"2026-11-24T10:35:55.085655+00:00"},
{"event_id":"01a20d20-5f30-772c-83d2-693452c16a84","listener":"booking-mail","created_at":"2026-11-24T10:35:55.070375+00:00","sent_at":"2026-11-24T10:35:55.085725+00:00"}]');

INSERT INTO event_receipt (event_id, listener, received_at)
SELECT event_id, listener, received_at FROM json_populate_recordset(NULL::event_receipt, '[{"event_id":"01a20d20-5ebb-7177-9ce5-51caca813992","listener":"booking-mail","received_at":"2026-11-24T10:35:55.098932+00:00"},
{"event_id":"01a20d20-5ed1-752f-841b-bf809b6a0d7e","listener":"booking-mail","received_at":"2026-11-24T10:35:55.10121+00:00"},
{"event_id":"01a20d20-5edc-7032-b738-398874cf17df","listener":"booking-mail","received_at":"2026-11-24T10:35:55.103948+00:00"},
{"event_id":"01a20d20-5efc-74d1-a6b8-a07d27e1ce70","listener":"booking-mail","received_at":"2026-11-24T10:35:55.145482+00:00"},
{"event_id":"01a20d20-5f30-772c-83d2-693452c16a84","listener":"booking-mail","received_at":"2026-11-24T10:35:55.145671+00:00"}]');

INSERT INTO idempotency_key (user_id, operation, key, request_hash, response, created_at)
SELECT user_id, operation, key, request_hash, response, created_at FROM json_populate_recordset(NULL::idempotency_key, '[{"user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","operation":"requestBooking","key":"074dc22c-55e1-4c85-9607-9e5561b1284e","request_hash":"ab1a7fd59fed9bf52f91923ec1f4c8c164b24ef56784db3ef7af3b83e12dbb6b","response":{"id":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","state":"confirmed","endsAt":"2026-12-24T09:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":1,"bookedBy":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1"},"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T08:00:00Z","blockedTo":"2026-12-24T09:30:00Z","createdAt":"2026-11-24T10:35:54.932Z","priceCents":8735,"resourceId":"01a20d20-5e73-7630-a4fd-7485cbb5c624","blockedFrom":"2026-12-24T07:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T10:35:54.930321+00:00"},
{"user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","operation":"moveBooking","key":"198f7167-d0ed-4833-9f6c-9b065caf88ea","request_hash":"25befa59f79142ab98ed36b08b5715520e3cd9ff9e927729904be8f497bfb3eb","response":{"id":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","state":"confirmed","endsAt":"2026-12-24T10:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":2,"bookedBy":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1"},"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T09:00:00Z","blockedTo":"2026-12-24T10:30:00Z","createdAt":"2026-11-24T10:35:54.932Z","priceCents":8735,"resourceId":"01a20d20-5e73-7630-a4fd-7485cbb5c624","blockedFrom":"2026-12-24T08:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T10:35:54.948295+00:00"},
{"user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","operation":"requestBooking","key":"9895a821-7c29-4ac3-838b-4fe799f03248","request_hash":"1a627b43444a53a47091e9d54d436a60592aec30a4eda7187e94e1b4f43ce140","response":{"id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","state":"confirmed","endsAt":"2026-12-24T13:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":1,"bookedBy":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1"},"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T12:00:00Z","blockedTo":"2026-12-24T13:30:00Z","createdAt":"2026-11-24T10:35:54.97Z","priceCents":8735,"resourceId":"01a20d20-5e73-7630-a4fd-7485cbb5c624","blockedFrom":"2026-12-24T11:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T10:35:54.968313+00:00"},
{"user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","operation":"moveBooking","key":"1eece2f5-ae90-4ff8-8167-4415c2bb19f7","request_hash":"0e73b7ffba3fba025f5980815e0ad56301aaacfa57123d9596f92ddcfbf668fd","response":{"id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","state":"confirmed","endsAt":"2026-12-24T14:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":2,"bookedBy":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1"},"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T13:00:00Z","blockedTo":"2026-12-24T14:30:00Z","createdAt":"2026-11-24T10:35:54.97Z","priceCents":8735,"resourceId":"01a20d20-5e73-7630-a4fd-7485cbb5c624","blockedFrom":"2026-12-24T12:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T10:35:54.982563+00:00"},
{"user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","operation":"cancelBooking","key":"f2efbcc5-2a03-4685-b945-89a870234f36","request_hash":"9bba0269f7247a1ec9c7081fe7f1c635bcc2707378b2934350bd09b8a222ba89","response":{"id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","state":"cancelled","endsAt":"2026-12-24T14:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"minutes":60,"purpose":"Kept for later releases","version":3,"bookedBy":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1"},"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T13:00:00Z","blockedTo":"2026-12-24T14:30:00Z","createdAt":"2026-11-24T10:35:54.97Z","priceCents":8735,"resourceId":"01a20d20-5e73-7630-a4fd-7485cbb5c624","blockedFrom":"2026-12-24T12:45:00Z","bookingKind":"pilot","placeNumber":1,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"},"activityNature":"economic","hourlyRateCents":8735},"created_at":"2026-11-24T10:35:55.021589+00:00"}]');

INSERT INTO import_run (id, campus_id, subject, file_name, format, state, rows, counts, notes, plan_hash, created_by, created_at, applied_at, version)
SELECT id, campus_id, subject, file_name, format, state, rows, counts, notes, plan_hash, created_by, created_at, applied_at, version FROM json_populate_recordset(NULL::import_run, '[{"id":"01a20d20-5e67-7534-8d8f-3cf6d1293ca3","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","subject":"machinePark","file_name":"proof.csv","format":"csv","state":"applied","rows":[{"key":"R.01","raw":{"cells":{"code":"R.01","hall":"Hall P","places":"1","name_en":"Machine R.01","name_nl":"Machine R.01","category":"Milling","hourly_rate":"87,35","opening_hours":"ma-vr 08:00-18:00","setup_minutes":"15","clean_down_minutes":"30"}},"action":"create","changes":[{"to":"Machine R.01","from":null,"field":"nameNl"},{"to":"Machine R.01","from":null,"field":"nameEn"},{"to":"Hall P","from":null,"field":"hall"},{"to":"Milling","from":null,"field":"category"},{"to":"","from":null,"field":"descriptionNl"},{"to":"","from":null,"field":"descriptionEn"},{"to":"","from":null,"field":"capabilities"},{"to":"1","from":null,"field":"places"},{"to":{"en":"Mon–Fri 08:00–18:00","nl":"ma–vr 08:00–18:00"},"from":null,"field":"openingHours"},{"to":"15","from":null,"field":"setupMinutes"},{"to":"30","from":null,"field":"cleanDownMinutes"},{"to":{"en":"€87.35","nl":"€ 87,35"},"from":null,"field":"hourlyRateCents"},{"to":{"en":"yes","nl":"ja"},"from":null,"field":"inService"}],"position":2,"problems":[]},{"key":"R.02","raw":{"cells":{"code":"R.02","hall":"Hall P","places":"2","name_en":"Machine R.02","name_nl":"Machine R.02","category":"Milling","hourly_rate":"87,35","opening_hours":"24/7","setup_minutes":"0","clean_down_minutes":"0"}},"action":"create","changes":[{"to":"Machine R.02","from":null,"field":"nameNl"},{"to":"Machine R.02","from":null,"field":"nameEn"},{"to":"Hall P","from":null,"field":"hall"},{"to":"Milling","from":null,"field":"category"},{"to":"","from":null,"field":"descriptionNl"},{"to":"","from":null,"field":"descriptionEn"},{"to":"","from":null,"field":"capabilities"},{"to":"2","from":null,"field":"places"},{"to":{"en":"always open","nl":"altijd open"},"from":null,"field":"openingHours"},{"to":"0","from":null,"field":"setupMinutes"},{"to":"0","from":null,"field":"cleanDownMinutes"},{"to":{"en":"€87.35","nl":"€ 87,35"},"from":null,"field":"hourlyRateCents"},{"to":{"en":"yes","nl":"ja"},"from":null,"field":"inService"}],"position":3,"problems":[]}],"counts":{"change":0,"create":2,"refused":0,"unchanged":0},"notes":[],"plan_hash":"b5839e0fe5b25af94a8063d7408ad6f9e0949f055bb6e819552b303fe9f4d40d","created_by":"01a20d20-58b5-741a-8948-bf432dfdfac8","created_at":"2026-11-24T10:35:54.856+00:00","applied_at":"2026-11-24T10:35:54.87+00:00","version":2}]');

INSERT INTO machine (id, campus_id, code, name_nl, name_en, hall, category, description_nl, description_en, capabilities, setup_minutes, clean_down_minutes, hourly_rate_cents, in_service, version)
SELECT id, campus_id, code, name_nl, name_en, hall, category, description_nl, description_en, capabilities, setup_minutes, clean_down_minutes, hourly_rate_cents, in_service, version FROM json_populate_recordset(NULL::machine, '[{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","code":"R.01","name_nl":"Machine R.01","name_en":"Machine R.01","hall":"Hall P","category":"Milling","description_nl":"","description_en":"","capabilities":[],"setup_minutes":15,"clean_down_minutes":30,"hourly_rate_cents":8735,"in_service":true,"version":1},
{"id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","code":"R.02","name_nl":"Machine R.02","name_en":"Machine R.02","hall":"Hall P","category":"Milling","description_nl":"","description_en":"","capabilities":[],"setup_minutes":0,"clean_down_minutes":0,"hourly_rate_cents":8735,"in_service":true,"version":1}]');

INSERT INTO mail_message (id, message_id, event_id, recipient_user_id, organisation_id, to_address, subject, language, text_body, html_body, calendar_body, created_at, sent_at)
SELECT id, message_id, event_id, recipient_user_id, organisation_id, to_address, subject, language, text_body, html_body, calendar_body, created_at, sent_at FROM json_populate_recordset(NULL::mail_message, '[{"id":"01a20d20-5f2a-73d4-b24c-0d28e06abef9","message_id":"01a20d20-5ebb-7177-9ce5-51caca813992.booking-mail@campusline","event_id":"01a20d20-5ebb-7177-9ce5-51caca813992","recipient_user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","to_address":"person1@company1.example.test","subject":"Booked: Machine R.01, Thu 24 Dec, 09:00","language":"en","text_body":"Your booking is confirmed.\n\nWhen:    Thu 24 Dec, 09:00–10:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to put the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Booked</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking is confirmed.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 09:00–10:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to put the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20d20-5eb6-7461-ad76-87b2fcbd018e\r\nSEQUENCE:1\r\nDTSTAMP:20261124T103554Z\r\nDTSTART:20261224T080000Z\r\nDTEND:20261224T090000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T10:35:55.050928+00:00","sent_at":"2026-11-24T10:35:55.098115+00:00"},
{"id":"01a20d20-5f16-7454-80fe-fd49e5e5e2e7","message_id":"01a20d20-5ed1-752f-841b-bf809b6a0d7e.booking-mail@campusline","event_id":"01a20d20-5ed1-752f-841b-bf809b6a0d7e","recipient_user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","to_address":"person1@company1.example.test","subject":"Moved: Machine R.01, Thu 24 Dec, 10:00","language":"en","text_body":"Your booking has moved.\n\nWhen:    Thu 24 Dec, 10:00–11:00 (1 h)\nWas:     Thu 24 Dec, 09:00–10:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to move the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Moved</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking has moved.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 10:00–11:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Was</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 09:00–10:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to move the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20d20-5eb6-7461-ad76-87b2fcbd018e\r\nSEQUENCE:2\r\nDTSTAMP:20261124T103554Z\r\nDTSTART:20261224T090000Z\r\nDTEND:20261224T100000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T10:35:55.030802+00:00","sent_at":"2026-11-24T10:35:55.099003+00:00"},
{"id":"01a20d20-5f3a-770e-b36a-8b8f79c0ffb4","message_id":"01a20d20-5edc-7032-b738-398874cf17df.booking-mail@campusline","event_id":"01a20d20-5edc-7032-b738-398874cf17df","recipient_user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","to_address":"person1@company1.example.test","subject":"Booked: Machine R.01, Thu 24 Dec, 13:00","language":"en","text_body":"Your booking is confirmed.\n\nWhen:    Thu 24 Dec, 13:00–14:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to put the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Booked</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking is confirmed.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 13:00–14:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to put the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20d20-5eda-7635-bf4f-e0a0a0edabb1\r\nSEQUENCE:1\r\nDTSTAMP:20261124T103554Z\r\nDTSTART:20261224T120000Z\r\nDTEND:20261224T130000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T10:35:55.066623+00:00","sent_at":"2026-11-24T10:35:55.10172+00:00"},
{"id":"01a20d20-5f69-74ce-bad2-a349c617bfc3","message_id":"01a20d20-5efc-74d1-a6b8-a07d27e1ce70.booking-mail@campusline","event_id":"01a20d20-5efc-74d1-a6b8-a07d27e1ce70","recipient_user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","to_address":"person1@company1.example.test","subject":"Moved: Machine R.01, Thu 24 Dec, 14:00","language":"en","text_body":"Your booking has moved.\n\nWhen:    Thu 24 Dec, 14:00–15:00 (1 h)\nWas:     Thu 24 Dec, 13:00–14:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\nPrice:   €87.35\n\nMove or cancel the booking: http://localhost:0/mijn-boekingen\n\nOpen the attachment to move the time in your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Moved</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking has moved.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 14:00–15:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Was</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 13:00–14:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Price</th><td style=\"padding:2px 0;vertical-align:top\">€87.35</td></tr></table>\n<p><a href=\"http://localhost:0/mijn-boekingen\">Move or cancel the booking</a></p>\n<p style=\"font-size:13px\">Open the attachment to move the time in your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:01a20d20-5eda-7635-bf4f-e0a0a0edabb1\r\nSEQUENCE:2\r\nDTSTAMP:20261124T103555Z\r\nDTSTART:20261224T130000Z\r\nDTEND:20261224T140000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nURL;VALUE=URI:http://localhost:0/mijn-boekingen\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T10:35:55.113658+00:00","sent_at":"2026-11-24T10:35:55.144647+00:00"},
{"id":"01a20d20-5f7c-7014-a21e-ca3a30472572","message_id":"01a20d20-5f30-772c-83d2-693452c16a84.booking-mail@campusline","event_id":"01a20d20-5f30-772c-83d2-693452c16a84","recipient_user_id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","to_address":"person1@company1.example.test","subject":"Cancelled: Machine R.01, Thu 24 Dec, 14:00","language":"en","text_body":"Your booking is cancelled.\n\nWhen:    Thu 24 Dec, 14:00–15:00 (1 h)\nWhere:   Machine R.01 (R.01), Hall P\nPurpose: Kept for later releases\nFor:     Company 1\n\nBook another time: http://localhost:0/planning\n\nOpen the attachment to take the time out of your calendar.\nYou get this mail because you booked.\n","html_body":"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Cancelled</title></head>\n<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px\">\n<p style=\"font-size:18px;margin:0 0 12px\"><strong>Your booking is cancelled.</strong></p>\n<table role=\"presentation\" style=\"border-collapse:collapse\"><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">When</th><td style=\"padding:2px 0;vertical-align:top\">Thu 24 Dec, 14:00–15:00 (1 h)</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Where</th><td style=\"padding:2px 0;vertical-align:top\">Machine R.01 (R.01), Hall P</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">Purpose</th><td style=\"padding:2px 0;vertical-align:top\">Kept for later releases</td></tr><tr><th scope=\"row\" style=\"text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top\">For</th><td style=\"padding:2px 0;vertical-align:top\">Company 1</td></tr></table>\n<p><a href=\"http://localhost:0/planning\">Book another time</a></p>\n<p style=\"font-size:13px\">Open the attachment to take the time out of your calendar.<br>You get this mail because you booked.</p>\n</body></html>\n","calendar_body":"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//campusline//campusline//EN\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:01a20d20-5eda-7635-bf4f-e0a0a0edabb1\r\nSEQUENCE:3\r\nDTSTAMP:20261124T103555Z\r\nDTSTART:20261224T130000Z\r\nDTEND:20261224T140000Z\r\nSUMMARY:Machine R.01\r\nLOCATION:Hall P\\, R.01\r\nDESCRIPTION:Kept for later releases\r\nORGANIZER;CN=\"Campusline\":mailto:no-reply@campusline.example.test\r\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"person1\":MA\r\n ILTO:person1@company1.example.test\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR","created_at":"2026-11-24T10:35:55.133591+00:00","sent_at":"2026-11-24T10:35:55.144846+00:00"}]');

INSERT INTO opening_hours (machine_id, weekday, opens, closes)
SELECT machine_id, weekday, opens, closes FROM json_populate_recordset(NULL::opening_hours, '[{"machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","weekday":1,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","weekday":2,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","weekday":3,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","weekday":4,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","weekday":5,"opens":"08:00:00","closes":"18:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","weekday":1,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","weekday":2,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","weekday":3,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","weekday":4,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","weekday":5,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","weekday":6,"opens":"00:00:00","closes":"24:00:00"},
{"machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","weekday":7,"opens":"00:00:00","closes":"24:00:00"}]');

INSERT INTO organisation (id, campus_id, name, kind)
SELECT id, campus_id, name, kind FROM json_populate_recordset(NULL::organisation, '[{"id":"01a20d20-58a7-7533-9abb-b4d7a8b1fb60","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","name":"Operator","kind":"operator"},
{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","name":"Company 1","kind":"company"},
{"id":"01a20d20-58a9-7365-aec6-917a7bb24ca1","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","name":"Company 2","kind":"company"}]');

INSERT INTO outbox (id, type, occurred_at, aggregate_id, aggregate_version, payload, relayed_at)
SELECT id, type, occurred_at, aggregate_id, aggregate_version, payload, relayed_at FROM json_populate_recordset(NULL::outbox, '[{"id":"01a20d20-5ebb-7177-9ce5-51caca813992","type":"booking.confirmed","occurred_at":"2026-11-24T10:35:54.939+00:00","aggregate_id":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","aggregate_version":1,"payload":{"user":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T09:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":1,"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T08:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","requestId":"f35d1e21-7ab9-4e9d-ace2-95a5b2d39db3","priceCents":8735,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"}},"relayed_at":"2026-11-24T10:35:54.943323+00:00"},
{"id":"01a20d20-5ed1-752f-841b-bf809b6a0d7e","type":"booking.moved","occurred_at":"2026-11-24T10:35:54.961+00:00","aggregate_id":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","aggregate_version":2,"payload":{"user":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T10:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":2,"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T09:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20d20-5eb6-7461-ad76-87b2fcbd018e","requestId":"fe6aa1bd-21bf-4166-84f2-5944f874057e","priceCents":8735,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"},"previousEndsAt":"2026-12-24T09:00:00Z","previousStartsAt":"2026-12-24T08:00:00Z"},"relayed_at":"2026-11-24T10:35:54.999049+00:00"},
{"id":"01a20d20-5edc-7032-b738-398874cf17df","type":"booking.confirmed","occurred_at":"2026-11-24T10:35:54.972+00:00","aggregate_id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","aggregate_version":1,"payload":{"user":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T13:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":1,"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T12:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","requestId":"b540f8ef-83fa-43a5-b455-8320deb3caf3","priceCents":8735,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"}},"relayed_at":"2026-11-24T10:35:54.99907+00:00"},
{"id":"01a20d20-5efc-74d1-a6b8-a07d27e1ce70","type":"booking.moved","occurred_at":"2026-11-24T10:35:55.004+00:00","aggregate_id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","aggregate_version":2,"payload":{"user":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T14:00:00Z","machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":2,"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T13:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","requestId":"8fffe218-e06b-48a8-b881-c1bc632902b9","priceCents":8735,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"},"previousEndsAt":"2026-12-24T13:00:00Z","previousStartsAt":"2026-12-24T12:00:00Z"},"relayed_at":"2026-11-24T10:35:55.072149+00:00"},
{"id":"01a20d20-5f30-772c-83d2-693452c16a84","type":"booking.cancelled","occurred_at":"2026-11-24T10:35:55.056+00:00","aggregate_id":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","aggregate_version":3,"payload":{"user":{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","name":"person1","email":"person1@company1.example.test","language":"en"},"endsAt":"2026-12-24T14:00:00Z","reason":null,"machine":{"id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","code":"R.01","hall":"Hall P","name":{"en":"Machine R.01","nl":"Machine R.01"}},"purpose":"Kept for later releases","version":3,"campusId":"01a20d20-58a4-76b5-b210-dae516f56429","startsAt":"2026-12-24T13:00:00Z","timeZone":"Europe/Brussels","bookingId":"01a20d20-5eda-7635-bf4f-e0a0a0edabb1","requestId":"855e1b76-fbdb-448a-8f48-3ccec632019b","priceCents":8735,"organisation":{"id":"01a20d20-58a9-7365-aec6-8fe03188f238","name":"Company 1"}},"relayed_at":"2026-11-24T10:35:55.072197+00:00"}]');

INSERT INTO rate_limit (key, points, expire)
SELECT key, points, expire FROM json_populate_recordset(NULL::rate_limit, '[{"key":"sign-in-account:person2@company1.example.test","points":1,"expire":1795517454904},
{"key":"sign-in-address:127.0.0.1","points":1,"expire":1795517454789}]');

INSERT INTO resource (id, campus_id, kind, machine_id, place_number, active)
SELECT id, campus_id, kind, machine_id, place_number, active FROM json_populate_recordset(NULL::resource, '[{"id":"01a20d20-5e73-7630-a4fd-7485cbb5c624","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","kind":"machine","machine_id":"01a20d20-5e73-7630-a4fd-71ab80d02b5b","place_number":1,"active":true},
{"id":"01a20d20-5e73-7630-a4fd-7e95f6f0add2","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","kind":"machine","machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","place_number":1,"active":true},
{"id":"01a20d20-5e73-7630-a4fd-810ac7de971c","campus_id":"01a20d20-58a4-76b5-b210-dae516f56429","kind":"machine","machine_id":"01a20d20-5e73-7630-a4fd-7b607a7f46f7","place_number":2,"active":true}]');

INSERT INTO schema_migration (id, timestamp, name)
SELECT id, timestamp, name FROM json_populate_recordset(NULL::schema_migration, '[{"id":1,"timestamp":1795000000001,"name":"FirstBooking1795000000001"}]');

INSERT INTO session (sid, sess, expire)
SELECT sid, sess, expire FROM json_populate_recordset(NULL::session, '[{"sid":"EaxlXbWGiSfLI88LbmBou0fQyjhwFr4C","sess":{"cookie":{"originalMaxAge":43200000,"expires":"2026-11-24T22:35:54.824Z","secure":false,"httpOnly":true,"path":"/","sameSite":"lax"},"userId":"01a20d20-58b5-741a-8948-bf432dfdfac8"},"expire":"2026-11-24T22:35:55+00:00"},
{"sid":"aWVGD3YH7yzg0rCCxJTQsVuToDIcHrkr","sess":{"cookie":{"originalMaxAge":43200000,"expires":"2026-11-24T22:35:54.901Z","secure":false,"httpOnly":true,"path":"/","sameSite":"lax"},"userId":"01a20d20-58f2-7648-b36d-a3b3ca99789d"},"expire":"2026-11-24T22:35:55+00:00"}]');

INSERT INTO user_account (id, organisation_id, email, name, password_hash, role, language, active)
SELECT id, organisation_id, email, name, password_hash, role, language, active FROM json_populate_recordset(NULL::user_account, '[{"id":"01a20d20-58b5-741a-8948-bf432dfdfac8","organisation_id":"01a20d20-58a7-7533-9abb-b4d7a8b1fb60","email":"operator@proof.example.test","name":"operator","password_hash":"nobody signs in with this","role":"operator.admin","language":"en","active":true},
{"id":"01a20d20-58f2-7648-b36d-a3b3ca99789d","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","email":"person1@company1.example.test","name":"person1","password_hash":"nobody signs in with this","role":"company.admin","language":"en","active":true},
{"id":"01a20d20-58ff-7705-ba6c-009b9eeba295","organisation_id":"01a20d20-58a9-7365-aec6-8fe03188f238","email":"person2@company1.example.test","name":"person2","password_hash":"nobody signs in with this","role":"company.member","language":"en","active":true},
{"id":"01a20d20-590b-74c1-b2c5-2bf6c7af04fe","organisation_id":"01a20d20-58a9-7365-aec6-917a7bb24ca1","email":"person1@company2.example.test","name":"person1","password_hash":"nobody signs in with this","role":"company.admin","language":"en","active":true},
{"id":"01a20d20-5918-704d-84b0-1c241df1a3fd","organisation_id":"01a20d20-58a9-7365-aec6-917a7bb24ca1","email":"person2@company2.example.test","name":"person2","password_hash":"nobody signs in with this","role":"company.member","language":"en","active":true}]');

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

GRANT INSERT ON outbox TO app_api;

GRANT INSERT, SELECT, UPDATE ON outbox TO app_worker;

GRANT DELETE, INSERT, SELECT, UPDATE ON rate_limit TO app_api;

GRANT DELETE, SELECT ON rate_limit TO app_worker;

GRANT INSERT, SELECT, UPDATE ON resource TO app_api;

GRANT INSERT, SELECT, UPDATE ON resource TO app_worker;

GRANT SELECT ON schema_migration TO app_api;

GRANT SELECT ON schema_migration TO app_worker;

GRANT DELETE, INSERT, SELECT, UPDATE ON session TO app_api;

GRANT DELETE, SELECT ON session TO app_worker;

GRANT SELECT ON user_account TO app_api;

GRANT INSERT, SELECT, UPDATE ON user_account TO app_worker;

SELECT setval('schema_migration_id_seq', (SELECT max(id) FROM schema_migration));
