import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseCompareSearch, parseListSearch } from './search.ts';

export const scenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('./list/ScenariosPage.tsx'), 'ScenariosPage'),
  staticData: { help: 'scenarios' },
});

export const scenarioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/scenarios/$id',
  component: lazyRouteComponent(() => import('./workbench/ScenarioPage.tsx'), 'ScenarioPage'),
  staticData: { help: 'scenario' },
});

/** What a visitor with the link sees. */
export const sharedScenarioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/partage/$token',
  component: lazyRouteComponent(() => import('./workbench/SharedPage.tsx'), 'SharedPage'),
  staticData: { help: 'scenario' },
});

export const compareScenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/comparer',
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(() => import('./compare/CompareScenariosPage.tsx'), 'CompareScenariosPage'),
  staticData: { help: 'scenario' },
});
