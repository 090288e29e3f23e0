import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mapValues, territory, territoryAccess } from '../../api/queries.ts';
import { queryClient } from '../../api/queryClient.ts';
import { rootRoute } from '../../app/rootRoute.ts';
import { defaults, type ObservatorySearch, parseObservatorySearch } from './search.ts';

export const observatoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/observer',
  validateSearch: parseObservatorySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => askAhead(deps),
  component: lazyRouteComponent(() => import('./ObservatoryPage.tsx'), 'ObservatoryPage'),
  staticData: { help: 'observatory' },
});

/** Asks for the figures and for the map's code while the page's own code is on its way; waits for nothing. */
function askAhead(search: ObservatorySearch): void {
  const { territory: id, indicator, profession } = { ...defaults, ...search };
  const measure = { profession, year: search.year };
  void queryClient.prefetchQuery(territory(id));
  void queryClient.prefetchQuery(mapValues(indicator, measure));
  void queryClient.prefetchQuery(territoryAccess(id, measure));
  void import('../../components/map/AccessMap.tsx');
}
