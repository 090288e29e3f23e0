import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.ts';
import { parseEquipmentSearch, parseProjectsSearch } from './search.ts';

export const projectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/projets',
  validateSearch: parseProjectsSearch,
  component: lazyRouteComponent(() => import('./list/ProjectsPage.tsx'), 'ProjectsPage'),
  staticData: { help: 'projects' },
});

export const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/projets/$id',
  component: lazyRouteComponent(() => import('./editor/ProjectPage.tsx'), 'ProjectPage'),
  staticData: { help: 'projects' },
});

export const equipmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decider/equipements',
  validateSearch: parseEquipmentSearch,
  component: lazyRouteComponent(() => import('./equipment/EquipmentPage.tsx'), 'EquipmentPage'),
  staticData: { help: 'projects' },
});
