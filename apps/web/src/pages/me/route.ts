import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';

export const meRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moi',
  component: lazyRouteComponent(() => import('./MePage.tsx'), 'MePage'),
  staticData: { help: 'account' },
});
