import type {
  FieldChange,
  ImportNote,
  ImportPlan,
  PlannedRow,
  ReadRow,
  RowProblem,
} from '../../../platform/import/import-subject.js';
import { type JudgedMachine, type MachineFormat, REQUIRED_OF_NEW } from './judge-machine-row.js';
import {
  DEFAULTED_FIELDS,
  MACHINE_FIELDS,
  type MachineDefaults,
  type MachineDraft,
  type MachineFields,
  sameField,
  shownField,
  wantedFields,
} from './machine-fields.js';
import type { PresentMachine } from './machine-park.repository.js';

/** What carrying out a row needs: the machine as it must become, and as it is now. */
export interface MachineStep {
  readonly code: string;
  readonly wanted: MachineFields;
  readonly present: PresentMachine | undefined;
}

/** What the plan depends on apart from the rows. */
export interface Campus {
  /** Code → machine. */
  readonly present: ReadonlyMap<string, PresentMachine>;
  /** Places that a booking still holds and that must therefore stay. */
  readonly heldPlaces: ReadonlySet<string>;
  readonly defaults: MachineDefaults;
}

/** Most positions that a problem about duplicates names. */
const MOST_POSITIONS = 10;

/** The places that a machine would lose when it must have fewer of them. */
export function lostPlaces(present: PresentMachine, wantedPlaces: number): string[] {
  return present.resourceIds.filter(({ placeNumber }) => placeNumber > wantedPlaces).map(({ id }) => id);
}

/** Key → positions, for keys that stand in the file more than once. */
function repeatedKeys(rows: readonly ReadRow[], judged: readonly JudgedMachine[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [index, { key }] of judged.entries()) {
    const position = rows[index]?.position;
    if (key !== '' && position !== undefined) positions.set(key, [...(positions.get(key) ?? []), position]);
  }
  return new Map([...positions].filter(([, places]) => places.length > 1));
}

function duplicateProblem(code: string, positions: readonly number[]): RowProblem {
  const named = positions.slice(0, MOST_POSITIONS).join(', ') + (positions.length > MOST_POSITIONS ? ', …' : '');
  return {
    code: 'IMPORT_ROW_CODE_TWICE',
    field: 'code',
    parameters: { code },
    text: {
      nl: `De code ${code} staat meer dan één keer in het bestand, op plaats ${named}. Laat één rij staan.`,
      en: `The code ${code} is in the file more than once, at place ${named}. Keep one row.`,
    },
  };
}

function placesInUse(places: number): RowProblem {
  return {
    code: 'IMPORT_ROW_NOT_VALID',
    field: 'places',
    text: {
      nl: `Een plaats boven nummer ${places} heeft nog boekingen die niet voorbij zijn. Verplaats of annuleer die eerst.`,
      en: `A place above number ${places} still has bookings that have not ended. Move or cancel them first.`,
    },
  };
}

function missingOfNew(draft: MachineDraft, format: MachineFormat): RowProblem[] {
  return REQUIRED_OF_NEW[format]
    .filter(({ given }) => given.every(field => draft.given[field] === undefined))
    .map(({ field, code }) => ({ code, field }));
}

function changesBetween(present: MachineFields | undefined, wanted: MachineFields): FieldChange[] {
  return MACHINE_FIELDS.map(field => ({
    field,
    from: present ? shownField(present, field) : null,
    to: shownField(wanted, field),
  })).filter(({ field }) => !present || !sameField(present, wanted, field));
}

function planRow(
  position: number,
  judged: JudgedMachine,
  duplicate: RowProblem | undefined,
  format: MachineFormat,
  campus: Campus,
): PlannedRow<MachineStep> {
  const refused = (problems: readonly RowProblem[]): PlannedRow<MachineStep> => ({
    position,
    key: judged.key,
    action: 'refused',
    changes: [],
    problems,
    row: null,
  });
  const { draft } = judged;
  if (duplicate || !draft) return refused(duplicate ? [...judged.problems, duplicate] : judged.problems);

  const present = campus.present.get(draft.code);
  const missing = present ? [] : missingOfNew(draft, format);
  if (missing.length > 0) return refused(missing);
  const wanted = wantedFields(draft, present?.fields, campus.defaults);
  if (present && lostPlaces(present, wanted.places).some(id => campus.heldPlaces.has(id))) {
    return refused([placesInUse(wanted.places)]);
  }
  const changes = changesBetween(present?.fields, wanted);
  const action = !present ? 'create' : changes.length > 0 ? 'change' : 'unchanged';
  return { position, key: draft.code, action, changes, problems: [], row: { code: draft.code, wanted, present } };
}

const FIELD_NAMES: Readonly<Record<string, { nl: string; en: string }>> = {
  openingHours: { nl: 'openingsuren', en: 'opening hours' },
  setupMinutes: { nl: 'insteltijd', en: 'set-up time' },
  cleanDownMinutes: { nl: 'opruimtijd', en: 'clean-down time' },
  hourlyRateCents: { nl: 'uurtarief', en: 'hourly rate' },
  places: { nl: 'aantal plaatsen', en: 'number of places' },
};

/** Says which defaults new machines get, how many of them, so that nothing is filled in silently. */
function defaultNotes(
  rows: readonly PlannedRow<MachineStep>[],
  judged: readonly JudgedMachine[],
  defaults: MachineDefaults,
): ImportNote[] {
  const anyNew = wantedFields({ code: '', given: {}, addsCapabilities: false }, undefined, defaults);
  return DEFAULTED_FIELDS.flatMap(field => {
    const count = rows.filter(
      (row, index) => row.action === 'create' && judged[index]?.draft?.given[field] === undefined,
    ).length;
    if (count === 0) return [];
    const unit = field.endsWith('Minutes') ? ' min' : '';
    const value = shownField(anyNew, field);
    const [nl, en] = typeof value === 'string' ? [value, value] : [value.nl, value.en];
    const name = FIELD_NAMES[field] ?? { nl: field, en: field };
    return [
      {
        code: 'defaultFilledIn',
        text: {
          nl: `Standaardwaarde voor ${name.nl} bij ${count} nieuwe machine(s): ${nl}${unit}.`,
          en: `Default for ${name.en} on ${count} new machine(s): ${en}${unit}.`,
        },
      },
    ];
  });
}

/** Compares judged rows with the campus; pure, so that dry run and apply cannot differ by anything but the campus. */
export function planMachines(
  rows: readonly ReadRow[],
  judged: readonly JudgedMachine[],
  format: MachineFormat,
  campus: Campus,
): ImportPlan<MachineStep> {
  const repeated = repeatedKeys(rows, judged);
  const planned = rows.flatMap(({ position }, index) => {
    const own = judged[index];
    if (!own) return [];
    const positions = repeated.get(own.key);
    return [planRow(position, own, positions && duplicateProblem(own.key, positions), format, campus)];
  });
  return { rows: planned, notes: defaultNotes(planned, judged, campus.defaults) };
}
