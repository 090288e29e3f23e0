import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseLedgerSearch } from './search.ts';

export const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registre',
  validateSearch: parseLedgerSearch,
  component: lazyRouteComponent(() => import('./LedgerPage.tsx'), 'LedgerPage'),
  staticData: { help: 'ledger' },
});
