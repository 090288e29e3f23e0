import { appointmentsRoute } from '../pages/appointments/route.ts';
import { availabilityRoute, myAvailabilityRoute, theirAvailabilityRoute } from '../pages/availability/route.ts';
import { budgetRoute, budgetsRoute, compareBudgetsRoute } from '../pages/budgets/route.ts';
import { communeRoute } from '../pages/commune/route.ts';
import { compareRoute } from '../pages/compare/route.ts';
import { dataRoute } from '../pages/data/route.ts';
import { homeRoute } from '../pages/home/route.ts';
import { ledgerRoute } from '../pages/ledger/route.ts';
import { meRoute } from '../pages/me/route.ts';
import { observatoryRoute } from '../pages/observatory/route.ts';
import { bookingRoute, bookSessionRoute, patientsRoute, waitRoute } from '../pages/patients/route.ts';
import { placeImpactRoute } from '../pages/place-impact/route.ts';
import { placesRoute } from '../pages/places/route.ts';
import { projectionRoute } from '../pages/projection/route.ts';
import { equipmentRoute, projectRoute, projectsRoute } from '../pages/projects/route.ts';
import { mySessionsRoute, rotaRoute, rotasRoute } from '../pages/rotas/route.ts';
import { compareRoundsRoute, roundRoute, roundsRoute } from '../pages/rounds/route.ts';
import { compareScenariosRoute, scenarioRoute, scenariosRoute, sharedScenarioRoute } from '../pages/scenarios/route.ts';
import { sessionsRoute } from '../pages/sessions/route.ts';
import { sharingRoute } from '../pages/sharing/route.ts';
import { signInRoute } from '../pages/sign-in/route.ts';
import { sitingRoute } from '../pages/siting/route.ts';
import { territoriesRoute, territoryRoute } from '../pages/territories/route.ts';
import { changeTerritoryRoute, newTerritoryRoute } from '../pages/territory-editor/route.ts';
import { zoningDraftsRoute, zoningRoute } from '../pages/zoning/route.ts';
import { rootRoute } from './rootRoute.ts';

/** Every page of the interface. To add one: a folder in `pages` with a `route.ts`, and its line here. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  observatoryRoute,
  communeRoute,
  compareRoute,
  budgetsRoute,
  compareBudgetsRoute,
  budgetRoute,
  projectionRoute,
  projectsRoute,
  projectRoute,
  equipmentRoute,
  ledgerRoute,
  availabilityRoute,
  theirAvailabilityRoute,
  myAvailabilityRoute,
  sessionsRoute,
  appointmentsRoute,
  rotasRoute,
  rotaRoute,
  mySessionsRoute,
  placesRoute,
  placeImpactRoute,
  sharingRoute,
  patientsRoute,
  bookSessionRoute,
  waitRoute,
  bookingRoute,
  roundsRoute,
  compareRoundsRoute,
  roundRoute,
  scenariosRoute,
  scenarioRoute,
  sharedScenarioRoute,
  compareScenariosRoute,
  territoriesRoute,
  newTerritoryRoute,
  changeTerritoryRoute,
  territoryRoute,
  dataRoute,
  sitingRoute,
  signInRoute,
  meRoute,
  zoningDraftsRoute,
  zoningRoute,
]);
