import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';

export const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/donnees',
  component: lazyRouteComponent(() => import('./DataPage.tsx'), 'DataPage'),
  staticData: { help: 'data' },
});
