import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from './api-client';
import { ApiProblem, isSessionEnded } from './api-problem';
import type { Session } from './api-types';
import { changeLanguage, hasStoredLanguage } from './i18n';
import { setServerInstant } from './server-clock';

/** Query key of the session; everything else is forgotten when another person signs in. */
export const SESSION_KEY = ['session'] as const;

async function fetchSession(): Promise<Session | null> {
  try {
    const session = await answerOf(api.GET('/session'));
    setServerInstant(session.now);
    if (!hasStoredLanguage()) await changeLanguage(session.user.language, { remember: false });
    return session;
  } catch (error) {
    if (isSessionEnded(error)) return null;
    throw error;
  }
}

/** The session as a query: null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: fetchSession,
  staleTime: Number.POSITIVE_INFINITY,
  retry: (count, error) => count < 2 && error instanceof ApiProblem && error.status === 0,
});

/**
 * Who is signed in. Only for screens inside the shell, where the router has made sure that somebody is.
 * @throws Error outside the shell
 */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === null || data === undefined)
    throw new Error('useSession needs a signed-in person; use it inside the shell');
  return data;
}

/** True when the person may do what the permission names (shared/src/identity/permissions.ts). */
export function usePermission(permission: string): boolean {
  return useSession().permissions.includes(permission);
}

/** Signs in with e-mail and password; another person than before starts with an empty memory. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    // Its own 401 is an answer to the form, not the end of a session.
    meta: { signIn: true },
    mutationFn: (credentials: { email: string; password: string }) =>
      answerOf(api.POST('/session', { body: credentials })),
    onSuccess: async session => {
      setServerInstant(session.now);
      const before = client.getQueryData<Session | null>(SESSION_KEY);
      if (before !== undefined && before?.user.id !== session.user.id) {
        client.removeQueries({ predicate: query => query.queryKey[0] !== SESSION_KEY[0] });
      }
      client.setQueryData(SESSION_KEY, session);
      if (!hasStoredLanguage()) await changeLanguage(session.user.language, { remember: false });
    },
  });
}

/** Signs out and forgets everything that was read. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/session')),
    // Here and not at the call: the menu that was clicked is gone by then. A new document forgets everything at once,
    // while an emptied session would break the page that is still on screen.
    onSettled: () => window.location.assign('/aanmelden'),
  });
}
