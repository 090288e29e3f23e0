import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseCompareSearch } from './compare/search.ts';

export const budgetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/budgets',
  component: lazyRouteComponent(() => import('./list/BudgetsPage.tsx'), 'BudgetsPage'),
  staticData: { help: 'budgets' },
});

export const compareBudgetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/budgets/comparer',
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
  staticData: { help: 'budgets' },
});

export const budgetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/budgets/$id',
  component: lazyRouteComponent(() => import('./editor/BudgetPage.tsx'), 'BudgetPage'),
  staticData: { help: 'budgets' },
});
