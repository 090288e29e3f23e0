import { homeRoute } from '../pages/home/route.ts';
import { ledgerRoute } from '../pages/ledger/route.ts';
import { observatoryRoute } from '../pages/observatory/route.ts';
import { rootRoute } from './rootRoute.ts';

/** Every page of the interface. To add one: a folder in `pages` with a `route.ts`, and its line here. */
export const routeTree = rootRoute.addChildren([homeRoute, observatoryRoute, ledgerRoute]);
