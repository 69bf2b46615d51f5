import { searchChoice, searchText } from '../../lib/search-text';

/** Which rows of a run are shown; left out means all. */
export const ROW_FILTERS = ['geweigerd', 'gewijzigd', 'nieuw', 'ongewijzigd'] as const;

/** Filter on the rows of an import run. */
export type RowFilter = (typeof ROW_FILTERS)[number];

/** Search parameters of the import screen. */
export interface ImportSearch {
  /** Id of the run that is open. */
  run?: string;
  rijen?: RowFilter;
}

/** Reads the search parameters of the import screen; what is not understood is dropped. */
export function importSearch(search: Record<string, unknown>): ImportSearch {
  const run = searchText(search['run']);
  const rijen = searchChoice(search['rijen'], ROW_FILTERS);
  return { ...(run === undefined ? {} : { run }), ...(rijen === undefined ? {} : { rijen }) };
}
