import { readOpeningHours } from '@campusline/shared';
import type { RowProblem, StoredValue } from '../../../platform/import/import-subject.js';
import { ownField } from '../../../platform/import/reading/json-text.js';
import {
  readAmount,
  readCapabilities,
  readLine,
  readLines,
  readWholeNumber,
  readYesNo,
  RowProblems,
  withoutMarks,
} from './field-readers.js';
import { machineCodeFromName, readMachineCode } from './machine-code.js';
import { LONGEST, type MachineDraft, type MachineFields, MOST } from './machine-fields.js';
import type { MachineColumn } from './machine-table.js';

/** What one raw row says: a draft when nothing in it is wrong, and the code by which it is known when it has one. */
export interface JudgedMachine {
  readonly key: string;
  readonly draft: MachineDraft | undefined;
  readonly problems: readonly RowProblem[];
}

/** Formats that a machine park can come in. */
export type MachineFormat = 'nemo' | 'csv';

type Given = { -readonly [Field in keyof MachineFields]?: MachineFields[Field] | undefined };

/** Drops the fields that were not given, so that "absent" has one form. */
function onlyGiven(given: Given): Partial<MachineFields> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<MachineFields>;
}

/** Part before the first slash: the top level of a NEMO category, the building of a NEMO location. */
function topLevel(path: string): string {
  return path.split('/')[0]?.trim() || path;
}

/**
 * A NEMO tool. Hidden tools are refused: NEMO hides what is out of use, and a machine that nobody may book has no
 * place on the board. Alternate tools (those with a parent) are refused too: they are the parent under another name,
 * and two rows here would let one machine be booked twice.
 */
function judgeTool(raw: StoredValue): JudgedMachine {
  const problems = new RowProblems();
  const name = readLine(ownField(raw, 'name'), 'name', LONGEST.name, problems);
  if (name === undefined && problems.found.length === 0) problems.add('IMPORT_ROW_NAME_MISSING', 'name');
  const code = name === undefined ? undefined : machineCodeFromName(name);

  const category = readLine(ownField(raw, 'category'), 'category', LONGEST.category, problems);
  const location = readLine(ownField(raw, 'location'), 'location', LONGEST.capabilityValue, problems);
  const html = ownField(raw, 'description');
  const description = readLines(
    typeof html === 'string' ? withoutMarks(html) : html,
    'description',
    LONGEST.description,
    problems,
  );
  const operational = ownField(raw, 'operational');
  if (operational !== undefined && typeof operational !== 'boolean') problems.add('FIELD_TYPE', 'operational');
  const visible = ownField(raw, 'visible');
  if (visible !== undefined && typeof visible !== 'boolean') problems.add('FIELD_TYPE', 'visible');
  if (visible === false) {
    problems.explain('visible', {
      nl: 'Dit toestel is verborgen in NEMO en dus niet te boeken. Maak het daar zichtbaar om het over te nemen.',
      en: 'This tool is hidden in NEMO, so it cannot be booked. Make it visible there to bring it over.',
    });
  }
  const parent = readLine(ownField(raw, 'parentTool'), 'parentTool', LONGEST.name, problems);
  if (parent !== undefined) {
    problems.explain('parentTool', {
      nl: `Dit is een andere naam voor “${parent}”. Eén toestel staat hier één keer, anders wordt het dubbel geboekt.`,
      en: `This is another name for “${parent}”. One tool stands here once, or it would be booked twice.`,
    });
  }

  const hall = location === undefined ? undefined : topLevel(location);
  if (hall !== undefined && hall.length > LONGEST.hall)
    problems.add('FIELD_TOO_LONG', 'location', { limit: LONGEST.hall });
  const given = onlyGiven({
    nameEn: name,
    hall,
    category: category === undefined ? undefined : topLevel(category),
    descriptionEn: description,
    // The board groups by hall; the room within it stays readable as a capability.
    capabilities: location === undefined ? undefined : [{ name: 'location', value: location, unit: '' }],
    inService: typeof operational === 'boolean' ? operational : undefined,
  });
  return {
    key: code ?? '',
    draft: code !== undefined && problems.found.length === 0 ? { code, given, addsCapabilities: true } : undefined,
    problems: problems.found,
  };
}

/** A row of Campusline's own table. An empty cell means: leave as it is, or the default for a new machine. */
function judgeTableRow(raw: StoredValue): JudgedMachine {
  const problems = new RowProblems();
  const cells = ownField(raw, 'cells');
  const line = (column: MachineColumn, most: number) => readLine(ownField(cells, column), column, most, problems);
  const lines = (column: MachineColumn) => readLines(ownField(cells, column), column, LONGEST.description, problems);
  const short = (column: MachineColumn) => line(column, 60);

  const codeText = line('code', LONGEST.name);
  const code = codeText === undefined ? undefined : readMachineCode(codeText);
  if (codeText !== undefined && code === undefined) problems.add('FIELD_FORMAT', 'code', { example: 'A.01' });
  if (codeText === undefined && problems.found.length === 0) problems.add('IMPORT_ROW_CODE_MISSING', 'code');
  if (ownField(raw, 'surplus') === true) {
    problems.explain('', {
      nl: 'Deze rij heeft meer cellen dan de kopregel. Zet tekst met een scheidingsteken tussen aanhalingstekens.',
      en: 'This row has more cells than the header. Put text that holds a separator between quotes.',
    });
  }

  const hours = line('opening_hours', 1_000);
  const openingHours = hours === undefined ? undefined : readOpeningHours(hours);
  if (openingHours && !openingHours.ok) {
    problems.add('IMPORT_ROW_HOURS_NOT_READABLE', 'opening_hours', { ...openingHours.failure });
  }
  const given = onlyGiven({
    nameNl: line('name_nl', LONGEST.name),
    nameEn: line('name_en', LONGEST.name),
    hall: line('hall', LONGEST.hall),
    category: line('category', LONGEST.category),
    descriptionNl: lines('description_nl'),
    descriptionEn: lines('description_en'),
    capabilities: readCapabilities(line('capabilities', 9_000), 'capabilities', problems),
    places: readWholeNumber(short('places'), 'places', 1, MOST.places, problems),
    openingHours: openingHours?.ok ? openingHours.value : undefined,
    setupMinutes: readWholeNumber(short('setup_minutes'), 'setup_minutes', 0, MOST.minutes, problems),
    cleanDownMinutes: readWholeNumber(short('clean_down_minutes'), 'clean_down_minutes', 0, MOST.minutes, problems),
    hourlyRateCents: readAmount(short('hourly_rate'), 'hourly_rate', problems),
    inService: readYesNo(short('in_service'), 'in_service', problems),
  });
  return {
    key: code ?? '',
    draft: code !== undefined && problems.found.length === 0 ? { code, given, addsCapabilities: false } : undefined,
    problems: problems.found,
  };
}

/** Reads one raw row field by field; every field that cannot be used is named, not only the first. */
export function judgeMachineRow(raw: StoredValue, format: MachineFormat): JudgedMachine {
  return format === 'nemo' ? judgeTool(raw) : judgeTableRow(raw);
}

interface RequiredField {
  readonly field: string;
  readonly code: RowProblem['code'];
  /** One of these must be given. */
  readonly given: readonly (keyof MachineFields)[];
}

/** Fields that a new machine cannot do without, by the name that the format gives them. */
export const REQUIRED_OF_NEW: Readonly<Record<MachineFormat, readonly RequiredField[]>> = {
  nemo: [
    { field: 'location', code: 'FIELD_REQUIRED', given: ['hall'] },
    { field: 'category', code: 'FIELD_REQUIRED', given: ['category'] },
  ],
  csv: [
    { field: 'name_nl', code: 'IMPORT_ROW_NAME_MISSING', given: ['nameNl', 'nameEn'] },
    { field: 'hall', code: 'FIELD_REQUIRED', given: ['hall'] },
    { field: 'category', code: 'FIELD_REQUIRED', given: ['category'] },
  ],
};
