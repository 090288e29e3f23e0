import type { AddressInfo } from 'node:net';
import { FhirKeyList, NewFhirKey, SharedIdentity } from '@maillage/contract';
import fhirValidation from 'fhir/fhir.js';
import type { Bundle, CapabilityStatement, OperationOutcome, Slot } from 'fhir/r4.js';
import { Client } from 'fhir-kit-client';
import { Type } from 'typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CareServer, hoursAhead, patient, plan, startCareServer } from '../appointments/testing/careServer.ts';

/** Over real HTTP, with a FHIR client library; every answer is held against FHIR's own definitions by another. */
const RPPS = '10002909371';
const IDENTIFIER = 'schedule.actor:Practitioner.identifier';
const validator = new fhirValidation.Fhir();

let server: CareServer;
let base: string;
beforeAll(async () => {
  server = await startCareServer();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/fhir`;
  await server.database.ownerPool.query('update clinician set rpps = $1 where id = $2', [RPPS, server.clinician]);
});
afterAll(() => server?.stop());
beforeEach(() =>
  server.database.ownerPool.query(
    'truncate appointment_notice, waiting_offer, waiting_entry, appointment, care_session cascade',
  ),
);

const asked = (changes: Record<string, string | string[]> = {}) => ({
  start: [`ge${hoursAhead(0).toISOString()}`, `le${hoursAhead(72).toISOString()}`],
  [IDENTIFIER]: `urn:oid:1.2.250.1.71.4.2.1|8${RPPS}`,
  status: 'free',
  ...changes,
});
const allJoins = {
  _include: ['Slot:schedule', 'Slot:service-type-reference'],
  '_include:iterate': ['Schedule:actor', 'HealthcareService:organization', 'HealthcareService:location'],
};

async function search(changes: Record<string, string | string[]> = {}, key?: string): Promise<Bundle> {
  const client = new Client({ baseUrl: base, ...(key && { bearerToken: key }) });
  const bundle = (await client.search({ resourceType: 'Slot', searchParams: asked(changes) })) as unknown as Bundle;
  for (const resource of [bundle, ...(bundle.entry ?? []).map((entry) => entry.resource!)])
    expect([resource.resourceType, problemsOf(resource)]).toEqual([resource.resourceType, []]);
  return bundle;
}

const problemsOf = (resource: object) =>
  validator
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal');
const slotsOf = ({ entry = [] }: Bundle) =>
  entry.map(({ resource }) => resource as Slot).filter(({ resourceType }) => resourceType === 'Slot');
const audiencesOf = (slot: Slot) => slot.meta!.security!.map(({ code }) => code);

test('a published hour is four free slots with what they refer to; one booked leaves three, with the same ids', async () => {
  const session = await server.session(hoursAhead(24), hoursAhead(25));
  const before = await search(allJoins);
  expect(before.total).toBe(4);
  expect(before.entry!.map(({ resource }) => resource!.resourceType)).toEqual([
    'Slot',
    'Slot',
    'Slot',
    'Slot',
    'Schedule',
    'Practitioner',
    'PractitionerRole',
    'HealthcareService',
    'Organization',
    'Location',
  ]);
  expect(slotsOf(before).map(audiencesOf)).toEqual(Array(4).fill(['PUBLIC', 'CPTS']));
  expect(slotsOf(before)[1]!.comment).toContain(`/patients/seances/${session}?debut=`);
  await server.resident('POST', '/api/care/appointments', Type.Unknown(), {
    session,
    visit: 'consultation',
    startsAt: slotsOf(before)[1]!.start,
    patient: patient(),
    reason: '',
  });
  const ids = (bundle: Bundle) => slotsOf(bundle).map(({ id }) => id);
  expect(ids(await search())).toEqual(ids(before).filter((_, at) => at !== 1));
});

test('a planned or cancelled session, another doctor, another week: nothing, and total 0', async () => {
  await server.session(hoursAhead(24), hoursAhead(25), { state: 'planned' });
  expect(await search()).toMatchObject({ total: 0, entry: [] });
  await server.session(hoursAhead(30), hoursAhead(31));
  expect((await search({ [IDENTIFIER]: 'urn:oid:1.2.250.1.71.4.2.1|810000000000' })).total).toBe(0);
  expect(
    (await search({ start: [`ge${hoursAhead(100).toISOString()}`, `le${hoursAhead(200).toISOString()}`] })).total,
  ).toBe(0);
});

test('a visit at a distance is said as such (VR), beside the one in person (AMB)', async () => {
  const visits = [
    { code: 'consultation', label: 'Consultation', minutes: 30, mode: 'in-person' },
    { code: 'remote', label: 'Téléconsultation accompagnée', minutes: 30, mode: 'assisted-teleconsultation' },
  ];
  await server.session(hoursAhead(24), hoursAhead(25), { plan: plan({ stepMinutes: 30, visits: visits as never }) });
  const codes = slotsOf(await search()).map(({ serviceType }) => serviceType![0]!.coding![0]!.code);
  expect(codes.sort()).toEqual(['AMB', 'AMB', 'VR', 'VR']);
});

describe('keys', () => {
  const give = async (audiences: string[]) =>
    (await server.staff('POST', '/api/fhir/keys', NewFhirKey, { name: 'SAS 62', audiences })) as {
      id: string;
      key: string;
    };

  test('two places kept for the SAS are seen with a key for SNP and not without; revoked, the key opens nothing', async () => {
    await server.session(hoursAhead(24), hoursAhead(25), {
      plan: plan({ quotas: [{ kind: 'sas', places: 4, releaseHours: null }] }),
    });
    expect((await search()).total).toBe(0);
    const { id, key } = await give(['SNP']);
    const kept = await search({}, key);
    expect(slotsOf(kept).map(audiencesOf)).toEqual(Array(4).fill(['SNP']));
    const { key: other } = await give(['PRO']);
    expect((await search({}, other)).total).toBe(0);
    const { keys } = await server.staff('GET', '/api/fhir/keys', FhirKeyList);
    expect(keys.find((one) => one.id === id)).toMatchObject({
      name: 'SAS 62',
      revokedAt: null,
      lastUsedAt: expect.any(String),
    });
    expect(JSON.stringify(keys)).not.toContain(key);
    await server.staff('DELETE', `/api/fhir/keys/${id}`, Type.Null());
    expect(await refusal(asked(), { authorization: `Bearer ${key}` })).toEqual([401, ['login']]);
  });
});

describe('refused with an OperationOutcome', () => {
  const { status: _status, ...withoutStatus } = asked();
  test.each([
    ['no upper bound', { ...asked(), start: 'ge2027-01-04' }, 400, ['required']],
    [
      '26 practitioners',
      {
        ...asked(),
        [IDENTIFIER]: Array.from({ length: 26 }, (_, k) => `urn:oid:1.2.250.1.71.4.2.1|8${10_000_000_000 + k}`).join(),
      },
      400,
      ['too-costly'],
    ],
    ['an unknown parameter', { ...asked(), specialty: 'SM54' }, 400, ['not-supported']],
    ['no status', withoutStatus, 400, ['required']],
    ['XML', { ...asked(), _format: 'application/fhir+xml' }, 406, ['not-supported']],
  ] as [string, Record<string, string | string[]>, number, string[]][])('%s', async (_what, params, status, codes) => {
    expect(await refusal(params)).toEqual([status, codes]);
  });

  test('a resource that is not given', async () => {
    const answer = await fetch(`${base}/Patient/1`);
    expect([answer.status, ((await answer.json()) as OperationOutcome).issue[0]!.code]).toEqual([404, 'not-found']);
  });
});

test('the guide’s own spelling of the media type is understood', async () => {
  const query = new URLSearchParams(
    Object.entries(asked()).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
  const answer = await fetch(`${base}/Slot?${query}`, { headers: { accept: 'application/json+fhir' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/fhir+json; charset=utf-8']);
});

test('the capability statement is FHIR’s, and names what the search can do', async () => {
  const statement = (await new Client({ baseUrl: base }).capabilityStatement()) as unknown as CapabilityStatement;
  expect(problemsOf(statement)).toEqual([]);
  expect(statement.rest![0]!.resource!.map(({ type }) => type)).toEqual([
    'Slot',
    'Schedule',
    'Practitioner',
    'PractitionerRole',
    'HealthcareService',
    'Organization',
    'Location',
  ]);
});

test('the FINESS that an organisation writes is in the answers; one whose check digit is wrong is refused', async () => {
  await server.staff('PUT', '/api/organisation/identity', Type.Unknown(), { finess: '620000027', phone: null }, 422);
  await server.staff('PUT', '/api/organisation/identity', SharedIdentity, {
    finess: '620000026',
    phone: '+33321000000',
  });
  await server.session(hoursAhead(24), hoursAhead(25));
  const text = JSON.stringify(await search(allJoins));
  expect(text).toContain('"1620000026"');
  expect(text).toContain('+33321000000');
});

async function refusal(params: Record<string, string | string[]>, headers: Record<string, string> = {}) {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
  const answer = await fetch(`${base}/Slot?${query}`, { headers });
  const outcome = (await answer.json()) as OperationOutcome;
  expect(problemsOf(outcome)).toEqual([]);
  return [answer.status, outcome.issue.map(({ code }) => code)];
}
