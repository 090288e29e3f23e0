import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseCompareSearch, parseRoundSearch } from './search.ts';

const staticData = { help: 'rounds' } as const;

export const roundsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/tournees',
  component: lazyRouteComponent(() => import('./RoundsPage.tsx'), 'RoundsPage'),
  staticData,
});

export const compareRoundsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/tournees/comparer',
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(() => import('./CompareRoundsPage.tsx'), 'CompareRoundsPage'),
  staticData,
});

export const roundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/tournees/$id',
  validateSearch: parseRoundSearch,
  component: lazyRouteComponent(() => import('./RoundPage.tsx'), 'RoundPage'),
  staticData,
});
