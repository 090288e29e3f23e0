import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseBookingSearch, parseBookSearch, parseFindSearch, parseWaitSearch } from './search.ts';

export const patientsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients',
  validateSearch: parseFindSearch,
  component: lazyRouteComponent(() => import('./find/FindPage.tsx'), 'FindPage'),
  staticData: { help: 'patients' },
});

export const bookSessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/seances/$session',
  validateSearch: parseBookSearch,
  component: lazyRouteComponent(() => import('./book/BookPage.tsx'), 'BookPage'),
  staticData: { help: 'patients' },
});

export const waitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/attente',
  validateSearch: parseWaitSearch,
  component: lazyRouteComponent(() => import('./wait/WaitPage.tsx'), 'WaitPage'),
  staticData: { help: 'patients' },
});

export const bookingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rendez-vous/$token',
  validateSearch: parseBookingSearch,
  component: lazyRouteComponent(() => import('./mine/BookingPage.tsx'), 'BookingPage'),
  staticData: { help: 'booking' },
});
