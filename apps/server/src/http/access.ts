import { ApiError, type Role } from '@maillage/contract';
import type { Actor } from '@maillage/database';
import type { FastifyInstance, FastifyRequest, HTTPMethods, RouteOptions } from 'fastify';
import { cookies } from './cookies.ts';

/** Who may call a route: everybody, anybody signed in, or members who act in one of these roles. */
export type Access = 'public' | 'person' | readonly Role[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Required on every route: a route that forgets it stops the server from starting. */
    access?: Access;
  }
  interface FastifyInstance {
    /** Every route, with who may call it. */
    readonly routes: readonly DescribedRoute[];
  }
  interface FastifyRequest {
    /** On whose behalf the request runs; empty for a resident without account. Give it to `withRequest`. */
    actor: Actor;
  }
}

export interface DescribedRoute {
  readonly method: HTTPMethods;
  readonly url: string;
  readonly access: Access;
}

/** Holds every route to its `config.access`, before anything else of the request is read. */
export function holdAccess(
  app: FastifyInstance,
  actorOf: (headers: Headers, organisation: string | undefined) => Promise<Actor>,
): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.decorate('routes', { getter: () => routes.flatMap(described) });
  app.addHook('onReady', async () => {
    const open = routes
      .filter(({ config }) => config?.access === undefined)
      .map(({ method, url }) => `${method} ${url}`);
    if (open.length > 0)
      throw new Error(`These routes do not say who may call them (config.access): ${open.join(', ')}`);
  });
  app.decorateRequest('actor', null as unknown as Actor);
  app.addHook('onRequest', async (request) => {
    request.actor = {};
    if (request.is404 || !request.url.startsWith('/api/')) return;
    if (request.headers.cookie) request.actor = await actorOf(headersOf(request.headers), chosenOrganisation(request));
    refuseUnless(request.routeOptions.config.access!, request.actor);
  });
}

function described({ method, url, config }: RouteOptions): DescribedRoute[] {
  return [method].flat().map((one) => ({ method: one, url, access: config!.access! }));
}

/** Marks every route registered in this scope (a plugin of somebody else) as public. */
export function publicScope(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.config = { access: 'public', ...route.config };
  });
}

export function mayCall(access: Access, { person, role }: Actor): boolean {
  if (access === 'public') return true;
  if (access === 'person') return person !== undefined;
  return person !== undefined && role !== undefined && access.includes(role);
}

function refuseUnless(access: Access, actor: Actor): void {
  if (mayCall(access, actor)) return;
  throw new ApiError(actor.person === undefined ? 'identity/required' : 'identity/forbidden');
}

/** A person of several organisations says in which one they act. */
function chosenOrganisation(request: FastifyRequest): string | undefined {
  const header = request.headers['maillage-organisation'];
  return typeof header === 'string' ? header : cookies(request)['organisation'];
}

/** Node's headers as the web's. */
export function headersOf(raw: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
}
