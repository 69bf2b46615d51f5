import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';

/** A person in a calendar entry. */
export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

/**
 * What a calendar is told: `publish` is a file to download, `request` puts or moves an entry in the calendar of the
 * person who is mailed, `cancel` takes it out again (RFC 5546).
 */
export type CalendarPurpose = 'publish' | 'request' | 'cancel';

/** One appointment. */
export interface CalendarEntry {
  readonly purpose: CalendarPurpose;
  /** Stays the same for the whole life of the appointment; calendars recognise it by this. */
  readonly id: string;
  /** Grows with each change; a calendar ignores what is older than what it has. */
  readonly sequence: number;
  /** ISO 8601 with `Z`. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Moment at which this version of the entry was made, ISO 8601 with `Z`. */
  readonly stampedAt: string;
  readonly summary: string;
  readonly location: string;
  /** May hold line breaks. */
  readonly description: string;
  /** Where the appointment can be changed: an http address, or undefined. */
  readonly url?: string;
  readonly organizer: CalendarPerson;
  /** Needed for `request` and `cancel`. */
  readonly attendee?: CalendarPerson;
}

const METHODS: Readonly<Record<CalendarPurpose, ICalCalendarMethod>> = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
};

/** Every character that ends a line somewhere, or that no text should hold. */
const BREAKING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

/** One line of text: whatever could begin a new line of the file becomes a space. */
function oneLine(text: string): string {
  return text.replace(BREAKING, ' ').trim();
}

/** Text of several lines: only the plain line break stays; the generator writes it as `\n`. */
function severalLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .join('\n');
}

/** A name in double quotes may hold none itself (RFC 5545 §3.2). */
function person({ name, email }: CalendarPerson): CalendarPerson {
  const address = oneLine(email);
  if (!/^[^\s"<>;:,\\]+@[^\s"<>;:,\\]+$/.test(address)) throw new Error('A calendar entry needs a plain mail address.');
  return { name: oneLine(name).replaceAll(/["\\]/g, "'"), email: address };
}

/**
 * The text of an `.ics` file with one appointment (RFC 5545). Times are in UTC, so that no calendar needs the rules of
 * our time zone; nothing in a field can begin a line of its own.
 * @throws Error when an address cannot be one.
 */
export function calendarFile(entry: CalendarEntry): string {
  const data: ICalEventData = {
    id: oneLine(entry.id),
    sequence: entry.sequence,
    start: entry.startsAt,
    end: entry.endsAt,
    stamp: entry.stampedAt,
    summary: oneLine(entry.summary),
    location: oneLine(entry.location),
    description: severalLines(entry.description),
    organizer: person(entry.organizer),
    status: entry.purpose === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(entry.url ? { url: encodeURI(oneLine(entry.url)) } : {}),
    ...(entry.attendee
      ? {
          attendees: [
            { ...person(entry.attendee), rsvp: false, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED },
          ],
        }
      : {}),
  };
  const calendar = ical({ prodId: { company: 'campusline', product: 'campusline', language: 'EN' } });
  calendar.method(METHODS[entry.purpose]);
  calendar.createEvent(data);
  return calendar.toString();
}

/** What a calendar file is for, read back from its text. @throws Error when the text is no file of ours. */
export function calendarPurpose(file: string): CalendarPurpose {
  const method = /^METHOD:([A-Z]+)\r?$/m.exec(file)?.[1];
  const found = (Object.keys(METHODS) as CalendarPurpose[]).find(purpose => METHODS[purpose] === method);
  if (!found) throw new Error('The calendar file names no method.');
  return found;
}
