import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Permission } from '@campusline/shared';
import { v7 as uuidv7 } from 'uuid';
import type {
  ImportContext,
  ImportFile,
  ImportPlan,
  ImportSubject,
  PlannedRow,
  ReadOutcome,
  ReadRow,
} from '../../../platform/import/import-subject.js';
import { ImportSubjects } from '../../../platform/import/import-subjects.js';
import { MOST_FILE_MEGABYTES, MOST_ROWS, readFileText } from '../../../platform/import/reading/file-text.js';
import { readJson } from '../../../platform/import/reading/json-text.js';
import { readTable } from '../../../platform/import/reading/table-text.js';
import { judgeMachineRow, type MachineFormat } from './judge-machine-row.js';
import { MACHINE_DEFAULTS, type MachineDefaults, sameField } from './machine-fields.js';
import {
  MachineParkRepository,
  type MachineWrite,
  type PlaceWrite,
  type PresentMachine,
} from './machine-park.repository.js';
import { readMachineTable } from './machine-table.js';
import { isNemoFixture, readNemoFixture } from './nemo-fixture.js';
import { PlaceUse } from './place-use.js';
import { lostPlaces, type MachineStep, planMachines } from './plan-machines.js';

function readFixture(text: string): ReadOutcome {
  const json = readJson(text);
  if (json.kind === 'tooDeep') return { kind: 'refused', code: 'IMPORT_FILE_NOT_READABLE' };
  if (json.kind === 'broken')
    return { kind: 'refused', code: 'IMPORT_FILE_NOT_READABLE', parameters: json.line > 0 ? { line: json.line } : {} };
  if (!isNemoFixture(json.value)) return { kind: 'refused', code: 'IMPORT_FORMAT_UNKNOWN' };
  const { rows, notes } = readNemoFixture(json.value);
  if (rows.length === 0) return { kind: 'refused', code: 'IMPORT_FILE_EMPTY' };
  return { kind: 'read', format: 'nemo', rows, notes };
}

function readCampuslineTable(text: string): ReadOutcome {
  const table = readTable(text, MOST_ROWS);
  if (table.kind === 'empty') return { kind: 'refused', code: 'IMPORT_FILE_EMPTY' };
  if (table.kind === 'tooManyRows')
    return { kind: 'refused', code: 'IMPORT_TOO_MANY_ROWS', parameters: { limit: MOST_ROWS } };
  if (table.kind === 'broken')
    return { kind: 'refused', code: 'IMPORT_FILE_NOT_READABLE', parameters: { line: table.line } };
  const machines = readMachineTable(table.header, table.rows);
  if ('rows' in machines) return { kind: 'read', format: 'csv', rows: machines.rows, notes: machines.notes };
  if (machines.kind === 'unknownFormat') return { kind: 'refused', code: 'IMPORT_FORMAT_UNKNOWN' };
  const fault = machines.kind === 'missing' ? ('FIELD_REQUIRED' as const) : ('FIELD_FORMAT' as const);
  return { kind: 'refused', code: 'IMPORT_FORMAT_UNKNOWN', errors: [{ field: machines.column, code: fault }] };
}

/** Recognises a NEMO fixture or Campusline's own table and splits it in rows. Pure; never throws. */
export function readMachinePark(file: ImportFile): ReadOutcome {
  const content = readFileText(file.bytes);
  switch (content.kind) {
    case 'empty':
      return { kind: 'refused', code: 'IMPORT_FILE_EMPTY' };
    case 'tooLarge':
      return { kind: 'refused', code: 'IMPORT_FILE_TOO_LARGE', parameters: { megabytes: MOST_FILE_MEGABYTES } };
    case 'notText':
      return { kind: 'refused', code: 'IMPORT_FILE_NOT_READABLE' };
    case 'json':
      return readFixture(content.text);
    case 'table':
      return readCampuslineTable(content.text);
  }
}

function formatOf(context: ImportContext): MachineFormat {
  return context.format === 'nemo' ? 'nemo' : 'csv';
}

/** Machines with places, opening hours and rate, from a NEMO fixture or from Campusline's own table. The code is the key. */
@Injectable()
export class MachineParkImport implements ImportSubject<MachineStep>, OnModuleInit {
  readonly name = 'machinePark';
  readonly permission: Permission = 'machines.import';

  constructor(
    private readonly subjects: ImportSubjects,
    private readonly machines: MachineParkRepository,
    private readonly placeUse: PlaceUse,
    @Inject(MACHINE_DEFAULTS) private readonly defaults: MachineDefaults,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  read(file: ImportFile): ReadOutcome {
    return readMachinePark(file);
  }

  async plan(rows: readonly ReadRow[], context: ImportContext): Promise<ImportPlan<MachineStep>> {
    const format = formatOf(context);
    const judged = rows.map(({ raw }) => judgeMachineRow(raw, format));
    const drafts = judged.flatMap(({ draft }) => (draft ? [draft] : []));
    const found = await this.machines.withCodes(
      context.campusId,
      [...new Set(drafts.map(({ code }) => code))],
      context.forUpdate,
    );
    const present = new Map(found.map(machine => [machine.code, machine]));

    const leaving = drafts.flatMap(({ code, given }) => {
      const machine = present.get(code);
      return machine && given.places !== undefined ? lostPlaces(machine, given.places) : [];
    });
    if (context.forUpdate && leaving.length > 0) await this.machines.lockPlaces(leaving);
    const heldPlaces = await this.placeUse.heldAmong(leaving);
    return planMachines(rows, judged, format, { present, heldPlaces, defaults: this.defaults });
  }

  async apply(rows: readonly PlannedRow<MachineStep>[], context: ImportContext): Promise<void> {
    const created: MachineWrite[] = [];
    const changed: MachineWrite[] = [];
    const newHours: MachineWrite[] = [];
    const places: PlaceWrite[] = [];
    const retired: string[] = [];
    for (const { row } of rows) {
      if (!row) continue;
      const { code, wanted, present } = row;
      const write = { id: present?.id ?? uuidv7(), code, fields: wanted };
      (present ? changed : created).push(write);
      if (!present || !sameField(present.fields, wanted, 'openingHours')) newHours.push(write);
      places.push(...placesToAdd(write, present));
      if (present) retired.push(...lostPlaces(present, wanted.places));
    }
    await this.machines.insert(context.campusId, created);
    await this.machines.update(changed);
    await this.machines.replaceOpeningHours(newHours);
    await this.machines.addPlaces(context.campusId, places);
    await this.machines.retirePlaces(retired);
  }
}

/** Places 1 to the wanted number that the machine does not have. */
function placesToAdd({ id, fields }: MachineWrite, present: PresentMachine | undefined): PlaceWrite[] {
  const taken = new Set(present?.resourceIds.map(({ placeNumber }) => placeNumber));
  return Array.from({ length: fields.places }, (_, index) => index + 1)
    .filter(placeNumber => !taken.has(placeNumber))
    .map(placeNumber => ({ id: uuidv7(), machineId: id, placeNumber }));
}
