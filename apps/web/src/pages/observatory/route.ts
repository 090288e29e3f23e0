import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseObservatorySearch } from './search.ts';

export const observatoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/observer',
  validateSearch: parseObservatorySearch,
  component: lazyRouteComponent(() => import('./ObservatoryPage.tsx'), 'ObservatoryPage'),
  staticData: { help: 'observatory' },
});
