import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendFile } from '../../../lib/api-client';
import type { ImportRun } from '../../../lib/api-types';

/** Sends a machine park for a dry run: the server says what would change and writes nothing. */
export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => sendFile<ImportRun>('/imports', file, { subject: 'machinePark' }),
    onSuccess: run => {
      client.setQueryData(['imports', 'one', run.id], run);
      void client.invalidateQueries({ queryKey: ['imports', 'list'] });
    },
  });
}
