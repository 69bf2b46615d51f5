import { IsOptional } from 'class-validator';
import { IdField, TextField, WholeNumberField } from '../../http/fields.js';

/** Form fields that travel beside the file. */
export class PlanImportForm {
  /** What the file holds: `machinePark`. */
  @TextField(60)
  subject: string;
}

/** Carries out a dry run. */
export class ApplyImportRequest {
  /** Version of the dry run that the person looked at. */
  @WholeNumberField(1, 1_000_000)
  version: number;
}

/** Which imports to list. */
export class ListImportsQuery {
  /** Imports per page, 1 to 100; 50 when left out. */
  @IsOptional()
  @WholeNumberField(1, 100)
  limit?: number;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IdField()
  cursor?: string;
}

/** How many rows would be, or were, handled in which way. */
export class ImportCountsView {
  create: number;
  change: number;
  unchanged: number;
  refused: number;
}

/** One field that a row sets; `from` is null for a new thing. */
export class FieldChangeView {
  field: string;
  from: string | null;
  to: string;
}

/** One reason why a row is left out. */
export class RowProblemView {
  code: string;
  /** Column or field; empty when it is about the whole row. */
  field: string;
  message: string;
}

/** One row of the file with its verdict. */
export class ImportRowView {
  /** Line of a table (header = 1), or place in a list (first = 1). */
  position: number;
  /** Code of the thing; empty when the row has none that can be read. */
  key: string;
  action: 'create' | 'change' | 'unchanged' | 'refused';
  changes: FieldChangeView[];
  problems: RowProblemView[];
}

/** Something worth knowing about the whole file, such as a default that was filled in. */
export class ImportNoteView {
  code: string;
  message: string;
}

/** An import without its rows. */
export class ImportSummaryView {
  id: string;
  subject: string;
  fileName: string;
  /** `nemo` or `csv` for a machine park. */
  format: string;
  state: 'dryRun' | 'applied';
  counts: ImportCountsView;
  createdAt: string;
  appliedAt: string | null;
  version: number;
}

/** An import with every row of its file. */
export class ImportRunView extends ImportSummaryView {
  rows: ImportRowView[];
  notes: ImportNoteView[];
}

/** A page of imports, newest first. */
export class ImportList {
  items: ImportSummaryView[];
  /** Hand it back as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}
