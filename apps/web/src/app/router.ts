import { createRouter } from '@tanstack/react-router';
import { Failure } from '../components/state/Failure.tsx';
import { NotFound } from '../components/state/NotFound.tsx';
import { PageSkeleton } from '../components/state/PageSkeleton.tsx';
import type { Messages } from '../messages/index.ts';
import { routeTree } from './routes.ts';
import { parseSearch, stringifySearch } from './searchText.ts';

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

/** Pages that have an entry in the `help` messages. */
type HelpId = Exclude<keyof Messages['help'], 'title' | 'keys' | 'key'>;

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    help?: HelpId;
  }
}
