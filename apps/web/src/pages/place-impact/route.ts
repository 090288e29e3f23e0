import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';

export const placeImpactRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/lieux/$id',
  component: lazyRouteComponent(() => import('./PlaceImpactPage.tsx'), 'PlaceImpactPage'),
  staticData: { help: 'place-impact' },
});
