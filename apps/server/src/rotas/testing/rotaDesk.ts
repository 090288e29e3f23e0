import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorAnswer, type Job, type Role, RotaDetail, type RotaSolving } from '@maillage/contract';
import { addDays, mondayOf } from '@maillage/units';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { atlasOf } from '../../atlas/holder.ts';
import { loadSmallCountry } from '../../atlas/testing/smallCountry.ts';
import { demoCabinetId } from '../../demo/care.ts';
import { today } from '../../ledger/today.ts';
import { type TestServer, testServer } from '../../testing/testServer.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A coordinator's desk on a server of its own: asks as any role, drafts a rota, waits for a search. */
export interface RotaDesk {
  readonly server: TestServer;
  ask<T extends TSchema>(
    role: Role,
    method: Method,
    url: string,
    schema: T,
    payload?: object,
    status?: number,
  ): Promise<Static<T>>;
  refused(role: Role, method: Method, url: string, status: number, payload?: object): Promise<ErrorAnswer['error']>;
  /** A draft of the demonstration's first cabinet over two weeks, from the Monday after next. */
  draft(name: string): Promise<RotaDetail>;
  /** Waits for the end of the search. */
  solved(id: string, order: Partial<RotaSolving>): Promise<RotaDetail>;
}

/** The Monday after next: far enough for nothing to have started. */
export const firstMonday = addDays(mondayOf(today()), 14);

export async function rotaDesk(): Promise<RotaDesk> {
  const server = await testServer();
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
  const ask: RotaDesk['ask'] = async (role, method, url, schema, payload, status = 200) => {
    const headers = { cookie: await server.cookieOf(role) };
    const answer = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
    expect(answer.statusCode, answer.body).toBe(status);
    return Value.Parse(schema, answer.json());
  };
  const draft = (name: string) =>
    ask(
      'coordinator',
      'POST',
      '/api/rotas',
      RotaDetail,
      {
        name,
        from: firstMonday,
        to: addDays(firstMonday, 13),
        cabinets: [{ place: demoCabinetId, wanted: 1 }],
        openOnPublicHolidays: true,
      },
      201,
    );
  const read = (id: string) => ask('coordinator', 'GET', `/api/rotas/${id}`, RotaDetail);
  return {
    server,
    ask,
    draft,
    refused: async (role, method, url, status, payload) =>
      (await ask(role, method, url, ErrorAnswer, payload, status)).error,
    async solved(id, order) {
      const payload = { mode: 'plan', seconds: 5, ...order };
      const { job } = await ask('coordinator', 'POST', `/api/rotas/${id}/solve`, RotaDetail, payload, 202);
      const headers = { cookie: await server.cookieOf('coordinator') };
      for (let state = 'running'; job !== null && ['queued', 'running'].includes(state); await sleep(100)) {
        const now = (await server.app.inject({ url: `/api/jobs/${job}`, headers })).json<Job>();
        state = now.state;
        if (state === 'failed') throw new Error(now.message);
      }
      return read(id);
    },
  };
}
