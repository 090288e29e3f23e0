import {
  Coverage,
  type EquipmentContent,
  EquipmentList,
  ErrorAnswer,
  Ledger,
  OneProject,
  type ProjectContent,
  ProjectList,
  type Role,
  roles,
  SavedEquipment,
  SavedProject,
} from '@maillage/contract';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { loadSmallCountry } from '../atlas/testing/smallCountry.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
});
beforeEach(async () => {
  await server.database.ownerPool.query('truncate register_item cascade');
  await server.database.ownerPool.query('truncate ledger_entry cascade');
});
afterAll(() => server?.stop());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const project: ProjectContent = {
  name: 'MSP des Deux-Clochers',
  kind: 'msp',
  stage: 'funding',
  commune: '62001',
  started: '2026-01-05',
  opening: '2027-09-01',
  members: [
    { profession: 'general-practitioner', name: 'Dr Petit', fte: 1.5, alreadyHere: false },
    { profession: 'general-practitioner', name: 'Dr Martin', fte: 1, alreadyHere: true },
    { profession: 'nurse', name: '', fte: 2, alreadyHere: false },
    { profession: 'psychologist', name: '', fte: 0.5, alreadyHere: false },
  ],
  premises: { address: '1 place de la Mairie', state: 'found', squareMetres: 400 },
  funding: [{ source: 'DETR', euros: 300_000, state: 'obtained' }],
  milestones: [{ label: 'Permis de construire', day: '2026-12-01', done: false }],
  documents: [{ label: 'Projet de santé', url: 'https://example.org/projet.pdf' }],
};
const mri: EquipmentContent = {
  type: 'mri',
  name: 'IRM de l’hôpital',
  commune: '62001',
  from: '2026-01-01',
  to: null,
  hours: 'lundi au vendredi',
  sharedBy: 'hôpital et radiologues',
};
const someId = '00000000-0000-4000-8000-000000000000';

async function send(who: Role | undefined, method: Method, url: string, payload?: object) {
  const cookie = who && (await server.cookieOf(who));
  return server.app.inject({ method, url, ...(payload && { payload }), ...(cookie && { headers: { cookie } }) });
}
async function ask<Schema extends TSchema>(
  method: Method,
  url: string,
  schema: Schema,
  payload?: object,
  { who = 'coordinator', status = 200 }: { who?: Role; status?: number } = {},
): Promise<Static<Schema>> {
  const answer = await send(who, method, url, payload);
  expect(answer.statusCode, answer.body).toBe(status);
  expect([...Value.Errors(schema, answer.json())].slice(0, 2)).toEqual([]);
  return answer.json();
}
const add = (content = project) => ask('POST', '/api/projects', SavedProject, content, { status: 201 });
const change = (id: string, version: number, content: ProjectContent) =>
  ask('PUT', `/api/projects/${id}`, SavedProject, { content, version });
const entries = async (profession = 'general-practitioner') =>
  (await ask('GET', `/api/ledger?territory=departement-62&profession=${profession}`, Ledger)).entries;

describe('projects', () => {
  test('saved, read by every member, with its notes and its history of stages', async () => {
    const { id } = await add({ ...project, stage: 'idea' });
    await change(id, 1, project);
    await ask('POST', `/api/projects/${id}/notes`, SavedProject, { text: 'Réunion avec la mairie.' });
    for (const who of roles) {
      const one = await ask('GET', `/api/projects/${id}`, OneProject, undefined, { who });
      expect(one).toMatchObject({
        project: { communeName: 'Aubigny', version: 2, content: project },
        editable: who === 'coordinator',
      });
      expect(one.notes.map(({ text }) => text)).toEqual(['Réunion avec la mairie.']);
      expect(one.history.map(({ number, stage }) => [number, stage])).toEqual([
        [2, 'funding'],
        [1, 'idea'],
      ]);
    }
  });

  test('planned: 1.5 doctors are 8,100 consultations a year from the opening; those already here add nothing', async () => {
    const { id } = await add();
    expect(await ask('POST', `/api/projects/${id}/plan`, SavedProject)).toMatchObject({ planned: 2 });
    expect(1.5 * 5400).toBe(8100);
    expect(await entries()).toMatchObject([
      { commune: '62001', supply: 8100, from: '2027-09-01', certainty: 'planned', origin: 'operation', heads: 1.5 },
    ]);
    expect(await entries('nurse')).toMatchObject([{ supply: 2, certainty: 'planned' }]);
  });

  test('asked twice it counts once; moved, its entries move; who leaves it leaves the ledger', async () => {
    const { id } = await add();
    await ask('POST', `/api/projects/${id}/plan`, SavedProject);
    await ask('POST', `/api/projects/${id}/plan`, SavedProject);
    const [before] = await entries();
    await change(id, 1, { ...project, opening: '2028-01-03', members: project.members.slice(0, 2) });
    expect(await entries()).toMatchObject([{ id: before!.id, from: '2028-01-03', version: before!.version + 1 }]);
    expect(await entries('nurse')).toEqual([]);
  });

  test('taken out, abandoned or deleted, nothing is left in the ledger', async () => {
    for (const end of ['unplan', 'abandon', 'delete'] as const) {
      const { id } = await add();
      await ask('POST', `/api/projects/${id}/plan`, SavedProject);
      expect(await entries()).toHaveLength(1);
      if (end === 'unplan')
        expect(await ask('DELETE', `/api/projects/${id}/plan`, SavedProject)).toMatchObject({ planned: 0 });
      if (end === 'abandon')
        expect(await change(id, 1, { ...project, stage: 'abandoned' })).toMatchObject({ planned: 0 });
      if (end === 'delete') expect((await send('coordinator', 'DELETE', `/api/projects/${id}`)).statusCode).toBe(204);
      expect(await entries()).toEqual([]);
    }
    const { projects } = await ask('GET', '/api/projects', ProjectList);
    expect(projects).toHaveLength(2);
  });

  test('too early, without date, without place, with nobody new: refused with every reason', async () => {
    const { id } = await add({ ...project, stage: 'idea', commune: null, started: null, opening: null, members: [] });
    const { error } = await ask('POST', `/api/projects/${id}/plan`, ErrorAnswer, undefined, { status: 422 });
    expect(error.code).toBe('project/too-early');
    expect(error.details?.['problems']).toHaveLength(4);
  });

  test('bad dates and an unknown commune are told together, and nothing is written', async () => {
    const wrong = { ...project, commune: '99999', started: '2027-02-30', opening: '2026-01-01' };
    const { error } = await ask('POST', '/api/projects', ErrorAnswer, wrong, { status: 404 });
    expect(error.details?.['problems']).toHaveLength(3);
    expect((await ask('GET', '/api/projects', ProjectList)).projects).toEqual([]);
  });

  test('of two writers the second is told; a deleted project comes back', async () => {
    const { id } = await add();
    await change(id, 1, { ...project, stage: 'works' });
    const stale = { content: project, version: 1 };
    const { error } = await ask('PUT', `/api/projects/${id}`, ErrorAnswer, stale, { status: 409 });
    expect(error).toMatchObject({ code: 'project/changed-meanwhile', details: { current: { version: 2 } } });
    await send('coordinator', 'DELETE', `/api/projects/${id}`);
    expect(await ask('POST', `/api/projects/${id}/restore`, SavedProject)).toMatchObject({
      id,
      version: 2,
      planned: 0,
    });
  });
});

describe('equipment', () => {
  test('saved, corrected, deleted, brought back', async () => {
    const { id } = await ask('POST', '/api/equipment', SavedEquipment, mri, { status: 201 });
    const renamed = { ...mri, name: 'IRM' };
    expect(await ask('PUT', `/api/equipment/${id}`, SavedEquipment, { content: renamed, version: 1 })).toMatchObject({
      version: 2,
      content: renamed,
    });
    await send('coordinator', 'DELETE', `/api/equipment/${id}`);
    expect((await ask('GET', '/api/equipment', EquipmentList)).equipment).toEqual([]);
    expect(await ask('POST', `/api/equipment/${id}/restore`, SavedEquipment)).toMatchObject({ id });
    const reversed = { ...mri, to: '2025-01-01' };
    expect((await ask('POST', '/api/equipment', ErrorAnswer, reversed, { status: 422 })).error.code).toBe(
      'project/dates-reversed',
    );
  });

  test('its own commune is at 0 minutes; before its opening and for another type it covers nobody', async () => {
    await ask('POST', '/api/equipment', SavedEquipment, mri, { status: 201 });
    const covered = (query: string) =>
      ask('GET', `/api/equipment/coverage?territory=departement-62&${query}`, Coverage, undefined, { who: 'reader' });
    const answer = await covered('type=mri&date=2026-06-01');
    expect(answer.minutes[answer.codes.indexOf('62001')]).toBe(0);
    const counts = answer.within.map(({ people }) => people);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts).toEqual([1500, 1500, 1500]); // Aubigny 1,000 and Berlin, a kilometre away, 500
    for (const query of ['type=mri&date=2025-12-31', 'type=dialysis']) {
      const none = await covered(query);
      expect([none.sites, ...none.within.map(({ people }) => people)]).toEqual([0, 0, 0, 0]);
      expect(none.minutes.every((minutes) => minutes === null)).toBe(true);
    }
  });
});

test.each([
  ['POST', '/api/projects', project],
  ['PUT', `/api/projects/${someId}`, { content: project, version: 1 }],
  ['POST', `/api/projects/${someId}/plan`, undefined],
  ['DELETE', `/api/projects/${someId}/plan`, undefined],
  ['POST', `/api/projects/${someId}/notes`, { text: 'x' }],
  ['DELETE', `/api/projects/${someId}`, undefined],
  ['POST', '/api/equipment', mri],
  ['PUT', `/api/equipment/${someId}`, { content: mri, version: 1 }],
  ['DELETE', `/api/equipment/${someId}`, undefined],
] as const)('%s %s is for coordinators only', async (method, url, payload) => {
  for (const role of roles.filter((one) => one !== 'coordinator'))
    expect([role, (await send(role, method, url, payload)).statusCode]).toEqual([role, 403]);
  expect((await send(undefined, method, url, payload)).statusCode).toBe(401);
});
