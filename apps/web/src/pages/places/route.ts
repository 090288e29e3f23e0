import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parsePlacesSearch } from './search.ts';

export const placesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/lieux',
  validateSearch: parsePlacesSearch,
  component: lazyRouteComponent(() => import('./PlacesPage.tsx'), 'PlacesPage'),
  staticData: { help: 'places' },
});
