import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../lib/api-client';
import type { ImportRun } from '../../../lib/api-types';

/** Takes over what the dry run showed, all of it or nothing. A park that changed meanwhile is refused by the server. */
export function useApplyImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (run: Pick<ImportRun, 'id' | 'version'>) =>
      answerOf(api.POST('/imports/{id}/apply', { params: { path: { id: run.id } }, body: { version: run.version } })),
    onSuccess: run => {
      client.setQueryData(['imports', 'one', run.id], run);
      void client.invalidateQueries({ queryKey: ['imports', 'list'] });
      void client.invalidateQueries({ queryKey: ['machines'] });
      void client.invalidateQueries({ queryKey: ['timeline'] });
    },
  });
}
