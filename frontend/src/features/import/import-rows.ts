import type { ImportAction, ImportRow } from '../../lib/api-types';
import type { RowFilter } from './import-search';

/** The address bar's word for a filter → what the server calls the action. */
export const ACTION_OF_FILTER: Record<RowFilter, ImportAction> = {
  geweigerd: 'refused',
  gewijzigd: 'change',
  nieuw: 'create',
  ongewijzigd: 'unchanged',
};

/** Rows that a filter leaves, refused ones first when there is no filter, then in the order of the file. */
export function rowsToShow(rows: readonly ImportRow[], filter: RowFilter | undefined): readonly ImportRow[] {
  if (filter !== undefined) return rows.filter(row => row.action === ACTION_OF_FILTER[filter]);
  return rows.toSorted(
    (one, other) =>
      Number(other.action === 'refused') - Number(one.action === 'refused') || one.position - other.position,
  );
}

/** How many machines an apply writes. */
export function countToApply(counts: Readonly<Record<ImportAction, number>>): number {
  return counts.create + counts.change;
}

const LONGEST_VALUE = 160;

/** A value of a row as it is shown: empty for nothing, a long text cut off with three dots. */
export function valueText(value: string | null): string {
  const text = value ?? '';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}

/** Fields that tell a new machine apart, in the order in which they are read. */
const TELLING_FIELDS = ['nameNl', 'hall', 'category'];

/** A new machine in one line: name, hall and category, as far as the row gives them. */
export function summaryOf(row: Pick<ImportRow, 'changes'>): string {
  return TELLING_FIELDS.flatMap(field => row.changes.filter(change => change.field === field))
    .map(change => valueText(change.to))
    .filter(text => text !== '')
    .join(' · ');
}
