import { Injectable } from '@nestjs/common';
import type { BookingState } from '@campusline/shared';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** One bar of the planning board; `booking` is null for somebody else's ("Bezet"). */
export interface TimelineRow {
  id: string;
  resourceId: string;
  holderKind: string;
  startsAt: string;
  endsAt: string;
  blockedFrom: string;
  blockedTo: string;
  booking: {
    id: string;
    state: BookingState;
    organisationId: string;
    organisationName: string;
    userId: string;
    bookedBy: string;
    purpose: string;
    bookingKind: string;
    version: number;
  } | null;
}

const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/**
 * Active allocations of the places `$1` that meet [`$2`, `$3`). Both bounds lie on `blocked_to`, so the plan never walks a
 * place's history (database-notes.md §1, 5); row-level security empties the booking columns of other tenants' bars.
 */
export const TIMELINE_STATEMENT = `
  SELECT a.id, a.resource_id AS "resourceId", a.holder_kind AS "holderKind",
    ${iso('a.starts_at')} AS "startsAt", ${iso('a.ends_at')} AS "endsAt",
    ${iso('a.blocked_from')} AS "blockedFrom", ${iso('a.blocked_to')} AS "blockedTo",
    CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'state', b.state, 'organisationId', b.organisation_id,
      'organisationName', o.name, 'userId', b.user_id, 'bookedBy', u.name, 'purpose', b.purpose,
      'bookingKind', b.booking_kind, 'version', b.version) END AS booking
  FROM allocation a
  LEFT JOIN booking b ON b.id = a.holder_id AND a.holder_kind = 'booking'
  LEFT JOIN organisation o ON o.id = b.organisation_id
  LEFT JOIN user_account u ON u.id = b.user_id
  WHERE a.resource_id = ANY($1::uuid[]) AND a.active
    AND a.blocked_to > $2::timestamptz AND a.blocked_to < $3::timestamptz + interval '34 days'
    AND a.blocked_from < $3::timestamptz
  ORDER BY a.resource_id, a.starts_at`;

/** Reads the planning board's bars. */
@Injectable()
export class TimelineQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The bars of the places between two instants, by place and start. */
  bars(resourceIds: readonly string[], from: string, to: string): Promise<TimelineRow[]> {
    return this.unitOfWork.query(TIMELINE_STATEMENT, [resourceIds, from, to]);
  }
}
