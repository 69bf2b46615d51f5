/** Search parameters of the sign-in page. */
export interface SignInSearch {
  /** Path with search that was asked for before signing in. */
  next?: string;
}

/**
 * The page to show after signing in: only an address inside this site, so a link in a mail cannot lead elsewhere.
 * Anything else becomes the start page.
 */
export function localTarget(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || /^\/[/\\]/.test(next) || next.startsWith('/aanmelden')) return '/';
  return next;
}

/** Reads the search parameters of the sign-in page; an address that leads out of the site is dropped. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const next = search['next'];
  return typeof next === 'string' && localTarget(next) === next ? { next } : {};
}
