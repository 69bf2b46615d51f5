import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';

/** One machine with everything that is known about it. */
export function useMachine(id: string) {
  return useQuery({
    queryKey: ['machines', 'one', id],
    queryFn: () => answerOf(api.GET('/machines/{id}', { params: { path: { id } } })),
  });
}
