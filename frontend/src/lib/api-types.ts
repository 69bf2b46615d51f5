import type { ActivityNature, BookingKind, BookingState, Language } from '@campusline/shared';
import type { components, paths } from './api-schema.gen';

/**
 * Wire types of /api/v1 under the names that the interface uses. All of them come from the generated schema; the one
 * thing added is the closed list of values where the document says plain text (see {@link Refined}).
 */
type Schemas = components['schemas'];

export type { ActivityNature, BookingKind, BookingState } from '@campusline/shared';

/** A name or text in both languages. */
export type LocalisedText = Schemas['TextInTwoLanguages'];

/** Who is signed in, for which organisation, and what the person may do. `now` is the server's instant (ISO, Z). */
export type Session = Omit<Schemas['SessionView'], 'mode' | 'user' | 'organisation'> & {
  mode: 'demo' | 'production';
  user: Omit<Schemas['SessionUser'], 'language'> & { language: Language };
  organisation: Omit<Schemas['SessionOrganisation'], 'kind'> & { kind: 'operator' | 'company' | 'knowledgePartner' };
};

/** A machine with its places, opening hours, buffers and rate (euro cents per hour, VAT excluded). */
export type Machine = Schemas['MachineView'];

/** What the timeline tells about a booking that this person may see. */
export type TimelineBooking = Omit<Schemas['TimelineBooking'], 'state' | 'bookingKind'> & {
  state: BookingState;
  bookingKind: BookingKind;
};

/** Time taken on one place. `booking` is null when it belongs to another tenant ("Bezet"). */
export type TimelineAllocation = Omit<Schemas['TimelineAllocation'], 'booking'> & { booking: TimelineBooking | null };

/** A booking with its price; amounts in euro cents, VAT excluded. */
export type Booking = Omit<Schemas['BookingDetails'], 'state' | 'bookingKind' | 'activityNature'> & {
  state: BookingState;
  bookingKind: BookingKind;
  activityNature: ActivityNature;
};

/** What asking for a booking sends. */
export type RequestBooking = Schemas['CreateBookingRequest'];

/** A free slot of the same length near the wished one; price in euro cents, VAT excluded. */
export type Alternative = Schemas['AlternativeView'];

/** Would it fit, what would it cost, what is in the way and what is free near it. */
export type BookingPreview = Schemas['BookingPreviewView'];

/** One row of an import with its verdict. */
export type ImportRow = Schemas['ImportRowView'];

/** What an import does with a row. */
export type ImportAction = ImportRow['action'];

/** An import with every row of its file. */
export type ImportRun = Schemas['ImportRunView'];

/** An outgoing mail with its bodies. */
export type Mail = Schemas['MailContentView'];

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

/** RFC 9457 problem as the server sends it, with Campusline's extensions; the document does not describe it. */
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

/** An answer with the closed lists of the domain in the place of plain text, however deep the answer is. */
export type Refined<Body> = Body extends Schemas['BookingDetails']
  ? Booking
  : Body extends Schemas['TimelineBooking']
    ? TimelineBooking
    : Body extends Schemas['SessionView']
      ? Session
      : Body extends (infer Item)[]
        ? Refined<Item>[]
        : Body extends object
          ? { [Key in keyof Body]: Refined<Body[Key]> }
          : Body;

/** The document writes header names in small letters; here they are written as people know them. */
type WithKeyHeader<Operation> = Operation extends {
  parameters: { header: { 'idempotency-key': string } };
}
  ? Omit<Operation, 'parameters'> & {
      parameters: Omit<Operation['parameters'], 'header'> & { header: { 'Idempotency-Key': string } };
    }
  : Operation;

/** Routes below /api/v1, without that prefix: a route, its parameters and its answer are checked together. */
export type Routes = {
  [Path in keyof paths as Path extends `/api/v1${infer Rest}` ? Rest : never]: {
    [Method in keyof paths[Path]]: WithKeyHeader<paths[Path][Method]>;
  };
};
