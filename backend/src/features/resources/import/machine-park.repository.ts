import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { MachineFields } from './machine-fields.js';

/** A machine as it stands on the campus, with its places in use by number. */
export interface PresentMachine {
  readonly id: string;
  readonly code: string;
  readonly fields: MachineFields;
  /** Active places: number → resource id. */
  readonly resourceIds: readonly { readonly id: string; readonly placeNumber: number }[];
}

/** A machine to write. */
export interface MachineWrite {
  readonly id: string;
  readonly code: string;
  readonly fields: MachineFields;
}

/** One row per place that must be bookable. */
export interface PlaceWrite {
  readonly id: string;
  readonly machineId: string;
  readonly placeNumber: number;
}

interface MachineRow {
  id: string;
  code: string;
  nameNl: string;
  nameEn: string;
  hall: string;
  category: string;
  descriptionNl: string;
  descriptionEn: string;
  capabilities: MachineFields['capabilities'];
  setupMinutes: number;
  cleanDownMinutes: number;
  hourlyRateCents: string;
  inService: boolean;
  openingHours: { weekday: number; opens: string; closes: string }[] | null;
  resources: { id: string; placeNumber: number }[] | null;
}

/** Columns of a machine as a record set; the same list serves insert and update. */
const RECORD = `id uuid, code text, name_nl text, name_en text, hall text, category text, description_nl text,
  description_en text, capabilities jsonb, setup_minutes integer, clean_down_minutes integer, hourly_rate_cents bigint,
  in_service boolean`;

function record({ id, code, fields }: MachineWrite): Record<string, unknown> {
  return {
    id,
    code,
    name_nl: fields.nameNl,
    name_en: fields.nameEn,
    hall: fields.hall,
    category: fields.category,
    description_nl: fields.descriptionNl,
    description_en: fields.descriptionEn,
    capabilities: fields.capabilities,
    setup_minutes: fields.setupMinutes,
    clean_down_minutes: fields.cleanDownMinutes,
    hourly_rate_cents: fields.hourlyRateCents,
    in_service: fields.inService,
  };
}

/** Reads and writes many machines at once: a park of thousands takes a handful of statements. */
@Injectable()
export class MachineParkRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The machines of a campus with these codes. With `forUpdate` they stay locked, in id order, until the transaction ends. */
  async withCodes(campusId: string, codes: readonly string[], forUpdate: boolean): Promise<PresentMachine[]> {
    const rows = await this.unitOfWork.query<MachineRow>(
      `SELECT m.id, m.code, m.name_nl AS "nameNl", m.name_en AS "nameEn", m.hall, m.category,
         m.description_nl AS "descriptionNl", m.description_en AS "descriptionEn", m.capabilities,
         m.setup_minutes AS "setupMinutes", m.clean_down_minutes AS "cleanDownMinutes",
         m.hourly_rate_cents AS "hourlyRateCents", m.in_service AS "inService",
         (SELECT json_agg(json_build_object('weekday', o.weekday, 'opens', left(o.opens::text, 5),
            'closes', left(o.closes::text, 5)) ORDER BY o.weekday, o.opens)
          FROM opening_hours o WHERE o.machine_id = m.id) AS "openingHours",
         (SELECT json_agg(json_build_object('id', r.id, 'placeNumber', r.place_number) ORDER BY r.place_number)
          FROM resource r WHERE r.machine_id = m.id AND r.active) AS resources
       FROM machine m WHERE m.campus_id = $1 AND m.code = ANY ($2) ORDER BY m.id ${forUpdate ? 'FOR NO KEY UPDATE OF m' : ''}`,
      [campusId, codes],
    );
    return rows.map(({ id, code, openingHours, resources, hourlyRateCents, ...fields }) => ({
      id,
      code,
      resourceIds: resources ?? [],
      fields: {
        ...fields,
        hourlyRateCents: Number(hourlyRateCents),
        openingHours: openingHours ?? [],
        places: resources?.length ?? 0,
      },
    }));
  }

  /** Keeps these places from getting new holders until the transaction ends; a holder that is just arriving is waited for. */
  async lockPlaces(resourceIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('SELECT id FROM resource WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [resourceIds]);
  }

  /** Adds machines. A code that somebody else added meanwhile breaks `machine_code_unique` and takes everything back. */
  async insert(campusId: string, machines: readonly MachineWrite[]): Promise<void> {
    if (machines.length === 0) return;
    await this.unitOfWork.query(
      `INSERT INTO machine (campus_id, id, code, name_nl, name_en, hall, category, description_nl, description_en,
         capabilities, setup_minutes, clean_down_minutes, hourly_rate_cents, in_service)
       SELECT $1, id, code, name_nl, name_en, hall, category, description_nl, description_en, capabilities,
         setup_minutes, clean_down_minutes, hourly_rate_cents, in_service
       FROM jsonb_to_recordset($2::jsonb) AS wanted (${RECORD})`,
      [campusId, JSON.stringify(machines.map(record))],
    );
  }

  /** Changes machines and raises their version, so that a screen that shows the old machine notices. */
  async update(machines: readonly MachineWrite[]): Promise<void> {
    if (machines.length === 0) return;
    await this.unitOfWork.query(
      `UPDATE machine m SET name_nl = w.name_nl, name_en = w.name_en, hall = w.hall, category = w.category,
         description_nl = w.description_nl, description_en = w.description_en, capabilities = w.capabilities,
         setup_minutes = w.setup_minutes, clean_down_minutes = w.clean_down_minutes,
         hourly_rate_cents = w.hourly_rate_cents, in_service = w.in_service, version = m.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS w (${RECORD}) WHERE m.id = w.id`,
      [JSON.stringify(machines.map(record))],
    );
  }

  /** Puts the opening hours of these machines in the place of what they had. */
  async replaceOpeningHours(machines: readonly MachineWrite[]): Promise<void> {
    if (machines.length === 0) return;
    await this.unitOfWork.query('DELETE FROM opening_hours WHERE machine_id = ANY ($1)', [
      machines.map(({ id }) => id),
    ]);
    const periods = machines.flatMap(({ id, fields }) =>
      fields.openingHours.map(({ weekday, opens, closes }) => ({ machine_id: id, weekday, opens, closes })),
    );
    await this.unitOfWork.query(
      `INSERT INTO opening_hours (machine_id, weekday, opens, closes)
       SELECT machine_id, weekday, opens, closes
       FROM jsonb_to_recordset($1::jsonb) AS wanted (machine_id uuid, weekday smallint, opens time, closes time)`,
      [JSON.stringify(periods)],
    );
  }

  /** Makes places bookable: new ones are added, ones that were taken out before come back under their old id. */
  async addPlaces(campusId: string, places: readonly PlaceWrite[]): Promise<void> {
    if (places.length === 0) return;
    await this.unitOfWork.query(
      `INSERT INTO resource (campus_id, kind, id, machine_id, place_number)
       SELECT $1, 'machine', id, machine_id, place_number
       FROM jsonb_to_recordset($2::jsonb) AS wanted (id uuid, machine_id uuid, place_number integer)
       ON CONFLICT ON CONSTRAINT resource_place_unique DO UPDATE SET active = true`,
      [
        campusId,
        JSON.stringify(
          places.map(({ id, machineId, placeNumber }) => ({ id, machine_id: machineId, place_number: placeNumber })),
        ),
      ],
    );
  }

  /** Takes places out of use. Their rows stay: past bookings point at them. */
  async retirePlaces(resourceIds: readonly string[]): Promise<void> {
    if (resourceIds.length === 0) return;
    await this.unitOfWork.query('UPDATE resource SET active = false WHERE id = ANY ($1)', [resourceIds]);
  }
}
