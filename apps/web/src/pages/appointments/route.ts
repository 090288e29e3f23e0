import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseDaySearch } from './search.ts';

export const appointmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organiser/rendez-vous',
  validateSearch: parseDaySearch,
  component: lazyRouteComponent(() => import('./AppointmentsPage.tsx'), 'AppointmentsPage'),
  staticData: { help: 'appointments' },
});
