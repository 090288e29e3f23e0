import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseTerritoriesSearch } from './search.ts';

export const territoriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/territoires',
  validateSearch: parseTerritoriesSearch,
  component: lazyRouteComponent(() => import('./TerritoriesPage.tsx'), 'TerritoriesPage'),
  staticData: { help: 'territories' },
});

/** The address of a territory, as shared in messages: it opens the observatory there. */
export const territoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/territoires/$id',
  component: lazyRouteComponent(() => import('./OpenTerritory.tsx'), 'OpenTerritory'),
});
