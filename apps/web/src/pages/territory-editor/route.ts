import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';

export const newTerritoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/territoires/nouveau',
  component: lazyRouteComponent(() => import('./NewTerritoryPage.tsx'), 'NewTerritoryPage'),
  staticData: { help: 'territories' },
});

export const changeTerritoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/territoires/$id/modifier',
  component: lazyRouteComponent(() => import('./ChangeTerritoryPage.tsx'), 'ChangeTerritoryPage'),
  staticData: { help: 'territories' },
});
