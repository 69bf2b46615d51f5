import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../../platform/http/cursor.js';
import type { MachineDetails } from './machine-details.js';

/** Which machines a list shows. */
export interface MachineFilter {
  /** Part of a code or of a name in either language. */
  search?: string;
  hall?: string;
  category?: string;
  /** 1 to 500. */
  limit: number;
  cursor?: string;
}

type Row = Omit<MachineDetails, 'hourlyRateCents' | 'name' | 'description'> & {
  hourlyRateCents: string;
  nameNl: string;
  nameEn: string;
  descriptionNl: string;
  descriptionEn: string;
};

// One statement per read: places and hours come along as JSON, so no machine costs a second round trip.
const SELECT_DETAILS = `
  SELECT m.id, m.campus_id AS "campusId", m.code, m.name_nl AS "nameNl", m.name_en AS "nameEn", m.hall, m.category,
    m.description_nl AS "descriptionNl", m.description_en AS "descriptionEn", m.capabilities,
    m.setup_minutes AS "setupMinutes", m.clean_down_minutes AS "cleanDownMinutes",
    m.hourly_rate_cents AS "hourlyRateCents", m.in_service AS "inService", m.version,
    (SELECT o.id FROM organisation o WHERE o.campus_id = m.campus_id AND o.kind = 'operator' ORDER BY o.id LIMIT 1) AS "providerOrganisationId",
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'placeNumber', r.place_number) ORDER BY r.place_number)
      FROM resource r WHERE r.machine_id = m.id AND r.active), '[]') AS resources,
    coalesce((SELECT json_agg(json_build_object('weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'),
        'closes', left(h.closes::text, 5)) ORDER BY h.weekday, h.opens)
      FROM opening_hours h WHERE h.machine_id = m.id), '[]') AS "openingHours"
  FROM machine m`;

/** Text for LIKE in which the visitor's own % and _ mean themselves. */
function like(search: string): string {
  return `%${search.replace(/[\\%_]/g, character => `\\${character}`)}%`;
}

function details(row: Row): MachineDetails {
  const { nameNl, nameEn, descriptionNl, descriptionEn, hourlyRateCents, ...rest } = row;
  return {
    ...rest,
    name: { nl: nameNl, en: nameEn },
    description: { nl: descriptionNl, en: descriptionEn },
    hourlyRateCents: Number(hourlyRateCents),
  };
}

/** Reads machines. */
@Injectable()
export class MachinesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A page of machines of a campus by code. @throws Problem REQUEST_NOT_VALID for a cursor that is none of ours. */
  async list(campusId: string, filter: MachineFilter): Promise<{ items: MachineDetails[]; nextCursor: string | null }> {
    const cursor = readCursor(filter.cursor);
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT_DETAILS}
       WHERE m.campus_id = $1 AND ($2::text IS NULL OR m.hall = $2) AND ($3::text IS NULL OR m.category = $3)
         AND ($4::text IS NULL OR m.name_nl ILIKE $4 OR m.name_en ILIKE $4 OR m.code ILIKE $4)
         AND ($5::text IS NULL OR (m.code, m.id) > ($5, $6::uuid))
       ORDER BY m.code, m.id LIMIT $7`,
      [
        campusId,
        filter.hall ?? null,
        filter.category ?? null,
        filter.search ? like(filter.search) : null,
        cursor?.after ?? null,
        cursor?.id ?? null,
        filter.limit + 1,
      ],
    );
    const items = rows.slice(0, filter.limit).map(details);
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > filter.limit && last ? writeCursor({ after: last.code, id: last.id }) : null,
    };
  }

  /** One machine of a campus, or undefined. */
  async find(campusId: string, machineId: string): Promise<MachineDetails | undefined> {
    const rows = await this.unitOfWork.query<Row>(`${SELECT_DETAILS} WHERE m.campus_id = $1 AND m.id = $2`, [
      campusId,
      machineId,
    ]);
    return rows[0] ? details(rows[0]) : undefined;
  }

  /** The bookable places of a campus: of the machines named, of a hall, or all. */
  places(
    campusId: string,
    choice: { machineIds?: readonly string[]; hall?: string },
  ): Promise<{ id: string; machineId: string }[]> {
    return this.unitOfWork.query(
      `SELECT r.id, r.machine_id AS "machineId" FROM resource r JOIN machine m ON m.id = r.machine_id
       WHERE m.campus_id = $1 AND r.active AND ($2::uuid[] IS NULL OR m.id = ANY($2::uuid[])) AND ($3::text IS NULL OR m.hall = $3)`,
      [campusId, choice.machineIds ?? null, choice.hall ?? null],
    );
  }
}
