import {
  type ActivityNature,
  addLocalDays,
  addMinutes,
  type BookingKind,
  isOpenThroughout,
  type LocalDay,
  millisecondsOf,
  readInstant,
  readOpeningHours,
  startOfWeek,
  weekdayOf,
} from '@campusline/shared';
import { demoMachines, type DemoMachine } from './machines.js';
import { Random } from './random.js';
import { fixedBookings, purposesOf } from './stories.js';

/** Who books on the demo campus: the local part of the demo account. */
export type DemoPerson = 'lotte' | 'seppe' | 'kristof' | 'nadia';

/** A booking that the seed will request. Moments are bare local times, `YYYY-MM-DDTHH:MM`. */
export interface PlannedBooking {
  code: string;
  person: DemoPerson;
  startsAt: string;
  endsAt: string;
  purpose: string;
  bookingKind: BookingKind;
  activityNature: ActivityNature;
  /** When the person asked for it; before the start and not after now. */
  requestedAt: Date;
  /** True when the person calls it off later. */
  cancelled: boolean;
}

/** How many bookings a demo campus gets at most, cancelled ones included. */
export const MOST_BOOKINGS = 90;

const FIRST_DAY = -7;
const LAST_DAY = 20;
const QUARTER = 15;

interface Blocked {
  from: number;
  to: number;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `minutes` after local midnight of a day, also past the end of that day. */
function moment(day: LocalDay, minutes: number): string {
  return `${addLocalDays(day, Math.floor(minutes / 1440))}T${clock(minutes % 1440)}`;
}

function instantAt(local: string): number {
  const reading = readInstant(local);
  if (!reading.ok) throw new RangeError(`the demo campus names a moment that does not exist: ${local}`);
  return millisecondsOf(reading.value);
}

/** Which places are taken when: the same order of choice as the calendar's, so that nothing planned is refused. */
class Board {
  private readonly places: Map<string, Blocked[][]>;
  private readonly machines = new Map(demoMachines.map(machine => [machine.code, machine]));

  constructor() {
    this.places = new Map(
      demoMachines.map(({ code, places = 1 }) => [code, Array.from({ length: places }, (): Blocked[] => [])]),
    );
  }

  /** Takes the slot when the machine works, is open throughout, and has a place free with its buffers. */
  take(code: string, startsAt: string, endsAt: string): boolean {
    const machine = this.machines.get(code);
    const places = this.places.get(code);
    if (!machine || !places) throw new RangeError(`the demo campus has no machine ${code}`);
    const period = { from: instantAt(startsAt), to: instantAt(endsAt) };
    const hours = readOpeningHours(machine.hours);
    if (machine.outOfService || !hours.ok || !isOpenThroughout(hours.value, period)) return false;
    const blocked = { from: period.from - machine.setup * 60_000, to: period.to + machine.cleanDown * 60_000 };
    const free = places.find(taken => taken.every(other => other.to <= blocked.from || other.from >= blocked.to));
    free?.push(blocked);
    return free !== undefined;
  }
}

function requestedAt(random: Random, startsAt: string, now: Date): Date {
  const latest = Math.min(instantAt(startsAt), now.getTime());
  return new Date(addMinutes(latest, -random.whole(3 * 60, 6 * 24 * 60)).epochMilliseconds);
}

function randomLength(random: Random, machine: DemoMachine, person: DemoPerson): number {
  const long = machine.hours === '24/7' && person !== 'nadia';
  return long ? random.pick([6, 9, 14, 20, 26]) * 60 : random.whole(4, 22) * QUARTER;
}

/**
 * The bookings of last week, this week and the two after, for the week in which `now` lies: first the ones that tell a
 * story, then as many as chance adds. The same `now` and `start` give the same list. No booking breaks a rule of
 * booking, none overlaps another, and every purpose is invented.
 */
export function plannedBookings(today: LocalDay, now: Date, start = 20_261_124): PlannedBooking[] {
  const random = new Random(start);
  const board = new Board();
  const monday = startOfWeek(today);
  const planned: PlannedBooking[] = [];
  const add = (booking: Omit<PlannedBooking, 'requestedAt'>) => {
    if (planned.length >= MOST_BOOKINGS) return;
    if (!booking.cancelled && !board.take(booking.code, booking.startsAt, booking.endsAt)) return;
    planned.push({ ...booking, requestedAt: requestedAt(random, booking.startsAt, now) });
  };

  for (const story of fixedBookings) {
    const day = addLocalDays(story.fromToday === undefined ? monday : today, story.fromToday ?? story.day);
    const { code, person, purpose, bookingKind, activityNature = 'economic', cancelled = false } = story;
    add({
      code,
      person,
      purpose,
      bookingKind,
      activityNature,
      cancelled,
      startsAt: moment(day, story.start * 60),
      endsAt: moment(day, story.start * 60 + story.hours * 60),
    });
  }

  for (let offset = FIRST_DAY; offset <= LAST_DAY; offset += 1) {
    const day = addLocalDays(monday, offset);
    if (weekdayOf(day) > 5) continue;
    // This week is the fullest; the weeks ahead are booked less and less.
    const wanted = offset < 0 ? 3 : offset < 7 ? 4 : offset < 14 ? 3 : 2;
    for (let count = 0; count < wanted; count += 1) {
      const machine = random.pick(demoMachines);
      const begin = random.whole(7 * 4, 15 * 4) * QUARTER;
      const person = random.pick<DemoPerson>(['lotte', 'seppe', 'lotte', 'seppe', 'nadia']);
      const length = randomLength(random, machine, person);
      const { purpose, bookingKind } = random.pick(purposesOf(person, machine.category));
      const activityNature = bookingKind === 'training' || random.next() < 0.15 ? 'nonEconomic' : 'economic';
      add({
        code: machine.code,
        person,
        purpose,
        bookingKind,
        activityNature,
        cancelled: false,
        startsAt: moment(day, begin),
        endsAt: moment(day, begin + length),
      });
    }
  }
  return planned;
}
