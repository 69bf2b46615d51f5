import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';
import { facetsOf } from '../machine-facets';

/** The server gives at most so many machines at once. */
const PAGE_SIZE = 200;
/** Pages that are read for the lists of halls and categories; past them the park is larger than a list can show. */
const MOST_PAGES = 10;
const FRESH_MILLISECONDS = 300_000;

/** Halls and categories that occur in the machine park, for the filters. */
export function useMachineFacets() {
  return useQuery({
    queryKey: ['machines', 'facets'],
    staleTime: FRESH_MILLISECONDS,
    queryFn: async () => {
      const machines = [];
      let cursor: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer: { items: { hall: string; category: string }[]; nextCursor: string | null } = await answerOf(
          api.GET('/machines', { params: { query: { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) } } }),
        );
        machines.push(...answer.items);
        cursor = answer.nextCursor;
        if (cursor === null) break;
      }
      return facetsOf(machines);
    },
  });
}
