import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseRotaSearch } from './search.ts';

/** The space Organise opens on its rotas. */
export const rotasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser',
  component: lazyRouteComponent(() => import('./list/RotasPage.tsx'), 'RotasPage'),
  staticData: { help: 'rotas' },
});

export const rotaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/plannings/$id',
  validateSearch: parseRotaSearch,
  component: lazyRouteComponent(() => import('./desk/RotaPage.tsx'), 'RotaPage'),
  staticData: { help: 'rota' },
});

export const mySessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mes-plages',
  component: lazyRouteComponent(() => import('./mine/MyHalfDaysPage.tsx'), 'MyHalfDaysPage'),
  staticData: { help: 'myHalfDays' },
});
