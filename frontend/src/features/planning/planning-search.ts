import { readInstant } from '@campusline/shared';
import { searchChoice, searchText } from '../../lib/search-text';

/** Everything the planning page shows, as search parameters: every view of it is a link, Back closes the drawer. */
export interface PlanningSearch {
  /** One day or one week; the week when left out. */
  view?: 'dag' | 'week';
  /** Local day on the board, YYYY-MM-DD; today when left out. */
  datum?: string;
  hal?: string;
  categorie?: string;
  zoek?: string;
  /** Only machines with own bookings in this period. */
  mijn?: 'ja';
  /** Drawer: a new booking, or other hours for the booking of `boeking`. */
  boek?: 'nieuw' | 'verzet';
  /** Id or code of the machine of the drawer. */
  machine?: string;
  /** Start of the wished time: local `2026-11-25T13:00`, or with Z or offset where the clock shows it twice. */
  van?: string;
  /** End of the wished time, written as `van`. */
  tot?: string;
  /** Id of the booking that is shown in the drawer. */
  boeking?: string;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

function localDayText(value: unknown): string | undefined {
  const text = searchText(value);
  return text !== undefined && dayPattern.test(text) && readInstant(`${text}T12:00`, 'UTC').ok ? text : undefined;
}

function momentText(value: unknown): string | undefined {
  // The campus' own zone decides later; here it only matters that it can be read.
  const text = searchText(value);
  return text !== undefined && readInstant(text, 'UTC').ok ? text : undefined;
}

/** Reads the search parameters of the planning page; what is not understood is dropped, never an error. */
export function planningSearch(search: Record<string, unknown>): PlanningSearch {
  const read: PlanningSearch = {
    view: searchChoice(search['view'], ['dag', 'week']),
    datum: localDayText(search['datum']),
    hal: searchText(search['hal']),
    categorie: searchText(search['categorie']),
    zoek: searchText(search['zoek']),
    mijn: searchChoice(search['mijn'], ['ja']),
    boek: searchChoice(search['boek'], ['nieuw', 'verzet']),
    machine: searchText(search['machine']),
    van: momentText(search['van']),
    tot: momentText(search['tot']),
    boeking: searchText(search['boeking']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
