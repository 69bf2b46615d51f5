import { Injectable } from '@nestjs/common';
import { type BookingState, isoInstant, readInstant } from '@campusline/shared';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { readCursor, writeCursor } from '../../../platform/http/cursor.js';
import type { Booking } from '../domain/booking.js';

/** Which bookings of those the caller may see. */
export type BookingsView = 'upcoming' | 'past' | 'cancelled';

interface Row {
  id: string;
  campusId: string;
  machineId: string;
  code: string;
  nameNl: string;
  nameEn: string;
  hall: string;
  resourceId: string | null;
  placeNumber: number | null;
  organisationId: string;
  organisationName: string;
  userId: string;
  userName: string;
  purpose: string;
  bookingKind: Booking['bookingKind'];
  activityNature: Booking['activityNature'];
  state: BookingState;
  startsAt: Date;
  endsAt: Date;
  blockedFrom: Date | null;
  blockedTo: Date | null;
  hourlyRateCents: string;
  priceCents: string;
  version: number;
  createdAt: Date;
}

const SELECT_BOOKING = `
  SELECT b.id, b.campus_id AS "campusId", m.id AS "machineId", m.code, m.name_nl AS "nameNl", m.name_en AS "nameEn", m.hall,
    a.resource_id AS "resourceId", r.place_number AS "placeNumber", o.id AS "organisationId", o.name AS "organisationName",
    u.id AS "userId", u.name AS "userName", b.purpose, b.booking_kind AS "bookingKind", b.activity_nature AS "activityNature",
    b.state, b.starts_at AS "startsAt", b.ends_at AS "endsAt", a.blocked_from AS "blockedFrom", a.blocked_to AS "blockedTo",
    b.hourly_rate_cents AS "hourlyRateCents", b.price_cents AS "priceCents", b.version, b.created_at AS "createdAt"
  FROM booking b
  JOIN machine m ON m.id = b.machine_id
  JOIN organisation o ON o.id = b.organisation_id
  JOIN user_account u ON u.id = b.user_id
  LEFT JOIN LATERAL (SELECT * FROM allocation x WHERE x.holder_id = b.id AND x.holder_kind = 'booking'
    ORDER BY x.active DESC, x.id DESC LIMIT 1) a ON true
  LEFT JOIN resource r ON r.id = a.resource_id`;

/** The part of each list, and how it runs: what is next comes first, then what was last. */
const VIEWS: Readonly<Record<BookingsView, { where: string; compare: '>' | '<'; order: 'ASC' | 'DESC' }>> = {
  upcoming: { where: `b.ends_at > $1 AND b.state <> 'cancelled'`, compare: '>', order: 'ASC' },
  past: { where: `b.ends_at <= $1 AND b.state <> 'cancelled'`, compare: '<', order: 'DESC' },
  cancelled: { where: `b.state = 'cancelled' AND $1::timestamptz IS NOT NULL`, compare: '<', order: 'DESC' },
};

function bookingOf(row: Row): Booking {
  return {
    id: row.id,
    campusId: row.campusId,
    machine: { id: row.machineId, code: row.code, name: { nl: row.nameNl, en: row.nameEn }, hall: row.hall },
    resourceId: row.resourceId,
    placeNumber: row.placeNumber,
    organisation: { id: row.organisationId, name: row.organisationName },
    bookedBy: { id: row.userId, name: row.userName },
    purpose: row.purpose,
    bookingKind: row.bookingKind,
    activityNature: row.activityNature,
    state: row.state,
    startsAt: isoInstant(row.startsAt.getTime()),
    endsAt: isoInstant(row.endsAt.getTime()),
    blockedFrom: isoInstant((row.blockedFrom ?? row.startsAt).getTime()),
    blockedTo: isoInstant((row.blockedTo ?? row.endsAt).getTime()),
    minutes: Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000),
    hourlyRateCents: Number(row.hourlyRateCents),
    priceCents: Number(row.priceCents),
    version: row.version,
    createdAt: isoInstant(row.createdAt.getTime()),
  };
}

/** Reads bookings; row-level security leaves out what the scope may not see. */
@Injectable()
export class BookingsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One booking that the scope may see, or undefined. */
  async find(campusId: string, bookingId: string): Promise<Booking | undefined> {
    const rows = await this.unitOfWork.query<Row>(`${SELECT_BOOKING} WHERE b.campus_id = $1 AND b.id = $2`, [
      campusId,
      bookingId,
    ]);
    return rows[0] ? bookingOf(rows[0]) : undefined;
  }

  /**
   * A page of an organisation's bookings by start.
   * @throws Problem REQUEST_NOT_VALID for a cursor that is none of ours.
   */
  async list(
    organisationId: string,
    view: BookingsView,
    now: string,
    limit: number,
    cursorText: string | undefined,
  ): Promise<{ items: Booking[]; nextCursor: string | null }> {
    const { where, compare, order } = VIEWS[view];
    const cursor = readCursor(cursorText);
    if (cursor && !readInstant(cursor.after).ok) {
      throw new Problem('REQUEST_NOT_VALID', { errors: [{ field: 'cursor', code: 'FIELD_FORMAT' }] });
    }
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT_BOOKING}
       WHERE b.organisation_id = $2 AND ${where}
         AND ($3::timestamptz IS NULL OR (b.starts_at, b.id) ${compare} ($3::timestamptz, $4::uuid))
       ORDER BY b.starts_at ${order}, b.id ${order} LIMIT $5`,
      [now, organisationId, cursor?.after ?? null, cursor?.id ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(bookingOf);
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > limit && last ? writeCursor({ after: last.startsAt, id: last.id }) : null,
    };
  }
}
