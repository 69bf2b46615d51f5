const HOUR = 3_600_000;
const ZONE = 'Europe/Brussels';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Local wall time in Brussels; written here a second time on purpose, so that no fault of the product hides itself. */
export function localTime(moment) {
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    day: `${found.year}-${found.month}-${found.day}`,
    /** 1 is Monday. */
    weekday: WEEKDAYS.indexOf(found.weekday) + 1,
    minutes: Number(found.hour) * 60 + Number(found.minute),
  };
}

/** The moment of a local wall time. @param {string} day such as `2026-12-01`. @param {number} minutes after midnight. */
export function momentOf(day, minutes) {
  const guess = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  for (const offset of [2, 1]) {
    const moment = guess - offset * HOUR;
    const local = localTime(moment);
    if (local.day === day && local.minutes === minutes) return moment;
  }
  throw new Error(`${day} has no minute ${minutes} in ${ZONE}.`);
}

/** The first local days from `earliest` days ahead of `now` that are Monday to Friday. */
export function workingDays(now, earliest, count) {
  const days = [];
  for (let ahead = earliest; days.length < count; ahead += 1) {
    // Noon: adding whole days of 24 hours never leaves the local day by more than an hour.
    const { day, weekday } = localTime(now + ahead * 24 * HOUR);
    if (weekday <= 5) days.push(day);
  }
  return days;
}

/** Whether every quarter hour of [from, to) lies in the opening hours. */
export function withinOpeningHours(openingHours, from, to) {
  const minutesOf = text => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  for (let moment = from; moment < to; moment += 15 * 60_000) {
    const { weekday, minutes } = localTime(moment);
    const open = openingHours.some(
      hours => hours.weekday === weekday && minutesOf(hours.opens) <= minutes && minutes < minutesOf(hours.closes),
    );
    if (!open) return false;
  }
  return true;
}
