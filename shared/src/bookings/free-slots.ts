import { type OpeningHours, openingPeriods } from '../kernel/opening-hours.js';
import { lengthOf, type Period, subtract } from '../kernel/period.js';
import { addLocalDays, campusTimeZone, localOffset, millisecondsOf, startOfLocalDay } from '../kernel/time.js';
import { bookingLimits, lastStartDay } from './booking-rules.js';

/** What is asked of a search for free slots. Moments are milliseconds, lengths whole minutes. */
export interface FreeSlotQuestion {
  /** The slot that is taken; alternatives last as long, in real minutes. */
  readonly wished: Period;
  readonly openingHours: readonly OpeningHours[];
  readonly timeZone?: string;
  /** The blocked periods of others on the machine place, their own set-up and clean-down included. */
  readonly blocked: readonly Period[];
  readonly setupMinutes: number;
  readonly cleanDownMinutes: number;
  /** The business moment; no alternative starts before it, nor later than a booking may. */
  readonly now: number;
  /** How many days of 24 hours around the wished start an alternative may start; 30 by default. */
  readonly horizonDays?: number;
  /** Starts and ends lie on this grid of local minutes; divides an hour; 15 by default. */
  readonly stepMinutes?: number;
  /** How many alternatives at most; 3 by default. */
  readonly count?: number;
}

/** The question of {@link FreeSlotQuestion} for a machine with several places: what is blocked on each. */
export type PlacesQuestion = Omit<FreeSlotQuestion, 'blocked'> & {
  readonly blockedByPlace: readonly (readonly Period[])[];
};

/** Days around the wish that are searched before the whole horizon: most refusals find their alternatives near. */
const firstReaches = [2, 8] as const;

const minuteMilliseconds = 60_000;
const dayMilliseconds = 86_400_000;

/**
 * The free slots nearest to a wish: of the same real length, inside opening hours, on the local grid, not in the past,
 * and with set-up and clean-down clear of what is blocked. Each free gap gives the start in it that is nearest to the
 * wish (the earlier when two are as near); of these the nearest `count`, in order of time. A length that is not a
 * multiple of the step has no slot on the grid and answers none.
 */
export function findAlternatives(question: FreeSlotQuestion): Period[] {
  return findAlternativesOnPlaces({ ...question, blockedByPlace: [question.blocked] });
}

/**
 * As {@link findAlternatives}, for a machine with several places: a slot is free when one place is free for the whole
 * of it. Equal slots on several places count once.
 */
export function findAlternativesOnPlaces(question: PlacesQuestion): Period[] {
  const { wished, horizonDays = 30, count = 3 } = question;
  const step = (question.stepMinutes ?? bookingLimits.stepMinutes) * minuteMilliseconds;
  if (lengthOf(wished) === 0 || lengthOf(wished) % step !== 0) {
    return [];
  }
  // Every start within a reach is found by a search of that reach, so a small one that finds enough found the nearest.
  const reaches = [...firstReaches.filter(days => days < horizonDays), horizonDays];
  let starts: number[] = [];
  for (const days of reaches) {
    starts = nearestStarts(question, days * dayMilliseconds);
    if (starts.length >= count) {
      break;
    }
  }
  return starts
    .sort((one, other) => Math.abs(one - wished.from) - Math.abs(other - wished.from) || one - other)
    .slice(0, count)
    .sort((one, other) => one - other)
    .map(from => ({ from, to: from + lengthOf(wished) }));
}

/** The start nearest to the wish in each free gap, of the starts at most `reach` milliseconds from the wish. */
function nearestStarts(question: PlacesQuestion, reach: number): number[] {
  const { wished, openingHours, timeZone = campusTimeZone, now } = question;
  const stepMinutes = question.stepMinutes ?? bookingLimits.stepMinutes;
  const length = lengthOf(wished);
  const tooLate = millisecondsOf(startOfLocalDay(addLocalDays(lastStartDay(now, timeZone), 1), timeZone));
  const earliest = Math.max(now, wished.from - reach);
  const latest = Math.min(tooLate - 1, wished.from + reach);
  if (earliest > latest) {
    return [];
  }
  const open = openingPeriods(openingHours, earliest, latest + length, timeZone);
  const starts = new Set<number>();
  for (const blocked of question.blockedByPlace) {
    // A slot fits beside a blocked period when its clean-down ends before it, or its set-up starts after it.
    const kept = blocked.map(({ from, to }) => ({
      from: from - question.cleanDownMinutes * minuteMilliseconds,
      to: to + question.setupMinutes * minuteMilliseconds,
    }));
    for (const gap of subtract(open, kept)) {
      const first = Math.max(gap.from, earliest);
      const last = Math.min(gap.to - length, latest);
      const start = nearestOnStep(wished.from, first, last, stepMinutes, timeZone);
      if (start !== undefined) {
        starts.add(start);
      }
    }
  }
  return [...starts];
}

/** The moment on the local grid in `[first, last]` that is nearest to a wish, the earlier when two are as near. */
function nearestOnStep(
  wish: number,
  first: number,
  last: number,
  stepMinutes: number,
  timeZone: string,
): number | undefined {
  const inside = Math.min(Math.max(wish, first), last);
  const before = onStep(inside, stepMinutes, timeZone, Math.floor);
  const after = onStep(inside, stepMinutes, timeZone, Math.ceil);
  const candidates = [before, after].filter(moment => moment >= first && moment <= last);
  return candidates.sort((one, other) => Math.abs(one - wish) - Math.abs(other - wish) || one - other)[0];
}

function onStep(moment: number, stepMinutes: number, timeZone: string, round: (steps: number) => number): number {
  const step = stepMinutes * minuteMilliseconds;
  const offset = localOffset(moment, timeZone);
  return round((moment + offset) / step) * step - offset;
}
