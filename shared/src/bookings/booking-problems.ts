import type { Language } from '../kernel/language.js';
import { type ProblemParameters, type ProblemTexts, plainProblem } from '../kernel/problem-text.js';
import { instantOf } from '../kernel/time.js';
import { formatDay, formatMoment, formatPeriod } from '../kernel/time-format.js';

/** Problems that a rule of a booking gives (booking-and-rates.md §8, in the order in which they are checked). */
export type BookingRuleCode =
  | 'BOOKING_END_BEFORE_START'
  | 'BOOKING_IN_PAST'
  | 'BOOKING_TOO_FAR'
  | 'BOOKING_NOT_ON_STEP'
  | 'BOOKING_TOO_SHORT'
  | 'BOOKING_TOO_LONG'
  | 'BOOKING_MACHINE_NOT_IN_SERVICE'
  | 'BOOKING_KIND_STAFF_ONLY'
  | 'BOOKING_OUTSIDE_OPENING_HOURS';

/** Problems of bookings. */
export type BookingProblemCode = BookingRuleCode | 'BOOKING_SLOT_TAKEN' | 'BOOKING_STATE_REFUSED' | 'BOOKING_NOT_FOUND';

/**
 * Texts of the problems of bookings. Moments are ISO instants and are told in the zone of the optional `timeZone`.
 * `BOOKING_SLOT_TAKEN`: optional `from`, `until`. `BOOKING_STATE_REFUSED`: optional `state`.
 */
export const bookingProblemTexts: ProblemTexts<BookingProblemCode> = {
  BOOKING_SLOT_TAKEN: {
    status: 409,
    title: { nl: 'Deze uren zijn bezet', en: 'These hours are taken' },
    detail: {
      nl: p => `De machine is bezet${taken(p, 'nl')}. Kies een alternatief of andere uren.`,
      en: p => `The machine is taken${taken(p, 'en')}. Choose an alternative or other hours.`,
    },
  },
  BOOKING_END_BEFORE_START: plainProblem(
    422,
    { nl: 'Het einde ligt niet na het begin', en: 'The end is not after the start' },
    {
      nl: 'Het einde ligt niet na het begin. Kies een later einde.',
      en: 'The end is not after the start. Choose a later end.',
    },
  ),
  BOOKING_IN_PAST: {
    status: 422,
    title: { nl: 'Dit moment is voorbij', en: 'This moment has passed' },
    parameters: ['now'],
    detail: {
      nl: p => `Dit moment is voorbij. Kies een begin na ${moment(p, 'now', 'nl')}.`,
      en: p => `This moment has passed. Choose a start after ${moment(p, 'now', 'en')}.`,
    },
  },
  BOOKING_TOO_FAR: {
    status: 422,
    title: { nl: 'Dit ligt te ver vooruit', en: 'This is too far ahead' },
    parameters: ['days', 'lastDay'],
    detail: {
      nl: p => `Je boekt tot ${p['days']} dagen vooruit. Kies een begin tot en met ${day(p, 'lastDay', 'nl')}.`,
      en: p => `You book up to ${p['days']} days ahead. Choose a start up to and including ${day(p, 'lastDay', 'en')}.`,
    },
  },
  BOOKING_TOO_SHORT: {
    status: 422,
    title: { nl: 'Deze boeking is te kort', en: 'This booking is too short' },
    parameters: ['minutes'],
    detail: {
      nl: p => `Een boeking duurt minstens ${p['minutes']} minuten. Kies een later einde.`,
      en: p => `A booking lasts at least ${p['minutes']} minutes. Choose a later end.`,
    },
  },
  BOOKING_TOO_LONG: {
    status: 422,
    title: { nl: 'Deze boeking is te lang', en: 'This booking is too long' },
    parameters: ['days'],
    detail: {
      nl: p => `Een boeking duurt hoogstens ${p['days']} dagen. Kies een vroeger einde, of boek in delen.`,
      en: p => `A booking lasts at most ${p['days']} days. Choose an earlier end, or book in parts.`,
    },
  },
  BOOKING_NOT_ON_STEP: {
    status: 422,
    title: { nl: 'Begin en einde vallen niet op het rooster', en: 'Start and end are not on the grid' },
    parameters: ['minutes'],
    detail: {
      nl: p => `Je boekt per ${p['minutes']} minuten, vanaf het hele uur. Kies een begin en einde op dat rooster.`,
      en: p => `You book by ${p['minutes']} minutes, from the full hour. Choose a start and an end on that grid.`,
    },
  },
  BOOKING_OUTSIDE_OPENING_HOURS: {
    status: 422,
    title: { nl: 'Dit valt buiten de openingsuren', en: 'This is outside opening hours' },
    parameters: ['day', 'open'],
    detail: {
      nl: p =>
        p['open'] === ''
          ? `De machine is gesloten op ${day(p, 'day', 'nl')}. Kies een andere dag.`
          : `Op ${day(p, 'day', 'nl')} is de machine open van ${p['open']}. Kies uren daarbinnen.`,
      en: p =>
        p['open'] === ''
          ? `The machine is closed on ${day(p, 'day', 'en')}. Choose another day.`
          : `On ${day(p, 'day', 'en')} the machine is open ${p['open']}. Choose hours within that.`,
    },
  },
  BOOKING_MACHINE_NOT_IN_SERVICE: plainProblem(
    422,
    { nl: 'Deze machine is buiten dienst', en: 'This machine is out of service' },
    {
      nl: 'Deze machine is buiten dienst. Kies een andere machine, of vraag het team wanneer ze terug is.',
      en: 'This machine is out of service. Choose another machine, or ask the team when it returns.',
    },
  ),
  BOOKING_KIND_STAFF_ONLY: plainProblem(
    422,
    { nl: 'Dit soort boeking is voor het campusteam', en: 'This kind of booking is for the campus team' },
    {
      nl: 'Onderhoud en intern gebruik boekt alleen het campusteam. Kies een ander soort boeking.',
      en: 'Only the campus team books maintenance and internal use. Choose another kind of booking.',
    },
  ),
  BOOKING_STATE_REFUSED: {
    status: 409,
    title: { nl: 'Deze boeking kan niet meer wijzigen', en: 'This booking can no longer change' },
    detail: {
      nl: p => `De boeking is ${stateName(p, 'nl')}; dit kan daarom niet meer. Laad opnieuw en bekijk de boeking.`,
      en: p => `The booking is ${stateName(p, 'en')}, so this is no longer possible. Reload and look at the booking.`,
    },
  },
  BOOKING_NOT_FOUND: plainProblem(
    404,
    { nl: 'Deze boeking bestaat niet', en: 'This booking does not exist' },
    {
      nl: 'Deze boeking bestaat niet, of is niet van je organisatie. Kies een boeking uit je lijst.',
      en: 'This booking does not exist, or does not belong to your organisation. Choose a booking from your list.',
    },
  ),
};

const stateNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  requested: { nl: 'aangevraagd', en: 'requested' },
  awaitingApproval: { nl: 'in afwachting van goedkeuring', en: 'awaiting approval' },
  confirmed: { nl: 'bevestigd', en: 'confirmed' },
  checkedIn: { nl: 'bezig', en: 'in progress' },
  completed: { nl: 'afgelopen', en: 'completed' },
  rejected: { nl: 'geweigerd', en: 'rejected' },
  expired: { nl: 'vervallen', en: 'expired' },
  cancelled: { nl: 'geannuleerd', en: 'cancelled' },
  noShow: { nl: 'niet gebruikt', en: 'not used' },
  disputed: { nl: 'betwist', en: 'disputed' },
  displaced: { nl: 'verdrongen door een storing', en: 'displaced by an outage' },
};

function stateName(parameters: ProblemParameters, language: Language): string {
  const state = String(parameters['state'] ?? '');
  const names = Object.hasOwn(stateNames, state) ? stateNames[state] : undefined;
  return names?.[language] ?? (language === 'nl' ? 'intussen gewijzigd' : 'changed in the meantime');
}

function taken(parameters: ProblemParameters, language: Language): string {
  const { from, until } = parameters;
  if (typeof from !== 'string' || typeof until !== 'string') {
    return language === 'nl' ? ' in deze uren' : ' in these hours';
  }
  const period = formatPeriod(instantOf(from), instantOf(until), language, zoneOf(parameters));
  return language === 'nl' ? ` op ${period}` : ` on ${period}`;
}

function moment(parameters: ProblemParameters, name: string, language: Language): string {
  return formatMoment(instantOf(String(parameters[name])), language, zoneOf(parameters));
}

function day(parameters: ProblemParameters, name: string, language: Language): string {
  return formatDay(String(parameters[name]), language, zoneOf(parameters));
}

function zoneOf(parameters: ProblemParameters): string | undefined {
  const { timeZone } = parameters;
  return typeof timeZone === 'string' ? timeZone : undefined;
}
