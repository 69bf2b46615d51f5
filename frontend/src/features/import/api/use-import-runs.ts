import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';

/** Earlier and current runs without their rows, newest first. */
export function useImportRuns() {
  return useQuery({
    queryKey: ['imports', 'list'],
    queryFn: async () => (await answerOf(api.GET('/imports'))).items,
  });
}
