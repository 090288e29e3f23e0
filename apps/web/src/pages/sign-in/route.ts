import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseSignInSearch } from './search.ts';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
  staticData: { help: 'signIn' },
});
