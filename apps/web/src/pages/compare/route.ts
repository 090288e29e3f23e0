import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseCompareSearch } from './search.ts';

export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comparer',
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(() => import('./ComparePage.tsx'), 'ComparePage'),
  staticData: { help: 'compare' },
});
