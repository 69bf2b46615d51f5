import type { FieldRuleCode, LocalisedText, Permission, ProblemCode } from '@campusline/shared';

/** A file as a person or the command line hands it over. */
export interface ImportFile {
  /** Name the person knows the file by; only shown, never used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a row may hold between dry run and apply: JSON, so that it survives the database unchanged. */
export type StoredValue =
  | string
  | number
  | boolean
  | null
  | readonly StoredValue[]
  | { readonly [key: string]: StoredValue };

/** One row of a file, not yet judged. */
export interface ReadRow {
  /** Where the person finds the row: line of a table (header = 1) or place in a list (first = 1). */
  readonly position: number;
  readonly raw: StoredValue;
}

/** One reason why a row is left out. The sentence follows from the code when somebody reads it, in their language. */
export interface RowProblem {
  readonly code: ProblemCode | FieldRuleCode;
  /** Column or field the problem stands in; empty when it is about the whole row. */
  readonly field: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** A sentence of the subject itself, where the one of the code would say less. */
  readonly text?: LocalisedText;
}

/** Something the person should know about the whole file: what was left aside, which defaults were filled in. */
export interface ImportNote {
  readonly code: string;
  readonly text: LocalisedText;
}

/** A value as a person reads it: the same in every language, or a text for each. */
export type ShownValue = string | LocalisedText;

/** One field that the import would set. `from` is null for a thing that does not exist yet. */
export interface FieldChange {
  readonly field: string;
  readonly from: ShownValue | null;
  readonly to: ShownValue;
}

/** What would happen with a row. */
export type ImportAction = 'create' | 'change' | 'unchanged' | 'refused';

/** A row with its verdict; this is what the person sees and what the run stores. */
export interface JudgedRow {
  readonly position: number;
  /** Natural key of the thing (its code), empty when the row has none that can be read. */
  readonly key: string;
  readonly action: ImportAction;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly RowProblem[];
}

/** A judged row together with what {@link ImportSubject.apply} needs to carry it out; `row` is null when refused. */
export interface PlannedRow<Row> extends JudgedRow {
  readonly row: Row | null;
}

/** Answer of reading a file: its rows, or the one reason why no row can be read at all. */
export type ReadOutcome =
  | {
      readonly kind: 'read';
      readonly format: string;
      readonly rows: readonly ReadRow[];
      readonly notes: readonly ImportNote[];
    }
  | {
      readonly kind: 'refused';
      readonly code: ProblemCode;
      readonly parameters?: Readonly<Record<string, string | number>>;
      /** What is wrong with single columns of the header. */
      readonly errors?: readonly RowProblem[];
    };

/** Circumstances of planning and applying. */
export interface ImportContext {
  readonly campusId: string;
  /** Name of the format that {@link ImportSubject.read} recognised. */
  readonly format: string;
  /** True while applying: rows that the plan reads must be locked, in id order, until the transaction ends. */
  readonly forUpdate: boolean;
}

/** A plan and the notes that follow from it. */
export interface ImportPlan<Row> {
  readonly rows: readonly PlannedRow<Row>[];
  readonly notes: readonly ImportNote[];
}

/**
 * One kind of thing that can come in from a file. A feature implements it and registers it with
 * {@link ImportSubjects}; dry run, storage, locking, applying once and the screen come with the mechanism.
 */
export interface ImportSubject<Row> {
  /** Name on the wire, camelCase: `machinePark`. */
  readonly name: string;
  /** Permission that a person needs to plan and apply this subject. */
  readonly permission: Permission;
  /** Recognises the format and splits the file in rows. Pure; never throws, whatever the file holds. */
  read(file: ImportFile): ReadOutcome;
  /**
   * Compares the rows with what the campus has. Runs inside a unit of work, reads only, and answers the same for the
   * same rows and the same database: the apply step relies on it.
   */
  plan(rows: readonly ReadRow[], context: ImportContext): Promise<ImportPlan<Row>>;
  /** Writes the rows with action `create` or `change`, inside the unit of work of the apply step. */
  apply(rows: readonly PlannedRow<Row>[], context: ImportContext): Promise<void>;
}
