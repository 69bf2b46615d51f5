import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { bookingsSearch } from '../features/bookings/bookings-search';
import { importSearch } from '../features/import/import-search';
import { machinesSearch } from '../features/machines/machines-search';
import { mailsSearch } from '../features/mails/mails-search';
import { planningSearch } from '../features/planning/planning-search';
import { sessionQuery } from '../lib/session';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { localTarget, signInSearch } from './sign-in-search';

interface RouterContext {
  queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NotFoundPage });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden',
  validateSearch: signInSearch,
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (session !== null) throw redirect({ href: localTarget(search.next) });
  },
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
});

/** Everything for which somebody must be signed in. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/aanmelden', search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/planning', search: planningSearch({}), replace: true });
  },
});

const planningRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/planning',
  validateSearch: planningSearch,
  component: lazyRouteComponent(() => import('../features/planning/planning-page'), 'PlanningPage'),
});

const machinesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/machines',
  validateSearch: machinesSearch,
  component: lazyRouteComponent(() => import('../features/machines/pages/machines-page'), 'MachinesPage'),
});

const machineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/machines/$id',
  component: lazyRouteComponent(() => import('../features/machines/pages/machine-page'), 'MachinePage'),
});

const bookingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mijn-boekingen',
  validateSearch: bookingsSearch,
  component: lazyRouteComponent(() => import('../features/bookings/pages/my-bookings-page'), 'MyBookingsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/invoer',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../features/import/pages/import-page'), 'ImportPage'),
});

const mailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mails',
  validateSearch: mailsSearch,
  component: lazyRouteComponent(() => import('../features/mails/pages/mails-page'), 'MailsPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    homeRoute,
    planningRoute,
    machinesRoute,
    machineRoute,
    bookingsRoute,
    importRoute,
    mailsRoute,
  ]),
]);

/** The router of the interface; pages are loaded when they are first opened. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
    // Otherwise what a page's reader dropped from the address comes back unread.
    search: { strict: true },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
