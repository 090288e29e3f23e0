import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseProjectionSearch } from './search.ts';

export const projectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/projection',
  validateSearch: parseProjectionSearch,
  component: lazyRouteComponent(() => import('./ProjectionPage.tsx'), 'ProjectionPage'),
  staticData: { help: 'projection' },
});
