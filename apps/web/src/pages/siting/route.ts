import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseSitingSearch } from './search.ts';

export const sitingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/implantation',
  validateSearch: parseSitingSearch,
  component: lazyRouteComponent(() => import('./SitingPage.tsx'), 'SitingPage'),
  staticData: { help: 'siting' },
});
