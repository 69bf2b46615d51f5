import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';

/** How many machines a search list shows at most. */
const SHOWN = 8;

/** Machines whose code or name contains the text; asks nothing below two characters. */
export function useMachineSearch(search: string) {
  const text = search.trim();
  return useQuery({
    queryKey: ['machines', 'search', text],
    queryFn: async () =>
      (await answerOf(api.GET('/machines', { params: { query: { search: text, limit: SHOWN } } }))).items,
    enabled: text.length >= 2,
  });
}
