import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseZoningSearch } from './search.ts';

export const zoningDraftsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/zonage',
  component: lazyRouteComponent(() => import('./DraftsPage.tsx'), 'DraftsPage'),
  staticData: { help: 'zoning' },
});

export const zoningRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/zonage/$id',
  validateSearch: parseZoningSearch,
  component: lazyRouteComponent(() => import('./ZoningPage.tsx'), 'ZoningPage'),
  staticData: { help: 'zoning' },
});
