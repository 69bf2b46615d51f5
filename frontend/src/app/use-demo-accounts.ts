import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../lib/api-client';
import { ApiProblem } from '../lib/api-problem';

/** Accounts that may be tried. In production the route does not exist; that is an empty list, not a fault. */
export function useDemoAccounts() {
  return useQuery({
    queryKey: ['demo-accounts'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      try {
        return (await answerOf(api.GET('/demo-accounts'))).items;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return [];
        throw error;
      }
    },
  });
}
