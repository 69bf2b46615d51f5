import { searchText } from '../../lib/search-text';

/** Search parameters of the machine list. */
export interface MachinesSearch {
  /** Part of a code or name. */
  zoek?: string;
  hal?: string;
  categorie?: string;
}

/** Reads the search parameters of the machine list; what is not understood is dropped. */
export function machinesSearch(search: Record<string, unknown>): MachinesSearch {
  const zoek = searchText(search['zoek']);
  const hal = searchText(search['hal']);
  const categorie = searchText(search['categorie']);
  return {
    ...(zoek === undefined ? {} : { zoek }),
    ...(hal === undefined ? {} : { hal }),
    ...(categorie === undefined ? {} : { categorie }),
  };
}
