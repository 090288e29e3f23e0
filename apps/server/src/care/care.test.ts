import {
  type CarePlaceContent,
  CarePlaceList,
  type ClinicianContent,
  ClinicianList,
  ErrorAnswer,
  type Role,
  SavedCarePlace,
  SavedClinician,
} from '@maillage/contract';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { loadSmallCountry } from '../atlas/testing/smallCountry.ts';
import { clinicianId, demoCabinetId } from '../demo/care.ts';
import { demoOrganisation } from '../demo/territory.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
});
afterAll(() => server?.stop());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
async function ask<T extends TSchema>(
  role: Role,
  method: Method,
  url: string,
  schema: T,
  { status = 200, payload }: { status?: number; payload?: object } = {},
): Promise<Static<T>> {
  const headers = { cookie: await server.cookieOf(role) };
  const answer = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
  expect(answer.statusCode, answer.body).toBe(status);
  return Value.Parse(schema, answer.json());
}
const refused = async (role: Role, method: Method, url: string, status: number, payload?: object) =>
  (await ask(role, method, url, ErrorAnswer, { status, ...(payload && { payload }) })).error;
const gone = async (url: string) =>
  server.app.inject({ method: 'DELETE', url, headers: { cookie: await server.cookieOf('coordinator') } });

const cabinet: CarePlaceContent = {
  kind: 'cabinet',
  name: 'Cabinet d’essai',
  commune: '62001',
  address: '',
  point: null,
  rooms: 2,
  openings: [{ weekday: 1, half: 'am', from: '08:30', to: '12:30' }],
  skills: ['pédiatrie'],
  lodging: false,
  wheelchair: true,
  parking: false,
  power: false,
  marketWeekdays: [],
  opensOn: '2027-01-04',
  closesOn: null,
  phone: '',
  note: '',
  listed: false,
};
const doctor: ClinicianContent = {
  name: 'Dr Essai (fictif)',
  profession: 'general-practitioner',
  rpps: null,
  status: 'settled',
  email: 'essai@exemple.fr',
  phone: '06',
  skills: [],
  homeCommune: '62002',
  note: 'rappeler',
};
const places = '/api/care/places';
const clinicians = '/api/care/clinicians';
const own = `${clinicians}/${clinicianId(1)}`;

describe('places', () => {
  test('one is added, corrected over the version read, deleted and brought back', async () => {
    const added = await ask('coordinator', 'POST', places, SavedCarePlace, { status: 201, payload: cabinet });
    expect(added).toMatchObject({ version: 1, communeName: 'Aubigny', updatedBy: 'Camille Delattre (fictive)' });
    expect(added.point).toHaveLength(2);
    const url = `${places}/${added.id}`;
    const content = { ...cabinet, rooms: 3, point: [2.5, 50.25] };
    const changed = await ask('coordinator', 'PUT', url, SavedCarePlace, { payload: { content, version: 1 } });
    expect(changed).toMatchObject({ version: 2, content: { rooms: 3 }, point: [2.5, 50.25] });
    const late = await refused('coordinator', 'PUT', url, 409, { content: cabinet, version: 1 });
    expect(late).toMatchObject({ code: 'care/changed-meanwhile', details: { current: { version: 2 } } });

    expect((await gone(url)).statusCode).toBe(204);
    expect((await gone(url)).statusCode).toBe(404);
    const ids = async () => (await ask('reader', 'GET', places, CarePlaceList)).places.map(({ id }) => id);
    expect(await ids()).not.toContain(added.id);
    await ask('coordinator', 'POST', `${url}/restore`, SavedCarePlace);
    expect(await ids()).toContain(added.id);
  });

  test('every problem is told at once', async () => {
    const wrong = {
      ...cabinet,
      commune: '99999',
      opensOn: '2027-02-30',
      openings: [
        { weekday: 1, half: 'am', from: '12:30', to: '08:30' },
        { weekday: 2, half: 'am', from: '08:00', to: '13:00' },
        { weekday: 2, half: 'pm', from: '12:00', to: '17:00' },
        { weekday: 2, half: 'pm', from: '18:00', to: '19:00' },
      ],
    };
    const { details } = await refused('coordinator', 'POST', places, 404, wrong);
    expect(
      (details!['problems'] as { code: string; path: string }[]).map(({ code, path }) => `${path} ${code}`),
    ).toEqual([
      'commune commune/unknown',
      'opensOn care/date-invalid',
      'openings/0 care/opening-reversed',
      'openings/2 care/openings-overlap',
      'openings/3 care/opening-twice',
    ]);
  });

  test('a place with a session to come is not deleted; once it is cancelled, it is', async () => {
    const { id } = await ask('coordinator', 'POST', places, SavedCarePlace, { status: 201, payload: cabinet });
    await server.database.ownerPool.query(
      `insert into care_session (organisation, place, starts_at, ends_at, origin, updated_by)
       select id, $1, now() + interval '1 day', now() + interval '1 day 4 hours', 'hand', 'x' from organisation where name = $2`,
      [id, demoOrganisation],
    );
    const kept = await gone(`${places}/${id}`);
    expect(kept.json()).toMatchObject({ error: { code: 'care/in-use', details: { count: 1 } } });
    await server.database.ownerPool.query("update care_session set state = 'cancelled' where place = $1", [id]);
    expect((await gone(`${places}/${id}`)).statusCode).toBe(204);
  });

  test.each(['professional', 'elected', 'partner', 'reader'] as const)(
    'a %s reads and does not write',
    async (role) => {
      const list = await ask(role, 'GET', places, CarePlaceList);
      expect(list).toMatchObject({ editable: false });
      expect(list.places.map(({ id }) => id)).toContain(demoCabinetId);
      expect((await refused(role, 'POST', places, 403, cabinet)).code).toBe('identity/forbidden');
    },
  );
});

describe('clinicians', () => {
  test('how to reach them is for coordinators, and for themselves', async () => {
    const seen = async (role: Role) => {
      const list = await ask(role, 'GET', clinicians, ClinicianList);
      return Object.fromEntries(list.clinicians.map(({ id, content: { phone } }) => [id, phone]));
    };
    expect((await seen('coordinator'))[clinicianId(2)]).toBe('06 00 00 00 02');
    expect((await seen('professional'))[clinicianId(1)]).toBe('06 00 00 00 01');
    expect((await seen('professional'))[clinicianId(2)]).toBe('');
    expect(Object.values(await seen('elected')).join('')).toBe('');
  });

  test('a professional corrects their own entry and no other', async () => {
    const list = await ask('professional', 'GET', clinicians, ClinicianList);
    const mine = list.clinicians.find(({ own }) => own)!;
    expect(mine.id).toBe(clinicianId(1));
    const payload = { content: { ...mine.content, homeCommune: null, phone: '07' }, version: mine.version };
    expect(await ask('professional', 'PUT', own, SavedClinician, { payload })).toMatchObject({
      content: { phone: '07' },
    });
    const other = await refused('professional', 'PUT', `${clinicians}/${clinicianId(2)}`, 403, payload);
    expect(other.code).toBe('identity/forbidden');
    expect((await refused('professional', 'DELETE', own, 403)).code).toBe('identity/forbidden');
  });

  test('an invitation links an account, tells by mail, and can be taken back; an account is of one person', async () => {
    const { id } = await ask('coordinator', 'POST', clinicians, SavedClinician, { status: 201, payload: doctor });
    const url = `${clinicians}/${id}/invitation`;
    const linked = await ask('coordinator', 'POST', url, SavedClinician, { payload: { email: 'Essai@exemple.fr' } });
    expect(linked.hasAccount).toBe(true);
    const { rows } = await server.database.ownerPool.query(
      `select subject, (select role from membership m join identity."user" u on u.id = m.person where u.email = 'essai@exemple.fr') as role
       from mail where recipient = 'Essai@exemple.fr'`,
    );
    expect(rows).toEqual([{ subject: expect.stringContaining('vous invite sur Maillage'), role: 'professional' }]);
    const unlinked = await ask('coordinator', 'DELETE', url, SavedClinician);
    expect(unlinked.hasAccount).toBe(false);
    const payload = { email: 'medecin@demo.maillage.example' };
    expect(await refused('coordinator', 'POST', url, 409, payload)).toMatchObject({ code: 'care/account-taken' });
  });
});
