import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parsePlacesSearch } from './search.ts';

/** The space opens on its first part. */
export const organiseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser',
  beforeLoad: () => {
    throw redirect({ to: '/organiser/lieux', replace: true });
  },
});

export const placesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/lieux',
  validateSearch: parsePlacesSearch,
  component: lazyRouteComponent(() => import('./PlacesPage.tsx'), 'PlacesPage'),
  staticData: { help: 'places' },
});
