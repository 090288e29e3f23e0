import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseGridSearch, parseQuestionSearch } from './search.ts';

/** What a clinician says: signed in, or by the personal link whose token stands after `#`. */
export const myAvailabilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mes-disponibilites',
  validateSearch: parseQuestionSearch,
  component: lazyRouteComponent(() => import('./mine/MyAvailabilityPage.tsx'), 'MyAvailabilityPage'),
  staticData: { help: 'myAvailability' },
});

export const availabilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/disponibilites',
  validateSearch: parseGridSearch,
  component: lazyRouteComponent(() => import('./grid/AvailabilityPage.tsx'), 'AvailabilityPage'),
  staticData: { help: 'availability' },
});

/** The coordination says it for somebody who telephones. */
export const theirAvailabilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/disponibilites/$id',
  validateSearch: parseQuestionSearch,
  component: lazyRouteComponent(() => import('./mine/MyAvailabilityPage.tsx'), 'TheirAvailabilityPage'),
  staticData: { help: 'myAvailability' },
});
