import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiProblem, isSessionEnded } from '../lib/api-problem';
import { tellSessionEnded } from './session-end';
import { printInLight } from './print-in-light';
import { createAppRouter } from './router';
import { cssVariablesResolver, theme } from './theme';

/** How long an answer counts as fresh, in milliseconds; a shown list is asked again in the background after it. */
const FRESH_MILLISECONDS = 15_000;

function onFailure(error: unknown): void {
  if (isSessionEnded(error)) tellSessionEnded();
}

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onFailure }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      // The sign-in form itself also answers 401; it shows its own sentence.
      if (mutation.meta?.['signIn'] !== true) onFailure(error);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MILLISECONDS,
      // Only a lost connection or a server fault may pass by itself; a refusal stays a refusal.
      retry: (count, error) => count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
});

const router = createAppRouter(queryClient);

printInLight();

/** The whole interface with its providers. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
