import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';

/** One run with its rows; asks nothing while no run is open. */
export function useImportRun(id: string | undefined) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => answerOf(api.GET('/imports/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
}
