import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';

/** One mail with its bodies; asks nothing while none is open. */
export function useMail(id: string | undefined) {
  return useQuery({
    queryKey: ['mails', 'one', id],
    queryFn: () => answerOf(api.GET('/mails/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
}
