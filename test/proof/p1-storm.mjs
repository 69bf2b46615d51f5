import { localTime, momentOf, withinOpeningHours, workingDays } from './local-time.mjs';
import { inParallel } from './support.mjs';

const MINUTE = 60_000;
/** Requests that are under way at the same time. */
export const WIDTH = 200;

/**
 * One acknowledged version of a booking: which hours it held from when to when, as far as its callers can know.
 * @typedef {object} Life
 * @property {string} bookingId
 * @property {string} resourceId
 * @property {number} blockedFrom
 * @property {number} blockedTo
 * @property {number} bornAfter it was not there before this moment (wall clock, epoch milliseconds).
 * @property {number} goneBy it was gone at this moment; Infinity as long as nobody moved or cancelled it.
 */

/** What the callers of a storm saw; the checks hold it against the database. */
export class Ledger {
  /** @type {{ kind: string, answer: import('./caller.mjs').Answer, wish?: object, machine: any, bookingId?: string }[]} */
  entries = [];
  /** Booking id → its newest acknowledged version, state and hours. @type {Map<string, any>} */
  bookings = new Map();
  /** Machine id → lives of the bookings on it. @type {Map<string, Life[]>} */
  lives = new Map();

  /** Writes down an answer, and what it says about the life of a booking. */
  write(entry) {
    this.entries.push(entry);
    const { kind, answer, machine } = entry;
    if (answer.status !== 201 && answer.status !== 200) return;
    const { id, version, state, resourceId, startsAt, endsAt, blockedFrom, blockedTo } = answer.body;
    const lives = this.lives.get(machine.id) ?? [];
    this.lives.set(machine.id, lives);
    const known = this.bookings.get(id) ?? { id, version: 0, machine, caller: entry.caller, versions: new Set() };
    known.versions.add(version);
    const life = {
      bookingId: id,
      version,
      resourceId,
      blockedFrom: Date.parse(blockedFrom),
      blockedTo: Date.parse(blockedTo),
      bornAfter: answer.from,
      goneBy: Number.POSITIVE_INFINITY,
    };
    // Two answers about one booking may arrive in either order.
    const before = lives.find(one => one.bookingId === id && one.version === version - 1);
    if (before) before.goneBy = answer.until;
    const after = known.gone?.get(version + 1);
    if (after) life.goneBy = after;
    known.gone ??= new Map();
    known.gone.set(version, answer.until);
    if (kind !== 'cancel') lives.push(life);
    if (version > known.version) Object.assign(known, { version, state, startsAt, endsAt, resourceId });
    this.bookings.set(id, known);
  }

  /** Bookings that are live as far as the callers know. */
  live() {
    return [...this.bookings.values()].filter(({ state }) => state === 'confirmed');
  }
}

/** The blocked hours of a wish: with set-up before and clean-down after. */
export function blockedOf(machine, wish) {
  return { from: wish.from - machine.setupMinutes * MINUTE, to: wish.to + machine.cleanDownMinutes * MINUTE };
}

/** @param {number} moment */
export const iso = moment => new Date(moment).toISOString();

/**
 * A wish around one of the ten hours of a day: jittered, so that wishes overlap without being equal.
 * A few reach outside the opening hours on purpose.
 */
export function wishFor(chance, machine, day, slotIndex) {
  const begin = 8 * 60 + slotIndex * 60 + chance.whole(-4, 4) * 15;
  const length = chance.whole(2, 10) * 15;
  const latest = 18 * 60 - length;
  const outside = chance.next() < 0.03;
  const from = momentOf(day, outside ? begin : Math.min(Math.max(begin, 8 * 60), latest));
  return { from, to: from + length * MINUTE };
}

/** Asks for new hours and writes the answer down. */
export async function create(ledger, caller, machine, wish) {
  const answer = await caller.post('/bookings', {
    machineId: machine.id,
    startsAt: iso(wish.from),
    endsAt: iso(wish.to),
    purpose: 'Proof of contention',
    bookingKind: 'pilot',
    activityNature: 'economic',
  });
  const open = withinOpeningHours(machine.openingHours, wish.from, wish.to);
  ledger.write({ kind: 'create', answer, wish, machine, caller, open });
  return answer;
}

/** Moves a booking and writes the answer down. */
export async function move(ledger, booking, wish, caller = booking.caller, version = booking.version) {
  const { machine, id } = booking;
  const answer = await caller.post(`/bookings/${id}/move`, { startsAt: iso(wish.from), endsAt: iso(wish.to), version });
  const open = withinOpeningHours(machine.openingHours, wish.from, wish.to);
  ledger.write({ kind: 'move', answer, wish, machine, caller, open, bookingId: id });
  return answer;
}

/** Cancels a booking and writes the answer down. */
export async function cancel(ledger, booking, caller = booking.caller) {
  const { machine, id, version } = booking;
  const answer = await caller.post(`/bookings/${id}/cancel`, { version, reason: 'Proof' });
  ledger.write({ kind: 'cancel', answer, machine, caller, open: true, bookingId: id });
  return answer;
}

/**
 * The storm: creates, and for a fifth moves, extensions and cancellations, 200 at once on 100 slots of ten machines.
 * A tenth of the changes meets a booking that somebody is changing already.
 */
export async function storm({ ledger, chance, callers, machines, day, requests }) {
  const plans = Array.from({ length: requests }, () => {
    const machine = chance.pick(machines);
    return {
      kind: chance.next() < 0.8 ? 'create' : chance.pick(['move', 'move', 'extend', 'cancel']),
      machine,
      wish: wishFor(chance, machine, day, chance.whole(0, 9)),
      caller: chance.pick(callers),
      pick: chance.next(),
      races: chance.next() < 0.1,
    };
  });
  const busy = new Set();
  await inParallel(plans, WIDTH, async plan => {
    if (plan.kind === 'create') {
      await create(ledger, plan.caller, plan.machine, plan.wish);
      return;
    }
    const free = ledger.live().filter(({ id }) => plan.races || !busy.has(id));
    const booking = free[Math.floor(plan.pick * free.length)];
    if (!booking) {
      await create(ledger, plan.caller, plan.machine, plan.wish);
      return;
    }
    busy.add(booking.id);
    // The same person at the other process.
    const caller = booking.caller.at(plan.caller.url.href);
    if (plan.kind === 'cancel') await cancel(ledger, booking, caller);
    else {
      const from = Date.parse(booking.startsAt);
      const to = Date.parse(booking.endsAt);
      const { minutes } = localTime(from);
      const wish =
        plan.kind === 'extend'
          ? { from, to: to + 30 * MINUTE }
          : wishFor(
              chance,
              booking.machine,
              day,
              Math.min(9, Math.max(0, Math.floor(minutes / 60) - 8 + chance.whole(-2, 2))),
            );
      await move(ledger, booking, wish, caller);
    }
    busy.delete(booking.id);
  });
}

/**
 * Two hundred requests at the very same moment on overlapping hours of ten machines, each round on a day of its own.
 * Every third round everybody wants the same hours.
 * @returns {Promise<{ day: string, milliseconds: number }[]>}
 */
export async function rounds({ ledger, chance, callers, machines, days }) {
  const result = [];
  for (const [index, day] of days.entries()) {
    const equal = index % 3 === 2;
    const begin = Date.now();
    await Promise.all(
      Array.from({ length: WIDTH }, (_, number) => {
        const machine = machines[number % machines.length];
        const minutes = equal ? 10 * 60 : 10 * 60 + chance.whole(-4, 4) * 15;
        const from = momentOf(day, minutes);
        const wish = { from, to: from + (equal ? 120 : chance.whole(6, 12) * 15) * MINUTE };
        return create(ledger, chance.pick(callers), machine, wish);
      }),
    );
    result.push({ day, milliseconds: Date.now() - begin });
  }
  return result;
}

/**
 * Moves that want each other's hours: rows of five bookings on each machine, shifted, swapped and shuffled at once.
 * Moves lock; this is where deadlocks would come from.
 * @returns {Promise<number>} moves that were sent.
 */
export async function swaps({ ledger, chance, callers, machines, day, waves }) {
  const rows = [];
  for (const machine of machines) {
    for (let place = 0; place < machine.places; place += 1) {
      const row = [];
      for (let index = 0; index < 5; index += 1) {
        const from = momentOf(day, 8 * 60 + index * 120);
        const answer = await create(ledger, chance.pick(callers), machine, { from, to: from + 60 * MINUTE });
        if (answer.status === 201) row.push(answer.body.id);
      }
      rows.push(row);
    }
  }
  let sent = 0;
  for (let wave = 0; wave < waves; wave += 1) {
    const way = wave % 3;
    const moves = rows.flatMap(row => {
      const hours = row
        .map(id => ledger.bookings.get(id))
        .map(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
      const others = way === 0 ? hours.map((_, index) => hours[(index + 1) % hours.length]) : chance.shuffled(hours);
      return row.map((id, index) => {
        const shift = chance.pick([-30, 15, 30, 45]) * MINUTE;
        const [from, to] = way === 2 ? hours[index].map(moment => moment + shift) : others[index];
        return () => move(ledger, ledger.bookings.get(id), { from, to });
      });
    });
    sent += moves.length;
    await Promise.all(chance.shuffled(moves).map(send => send()));
  }
  return sent;
}

/** Days for the storm, the rounds and the swaps, none of them a day on which the clock changes. */
export function daysFor(chance, count) {
  return workingDays(Date.now(), chance.whole(8, 200), count);
}
