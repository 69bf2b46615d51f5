import {
  formatDuration,
  formatMoment,
  formatMoney,
  formatPeriod,
  instantOf,
  type Language,
  minutesBetween,
} from '@campusline/shared';
import type { BookingCancelled, BookingConfirmed, BookingFacts, BookingMoved } from '../../events/booking.events.js';
import { calendarFile } from '../../platform/calendar-file/calendar-file.js';
import type { RecordedEvent } from '../../platform/outbox/domain-event.js';
import { escapeHtml, mailHtml } from './mail-html.js';

/** The events of which the person who booked is told. */
export type MailedBookingEvent = BookingConfirmed | BookingMoved | BookingCancelled;

/** Event types of {@link MailedBookingEvent}. */
export const mailedBookingEvents = ['booking.confirmed', 'booking.moved', 'booking.cancelled'] as const;

/** What a mail says, in one language. */
export interface MailContent {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Text of an `.ics` file. */
  readonly calendar: string;
}

/** Where the mail comes from and leads to. */
export interface MailOrigin {
  /** Address of the product, without a slash at the end. */
  readonly publicUrl: string;
  /** `Name <address>` or a bare address. */
  readonly from: string;
}

interface Words {
  confirmed: { subject: string; fact: string };
  moved: { subject: string; fact: string };
  cancelled: { subject: string; fact: string };
  when: string;
  before: string;
  where: string;
  purpose: string;
  organisation: string;
  price: string;
  reason: string;
  change: string;
  again: string;
  calendarAdded: string;
  calendarMoved: string;
  calendarRemoved: string;
  why: string;
}

/** visual/README.md §11: "je", short verbs, the fact first, then what you can do. */
const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    confirmed: { subject: 'Geboekt', fact: 'Je boeking staat vast' },
    moved: { subject: 'Verplaatst', fact: 'Je boeking is verplaatst' },
    cancelled: { subject: 'Geannuleerd', fact: 'Je boeking is geannuleerd' },
    when: 'Wanneer',
    before: 'Was',
    where: 'Waar',
    purpose: 'Doel',
    organisation: 'Voor',
    price: 'Prijs',
    reason: 'Reden',
    change: 'Verplaats of annuleer de boeking',
    again: 'Boek een ander moment',
    calendarAdded: 'Open de bijlage om het moment in je agenda te zetten.',
    calendarMoved: 'Open de bijlage om het moment in je agenda te verplaatsen.',
    calendarRemoved: 'Open de bijlage om het moment uit je agenda te halen.',
    why: 'Je krijgt deze mail omdat jij boekte.',
  },
  en: {
    confirmed: { subject: 'Booked', fact: 'Your booking is confirmed' },
    moved: { subject: 'Moved', fact: 'Your booking has moved' },
    cancelled: { subject: 'Cancelled', fact: 'Your booking is cancelled' },
    when: 'When',
    before: 'Was',
    where: 'Where',
    purpose: 'Purpose',
    organisation: 'For',
    price: 'Price',
    reason: 'Reason',
    change: 'Move or cancel the booking',
    again: 'Book another time',
    calendarAdded: 'Open the attachment to put the time in your calendar.',
    calendarMoved: 'Open the attachment to move the time in your calendar.',
    calendarRemoved: 'Open the attachment to take the time out of your calendar.',
    why: 'You get this mail because you booked.',
  },
};

/** Where the booking can be changed; the board when there is nothing left to change. */
function linkOf(event: MailedBookingEvent, { publicUrl }: MailOrigin): string {
  const base = publicUrl.replace(/\/+$/, '');
  return event.type === 'booking.cancelled' ? `${base}/planning` : `${base}/mijn-boekingen`;
}

function period(startsAt: string, endsAt: string, { timeZone }: BookingFacts, language: Language): string {
  const [from, to] = [instantOf(startsAt), instantOf(endsAt)];
  return `${formatPeriod(from, to, language, timeZone)} (${formatDuration(minutesBetween(from, to), language)})`;
}

function facts(event: MailedBookingEvent, words: Words, language: Language): [label: string, value: string][] {
  const { payload } = event;
  const rows: [string, string][] = [[words.when, period(payload.startsAt, payload.endsAt, payload, language)]];
  if (event.type === 'booking.moved') {
    rows.push([words.before, period(event.payload.previousStartsAt, event.payload.previousEndsAt, payload, language)]);
  }
  rows.push([words.where, `${payload.machine.name[language]} (${payload.machine.code}), ${payload.machine.hall}`]);
  rows.push([words.purpose, payload.purpose]);
  rows.push([words.organisation, payload.organisation.name]);
  if (event.type === 'booking.cancelled') {
    if (event.payload.reason) rows.push([words.reason, event.payload.reason]);
  } else {
    rows.push([words.price, formatMoney(payload.priceCents, language)]);
  }
  return rows;
}

/** The entry for the calendar of the person who booked: one uid for the life of the booking, its version as sequence. */
function calendarOf(event: RecordedEvent<MailedBookingEvent>, origin: MailOrigin, language: Language): string {
  const { payload } = event;
  const cancelled = event.type === 'booking.cancelled';
  return calendarFile({
    purpose: cancelled ? 'cancel' : 'request',
    id: payload.bookingId,
    sequence: payload.version,
    startsAt: payload.startsAt,
    endsAt: payload.endsAt,
    stampedAt: event.occurredAt,
    summary: payload.machine.name[language],
    location: `${payload.machine.hall}, ${payload.machine.code}`,
    description: payload.purpose,
    ...(cancelled ? {} : { url: linkOf(event, origin) }),
    organizer: organizerOf(origin.from),
    attendee: { name: payload.user.name, email: payload.user.email },
  });
}

function organizerOf(from: string): { name: string; email: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from);
  return named?.[1] && named[2] ? { name: named[1], email: named[2] } : { name: 'Campusline', email: from.trim() };
}

/** The mail about a booking, in the language of the person who booked. */
export function bookingMail(event: RecordedEvent<MailedBookingEvent>, origin: MailOrigin): MailContent {
  const { payload } = event;
  const language = payload.user.language;
  const words = WORDS[language];
  const kind =
    event.type === 'booking.confirmed' ? 'confirmed' : event.type === 'booking.moved' ? 'moved' : 'cancelled';
  const calendarSentence = {
    confirmed: words.calendarAdded,
    moved: words.calendarMoved,
    cancelled: words.calendarRemoved,
  }[kind];
  const { subject, fact } = words[kind];
  const rows = facts(event, words, language);
  const link = { label: kind === 'cancelled' ? words.again : words.change, address: linkOf(event, origin) };
  const closing = [calendarSentence, words.why];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return {
    language,
    subject: `${subject}: ${payload.machine.name[language]}, ${formatMoment(instantOf(payload.startsAt), language, payload.timeZone)}`,
    text: [
      `${fact}.`,
      '',
      ...rows.map(([label, value]) => `${`${label}:`.padEnd(width)}${value}`),
      '',
      `${link.label}: ${link.address}`,
      '',
      ...closing,
      '',
    ].join('\n'),
    html: mailHtml({
      language,
      title: subject,
      fact: `${fact}.`,
      rows,
      link,
      closing: closing.map(escapeHtml).join('<br>'),
    }),
    calendar: calendarOf(event, origin, language),
  };
}
