import { CsvError, parse } from 'csv-parse/sync';

/** Most lines that are looked at, blank ones and line breaks inside quotes included. */
const MOST_LINES = 100_000;
/** Most characters of one record. */
const LONGEST_RECORD = 200_000;

/** One filled row of a table. */
export interface TableRow {
  /** Line the record starts on; the header stands on line 1 in most files. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Outcome of {@link readTable}. `line` says where a table is broken. */
export type TableOutcome =
  | {
      readonly kind: 'read';
      readonly header: readonly string[];
      readonly rows: readonly TableRow[];
      readonly separator: ';' | ',';
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooManyRows' }
  | { readonly kind: 'broken'; readonly line: number };

/** The separator that stands most often in the first filled line, outside quotes; `;` when there is none of either. */
export function separatorOf(text: string): ';' | ',' {
  const firstLine = /\S[^\r\n]*/.exec(text)?.[0].slice(0, LONGEST_RECORD) ?? '';
  let semicolons = 0;
  let commas = 0;
  let quoted = false;
  for (const character of firstLine) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === ';') semicolons += 1;
    else if (!quoted && character === ',') commas += 1;
  }
  return commas > semicolons ? ',' : ';';
}

function linesOf(text: string): number {
  let lines = 1;
  for (let place = text.indexOf('\n'); place !== -1 && lines <= MOST_LINES; place = text.indexOf('\n', place + 1)) {
    lines += 1;
  }
  return lines;
}

/**
 * Splits CSV text (`;` or `,`, quotes doubled inside quotes, any line ending) into a header and rows of trimmed cells.
 * Blank rows are passed over; the header names are trimmed and lower case.
 * @param mostRows filled rows after the header that are still accepted
 */
export function readTable(text: string, mostRows: number): TableOutcome {
  if (linesOf(text) > MOST_LINES) return { kind: 'tooManyRows' };
  const separator = separatorOf(text);
  const records: TableRow[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
      onRecord: (record: unknown, context: { lines: number }) => {
        // `lines` counts up to the end of a record; one that holds line breaks starts right after the one before it.
        const line = lastLine + 1;
        lastLine = context.lines;
        const cells = (record as string[]).map(cell => cell.trim());
        if (cells.some(cell => cell !== '') && records.length <= mostRows + 1) records.push({ line, cells });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) {
      const line = (error as CsvError & { lines?: unknown }).lines;
      return { kind: 'broken', line: typeof line === 'number' ? line : lastLine + 1 };
    }
    throw error;
  }
  const [head, ...rows] = records;
  if (!head || rows.length === 0) return { kind: 'empty' };
  if (rows.length > mostRows) return { kind: 'tooManyRows' };
  return { kind: 'read', header: head.cells.map(name => name.toLowerCase()), rows, separator };
}
