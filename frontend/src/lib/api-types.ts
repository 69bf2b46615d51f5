import type { ActivityNature, BookingKind } from '@campusline/shared';

/**
 * Wire types of /api/v1. The one place where the interface says what the server sends; every other file imports from
 * here, so replacing them by the generated schema touches this file only.
 */

/** A name or text in both languages. */
export interface LocalisedText {
  nl: string;
  en: string;
}

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  role: string;
  language: 'nl' | 'en';
}

/** Who is signed in, for which organisation, and what the person may do. `now` is the server's instant (ISO, Z). */
export interface Session {
  user: SessionUser;
  organisation: { id: string; name: string; kind: 'operator' | 'company' | 'knowledgePartner' };
  campus: { id: string; name: string; timeZone: string };
  mode: 'demo' | 'production';
  permissions: string[];
  now: string;
}

/** An account of the demo campus that may be tried. */
export interface DemoAccount {
  email: string;
  password: string;
  name: string;
  role: string;
  organisationName: string;
}

/** One thing a machine can do, as a name, a value and its unit. */
export interface Capability {
  name: string;
  value: string;
  unit: string;
}

/** Opening period of one weekday, 1 = Monday … 7 = Sunday, local wall time; `closes` may be 24:00. */
export interface OpeningPeriod {
  weekday: number;
  opens: string;
  closes: string;
}

export interface Machine {
  id: string;
  code: string;
  name: LocalisedText;
  hall: string;
  category: string;
  description: LocalisedText;
  capabilities: Capability[];
  places: number;
  resources: { id: string; placeNumber: number }[];
  openingHours: OpeningPeriod[];
  setupMinutes: number;
  cleanDownMinutes: number;
  /** Euro cents per hour, VAT excluded. */
  hourlyRateCents: number;
  inService: boolean;
  version: number;
}

export type { ActivityNature, BookingKind } from '@campusline/shared';

/** States that a booking can have on the wire. */
export type BookingState =
  | 'requested'
  | 'confirmed'
  | 'cancelled'
  | 'checkedIn'
  | 'completed'
  | 'noShow'
  | 'displaced';

/** What the timeline tells about a booking that this person may see. */
export interface TimelineBooking {
  id: string;
  state: BookingState;
  own: boolean;
  purpose: string;
  organisationName: string;
  bookedBy: string;
  bookingKind: BookingKind;
  version: number;
}

/** Time taken on one place. `booking` is null when it belongs to another tenant ("Bezet"). */
export interface TimelineAllocation {
  id: string;
  resourceId: string;
  machineId: string;
  holderKind: string;
  startsAt: string;
  endsAt: string;
  blockedFrom: string;
  blockedTo: string;
  booking: TimelineBooking | null;
}

export interface Timeline {
  from: string;
  to: string;
  allocations: TimelineAllocation[];
}

export interface Booking {
  id: string;
  machine: { id: string; code: string; name: LocalisedText; hall: string };
  resourceId: string;
  placeNumber: number;
  organisation: { id: string; name: string };
  bookedBy: { id: string; name: string };
  own: boolean;
  purpose: string;
  bookingKind: BookingKind;
  activityNature: ActivityNature;
  state: BookingState;
  startsAt: string;
  endsAt: string;
  blockedFrom: string;
  blockedTo: string;
  minutes: number;
  hourlyRateCents: number;
  priceCents: number;
  version: number;
  createdAt: string;
  mayChange: boolean;
}

export interface RequestBooking {
  machineId: string;
  startsAt: string;
  endsAt: string;
  purpose: string;
  bookingKind: BookingKind;
  activityNature: ActivityNature;
}

/** A free slot of the same length near the wished one; price in euro cents, VAT excluded. */
export interface Alternative {
  startsAt: string;
  endsAt: string;
  priceCents: number;
}

export interface PreviewBooking {
  machineId: string;
  startsAt: string;
  endsAt: string;
  bookingId?: string;
}

/** Would it fit, what would it cost, and what is free near it. */
export interface BookingPreview {
  possible: boolean;
  problem: { code: string; detail: string; conflict: { startsAt: string; endsAt: string } | null } | null;
  minutes: number;
  hourlyRateCents: number;
  priceCents: number;
  alternatives: Alternative[];
}

export type ImportAction = 'create' | 'change' | 'unchanged' | 'refused';

export interface ImportRow {
  position: number;
  key: string;
  action: ImportAction;
  /** Values as a person reads them; `from` is null for a new thing. */
  changes: { field: string; from: string | null; to: string }[];
  problems: { code: string; field: string; message: string }[];
}

export interface ImportRun {
  id: string;
  subject: string;
  fileName: string;
  format: string;
  state: 'dryRun' | 'applied';
  counts: Record<ImportAction, number>;
  rows: ImportRow[];
  /** Worth knowing about the whole file, such as a default that was filled in. */
  notes: { code: string; message: string }[];
  createdAt: string;
  appliedAt: string | null;
  version: number;
}

/** A run without its rows, as the history shows it. */
export type ImportRunSummary = Omit<ImportRun, 'rows' | 'notes'>;

export interface MailSummary {
  id: string;
  to: string;
  subject: string;
  language: 'nl' | 'en';
  createdAt: string;
  sentAt: string | null;
  hasCalendar: boolean;
}

export interface Mail extends MailSummary {
  textBody: string;
  htmlBody: string;
  calendarBody: string | null;
}

/** One page of a list; `nextCursor` is null on the last page. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A fault of one field of what was sent. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** RFC 9457 problem as the server sends it, with Campusline's extensions. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: FieldError[];
  requestId?: string;
  alternatives?: Alternative[];
  conflict?: { startsAt: string; endsAt: string } | null;
}
