import { openConnection } from '../proof/stack.mjs';

/** Bookings a machine has each day in the stored data. */
const A_DAY = 3;
/** Stored days ahead of the moment of loading; the bench books later than that. */
export const DAYS_AHEAD = 33;

/**
 * Fills a migrated database with machines and bookings by SQL as superuser, since a million commands would take an
 * hour: machines (always open, 15 minutes of set-up and clean-down), then bookings of three hours, three a day for
 * each machine, ending five weeks ahead. Rows and constraints are the product's own; only foreign keys are not
 * checked row by row while loading.
 * @param {string} superuserUrl
 * @param {string} campusId
 * @param {{ machines: number, bookings: number }} size
 */
export async function loadBookings(superuserUrl, campusId, { machines, bookings }) {
  const connection = await openConnection(superuserUrl);
  try {
    await connection.query('SET synchronous_commit = off');
    await connection.query('SET session_replication_role = replica');
    await connection.query(
      `INSERT INTO machine (id, campus_id, code, name_nl, name_en, hall, category, setup_minutes, clean_down_minutes, hourly_rate_cents)
       SELECT uuidv7(), $1, 'B.' || lpad(n::text, 4, '0'), 'Machine ' || n, 'Machine ' || n, 'Hall ' || n / 100, 'Milling', 15, 15, 8735
       FROM generate_series(0, $2::int - 1) n`,
      [campusId, machines],
    );
    await connection.query(
      `INSERT INTO resource (id, campus_id, kind, machine_id) SELECT uuidv7(), campus_id, 'machine', id FROM machine`,
    );
    await connection.query(
      `INSERT INTO opening_hours (machine_id, weekday, opens, closes) SELECT id, d, '00:00', '24:00' FROM machine, generate_series(1, 7) d`,
    );
  } finally {
    connection.close();
  }
  // Whole days, so that the last week is as full as the others whatever the number.
  const each = Math.ceil(bookings / machines / A_DAY) * A_DAY;
  // Two connections, each with half of the machines, in the order of time: as the rows would have come.
  await Promise.all([0, 1].map(half => loadHalf(superuserUrl, half, each)));
  const last = await openConnection(superuserUrl);
  await last.query('VACUUM (ANALYZE)');
  await last.query('CHECKPOINT');
  last.close();
}

async function loadHalf(superuserUrl, half, each) {
  const connection = await openConnection(superuserUrl);
  try {
    await connection.query('SET synchronous_commit = off');
    await connection.query('SET session_replication_role = replica');
    // In pieces of some thirty days: a row that is held twice would show itself early, and memory stays small.
    const step = 100;
    for (let first = 0; first < each; first += step) {
      await connection.query(
        `WITH machines AS (
           SELECT m.id, m.campus_id, r.id AS resource_id, row_number() OVER (ORDER BY m.code) AS n
           FROM machine m JOIN resource r ON r.machine_id = m.id WHERE right(m.code, 1)::int % 2 = $1),
         people AS (
           SELECT u.id AS user_id, u.organisation_id, row_number() OVER (ORDER BY u.id) - 1 AS n, count(*) OVER () AS people
           FROM user_account u JOIN organisation o ON o.id = u.organisation_id WHERE o.kind = 'company'),
         slots AS (
           SELECT uuidv7() AS id, m.campus_id, m.id AS machine_id, m.resource_id, p.user_id, p.organisation_id,
             date_trunc('day', now()) + (k / ${A_DAY} - ($4::int / ${A_DAY} - ${DAYS_AHEAD})) * interval '1 day'
               + interval '7 hours' + k % ${A_DAY} * interval '4 hours' AS starts_at
           FROM generate_series($2::int, $3::int) k, machines m JOIN people p ON true
           WHERE p.n = (m.n * 31 + k) % p.people),
         written AS (
           INSERT INTO booking (id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind,
             activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, created_at)
           SELECT id, campus_id, organisation_id, (SELECT o.id FROM organisation o WHERE o.kind = 'operator'), machine_id, user_id,
             'Milling of test pieces, series ' || right(id::text, 4), 'contract', 'economic', 'confirmed',
             starts_at, starts_at + interval '3 hours', 8735, 26205, starts_at - interval '20 days'
           FROM slots ORDER BY starts_at)
         INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to)
         SELECT uuidv7(), campus_id, resource_id, 'booking', id, starts_at, starts_at + interval '3 hours',
           starts_at - interval '15 minutes', starts_at + interval '195 minutes'
         FROM slots ORDER BY starts_at`,
        [half, first, Math.min(first + step, each) - 1, each],
      );
    }
  } finally {
    connection.close();
  }
}
