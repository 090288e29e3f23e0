import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseSessionsSearch } from './search.ts';

export const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/seances',
  validateSearch: parseSessionsSearch,
  component: lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
  staticData: { help: 'sessions' },
});
