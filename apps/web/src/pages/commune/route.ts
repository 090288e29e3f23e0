import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseCommuneSearch } from './search.ts';

export const communeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communes/$code',
  validateSearch: parseCommuneSearch,
  component: lazyRouteComponent(() => import('./CommunePage.tsx'), 'CommunePage'),
  staticData: { help: 'commune' },
});
