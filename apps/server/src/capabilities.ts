import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { appointments } from './appointments/index.ts';
import { atlas } from './atlas/index.ts';
import { audit } from './audit/index.ts';
import { availability } from './availability/index.ts';
import { budgets } from './budgets/index.ts';
import { care } from './care/index.ts';
import { communes } from './communes/index.ts';
import { coordination } from './coordination/index.ts';
import { data } from './data/index.ts';
import { facilities } from './facilities/index.ts';
import { fhir } from './fhir/index.ts';
import { health } from './health/index.ts';
import { identity } from './identity/index.ts';
import { jobs } from './jobs/index.ts';
import { ledger } from './ledger/index.ts';
import { mail } from './mail/index.ts';
import { map } from './map/index.ts';
import { nextSessions } from './nextSessions/index.ts';
import { organisations } from './organisations/index.ts';
import { pages } from './pages/index.ts';
import { projection } from './projection/index.ts';
import { projects } from './projects/index.ts';
import { rotas } from './rotas/index.ts';
import { rounds } from './rounds/index.ts';

import { scenarios } from './scenarios/index.ts';
import { sessionSupply } from './sessionSupply/index.ts';
import { siting } from './siting/index.ts';
import { territories } from './territories/index.ts';
import { tiles } from './tiles/index.ts';
import { zoning } from './zoning/index.ts';

/** Everything the server can do: one folder each, one line here. */
export const capabilities: Record<string, FastifyPluginAsyncTypebox> = {
  health,
  identity,
  organisations,
  mail,
  audit,
  jobs,
  appointments,
  atlas,
  availability,
  budgets,
  care,
  communes,
  coordination,
  data,
  facilities,
  fhir,
  ledger,
  map,
  nextSessions,
  pages,
  projects,
  rounds,
  rotas,
  scenarios,
  sessionSupply,
  projection,
  siting,
  territories,
  tiles,
  zoning,
};
