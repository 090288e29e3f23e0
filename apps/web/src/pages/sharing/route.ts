import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseSharingSearch } from './search.ts';

export const sharingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/partage',
  validateSearch: parseSharingSearch,
  component: lazyRouteComponent(() => import('./SharingPage.tsx'), 'SharingPage'),
  staticData: { help: 'sharing' },
});
