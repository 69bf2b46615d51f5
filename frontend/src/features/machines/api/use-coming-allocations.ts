import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';
import { serverNow } from '../../../lib/server-clock';

/** How far ahead the machine page looks, in days. */
export const COMING_DAYS = 14;

const DAY_MILLISECONDS = 86_400_000;

/** What takes the machine in the coming 14 days, first one first. Other tenants' bookings come without a name. */
export function useComingAllocations(machineId: string) {
  return useQuery({
    queryKey: ['timeline', 'coming', machineId],
    queryFn: async () => {
      const now = serverNow();
      const { allocations } = await answerOf(
        api.GET('/timeline', {
          params: {
            query: {
              from: new Date(now).toISOString(),
              to: new Date(now + COMING_DAYS * DAY_MILLISECONDS).toISOString(),
              machineIds: machineId,
            },
          },
        }),
      );
      return allocations.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
    },
  });
}
