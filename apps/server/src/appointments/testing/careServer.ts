import type { CarePlaceContent, ClinicianContent, SlotPlan } from '@maillage/contract';
import { addCarePlace, addClinician, withRequest } from '@maillage/database';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { type SmallServer, startSmallServer } from '../../atlas/testing/smallServer.ts';

export const cabinet: CarePlaceContent = {
  kind: 'cabinet',
  name: 'Cabinet d’Aubigny',
  commune: '62001',
  address: '1 place de la Mairie',
  point: null,
  rooms: 2,
  openings: [],
  skills: [],
  lodging: false,
  wheelchair: true,
  parking: false,
  power: false,
  marketWeekdays: [],
  opensOn: null,
  closesOn: null,
  phone: '03 21 00 00 00',
  note: '',
  listed: true,
};

export const doctor: ClinicianContent = {
  name: 'Dr Ourton (fictive)',
  profession: 'general-practitioner',
  rpps: null,
  status: 'retired',
  email: null,
  phone: '',
  skills: [],
  homeCommune: null,
  note: '',
};

export const plan = (changes: Partial<SlotPlan> = {}): SlotPlan => ({
  stepMinutes: 15,
  visits: [{ code: 'consultation', label: 'Consultation', minutes: 15, mode: 'in-person' }],
  breaks: [],
  quotas: [],
  eligibility: { attendingDoctor: 'any', communes: null, minimumAge: null, maximumAge: null },
  ...changes,
});

export const patient = (changes: Record<string, unknown> = {}) => ({
  givenName: 'Agathe',
  familyName: 'Cressonnier',
  birthDate: '1961-04-02',
  phone: '06 00 00 00 00',
  email: 'agathe@exemple.fr',
  commune: null,
  ...changes,
});

/** Hours from now, on the hour. */
export const hoursAhead = (hours: number): Date => new Date((Math.floor(Date.now() / 3_600_000) + hours) * 3_600_000);

/** A server with an organisation, its coordinator, a listed cabinet of two rooms and a clinician. */
export interface CareServer extends SmallServer {
  readonly organisation: string;
  readonly cookie: string;
  readonly place: string;
  readonly clinician: string;
  /** Asks as the coordinator; the answer is checked against its schema. */
  staff<Schema extends TSchema>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    schema: Schema,
    payload?: object,
    status?: number,
  ): Promise<Static<Schema>>;
  /** Asks as a resident. */
  resident<Schema extends TSchema>(
    method: 'GET' | 'POST',
    url: string,
    schema: Schema,
    payload?: object,
    options?: { status?: number; headers?: Record<string, string> },
  ): Promise<Static<Schema>>;
  /** A published session; returns its id. */
  session(startsAt: Date, endsAt: Date, changes?: object): Promise<string>;
}

export async function startCareServer(): Promise<CareServer> {
  const server = await startSmallServer();
  const { cookie, organisation } = await server.signIn('coordinator');
  const { rows } = await server.database.ownerPool.query<{ person: string }>(
    'select person from membership where organisation = $1',
    [organisation],
  );
  const author = { organisation, person: rows[0]!.person };
  const actor = { ...author, role: 'coordinator' } as const;
  const [place, clinician] = await withRequest(server.database.app, actor, async (tx) => [
    await addCarePlace(tx, cabinet, author),
    await addClinician(tx, doctor, null, author),
  ]);
  const ask = async (
    method: string,
    url: string,
    schema: TSchema,
    payload: object | undefined,
    headers: Record<string, string>,
    status?: number,
  ) => {
    const answer = await server.request({ method: method as 'GET', url, headers, ...(payload && { payload }) });
    expect([status ?? [200, 201, 204].includes(answer.statusCode), answer.body]).toEqual([
      status === undefined ? true : answer.statusCode,
      answer.body,
    ]);
    if (answer.statusCode === 204) return null;
    const body = answer.json();
    if (answer.statusCode < 400) expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([]);
    return body;
  };
  const care: CareServer = {
    ...server,
    organisation,
    cookie,
    place: place!,
    clinician: clinician!,
    staff: (method, url, schema, payload, status) => ask(method, url, schema, payload, { cookie }, status),
    resident: (method, url, schema, payload, { status, headers = {} } = {}) =>
      ask(method, url, schema, payload, headers, status),
    async session(startsAt, endsAt, changes = {}) {
      const answer = await server.request({
        method: 'POST',
        url: '/api/sessions',
        headers: { cookie },
        payload: {
          place: place!,
          room: 1,
          clinician: clinician!,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          state: 'published',
          plan: plan(),
          ...changes,
        },
      });
      expect(answer.statusCode, answer.body).toBe(201);
      return answer.json<{ id: string }>().id;
    },
  };
  return care;
}
