import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { HolderKind } from './allocation.entity.js';

/** A time on the calendar: the slot itself and what its buffers block around it. ISO instants. */
export interface BlockedSlot {
  startsAt: string;
  endsAt: string;
  blockedFrom: string;
  blockedTo: string;
}

/** An active allocation as the calendar shows it. */
export interface AllocationRow extends BlockedSlot {
  id: string;
  resourceId: string;
  holderKind: HolderKind;
  holderId: string;
}

/** Writes and reads allocations; every statement here is one of database-notes.md §2, §4 and §11. */
@Injectable()
export class AllocationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks places in id order, for commands that must read before they write. */
  async lockResources(resourceIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('SELECT id FROM resource WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [
      resourceIds,
    ]);
  }

  /**
   * Takes the first of the places that is free, or none. Plain inserts under the exclusion constraint storm into
   * deadlocks; `ON CONFLICT DO NOTHING` answers no row instead (database-notes.md §2.2).
   */
  async insertFirstFree(
    campusId: string,
    holder: { kind: HolderKind; id: string },
    resourceIds: readonly string[],
    slot: BlockedSlot,
  ): Promise<{ id: string; resourceId: string } | undefined> {
    const rows = await this.unitOfWork.query<{ id: string; resourceId: string }>(
      `INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to, active)
       SELECT $1, $2, r.id, $3, $4, $6::timestamptz, $7::timestamptz, $8::timestamptz, $9::timestamptz, true
       FROM resource r
       WHERE r.id = ANY($5::uuid[]) AND r.active AND NOT EXISTS (
         SELECT 1 FROM allocation a
         WHERE a.resource_id = r.id AND a.active
           AND a.blocked_to > $8::timestamptz AND a.blocked_to < $9::timestamptz + interval '34 days' AND a.blocked_from < $9::timestamptz)
       ORDER BY r.id LIMIT 1
       ON CONFLICT DO NOTHING
       RETURNING id, resource_id AS "resourceId"`,
      [
        uuidv7(),
        campusId,
        holder.kind,
        holder.id,
        resourceIds,
        slot.startsAt,
        slot.endsAt,
        slot.blockedFrom,
        slot.blockedTo,
      ],
    );
    return rows[0];
  }

  /** Frees what a holder holds. */
  async deactivate(holder: { kind: HolderKind; id: string }): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE allocation SET active = false WHERE holder_id = $1 AND holder_kind = $2 AND active',
      [holder.id, holder.kind],
    );
  }

  /** Active allocations of the places whose blocked time meets [from, to); both bounds lie on blocked_to (database-notes.md §1, 5). */
  busy(resourceIds: readonly string[], from: string, to: string): Promise<AllocationRow[]> {
    return this.unitOfWork.query(
      `SELECT id, resource_id AS "resourceId", holder_kind AS "holderKind", holder_id AS "holderId",
         ${instant('starts_at')} AS "startsAt", ${instant('ends_at')} AS "endsAt",
         ${instant('blocked_from')} AS "blockedFrom", ${instant('blocked_to')} AS "blockedTo"
       FROM allocation
       WHERE resource_id = ANY($1::uuid[]) AND active
         AND blocked_to > $2::timestamptz AND blocked_to < $3::timestamptz + interval '34 days' AND blocked_from < $3::timestamptz
       ORDER BY blocked_from`,
      [resourceIds, from, to],
    );
  }

  /** Ids of the places that an active allocation holds past an instant. */
  async heldAfter(resourceIds: readonly string[], instant: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ resourceId: string }>(
      `SELECT DISTINCT resource_id AS "resourceId" FROM allocation
       WHERE resource_id = ANY($1::uuid[]) AND active AND blocked_to > $2::timestamptz`,
      [resourceIds, instant],
    );
    return rows.map(({ resourceId }) => resourceId);
  }
}

/** SQL that writes an instant as ISO 8601 in UTC: cheaper than a round trip through JavaScript dates, and the same bytes everywhere. */
function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
