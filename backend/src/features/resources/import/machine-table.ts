import type { ImportNote, ReadRow } from '../../../platform/import/import-subject.js';
import type { TableRow } from '../../../platform/import/reading/table-text.js';

/** Columns of Campusline's own table of machines, in the order of the template. */
export const MACHINE_COLUMNS = [
  'code',
  'name_nl',
  'name_en',
  'hall',
  'category',
  'description_nl',
  'description_en',
  'capabilities',
  'places',
  'opening_hours',
  'setup_minutes',
  'clean_down_minutes',
  'hourly_rate',
  'in_service',
] as const;

/** Name of a column of the table. */
export type MachineColumn = (typeof MACHINE_COLUMNS)[number];

/** Why a header cannot be used: it names a column twice, or lacks one that every row needs. */
export type HeaderFault =
  | { readonly kind: 'unknownFormat' }
  | { readonly kind: 'twice'; readonly column: string }
  | { readonly kind: 'missing'; readonly column: string };

/** The table as raw rows: each keeps the filled cells of the known columns. */
export type MachineTable = { readonly rows: ReadRow[]; readonly notes: ImportNote[] } | HeaderFault;

function isColumn(name: string): name is MachineColumn {
  return MACHINE_COLUMNS.some(column => column === name);
}

function unknownColumns(names: readonly string[]): ImportNote[] {
  if (names.length === 0) return [];
  const list = names
    .slice(0, 12)
    .map(name => `“${name.slice(0, 40)}”`)
    .join(', ');
  return [
    {
      code: 'unknownColumnsPassedOver',
      text: {
        nl: `Kolommen die Campusline niet kent zijn overgeslagen: ${list}.`,
        en: `Columns that Campusline does not know were passed over: ${list}.`,
      },
    },
  ];
}

/** Reads header and rows of a table of machines. Columns may stand in any order; only `code` must be there. */
export function readMachineTable(header: readonly string[], rows: readonly TableRow[]): MachineTable {
  const known = header.filter(isColumn);
  if (known.length === 0) return { kind: 'unknownFormat' };
  const twice = known.find((name, index) => known.indexOf(name) !== index);
  if (twice) return { kind: 'twice', column: twice };
  if (!known.includes('code')) return { kind: 'missing', column: 'code' };
  const unknown = header.filter(name => name !== '' && !isColumn(name));
  return {
    rows: rows.map(({ line, cells }) => ({
      position: line,
      raw: {
        cells: Object.fromEntries(
          header.flatMap((name, index) => (isColumn(name) && cells[index] ? [[name, cells[index]]] : [])),
        ),
        // More cells than columns: a separator inside a text that should have stood between quotes.
        ...(cells.slice(header.length).some(cell => cell !== '') ? { surplus: true } : {}),
      },
    })),
    notes: unknownColumns(unknown),
  };
}
