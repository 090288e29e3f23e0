import type { Page } from 'playwright-core';

/** A published session of an hour that nobody else uses: at night, in a room of the demonstration, without clinician. */
export interface MadeSession {
  readonly id: string;
  readonly place: string;
  readonly placeName: string;
  readonly day: string;
  /** Starts of its four quarters, ISO. */
  readonly slots: readonly [string, string, string, string];
}

let used = 0;
const dayInParis = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** Written over the API by whoever is signed in on this page (a coordinator); `soon`: within a day, when marks are taken. */
export async function makeSession(page: Page, changes: object = {}, soon = false): Promise<MadeSession> {
  const { places } = (await (await page.request.get('/api/care/places')).json()) as {
    places: { id: string; content: { name: string; kind: string; listed: boolean } }[];
  };
  const { id: place, content } = places.find((one) => one.content.kind === 'cabinet' && one.content.listed)!;
  // runs of a day on one server keep apart by the minute
  const days = 12 + (Math.floor(Date.now() / 60_000) % 10);
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  for (let tries = 0; tries < 60; tries++) {
    const night = Date.parse(`${day}T00:00:00Z`) + 86_400_000 * (used++ % 90) + 2 * 3_600_000;
    const hour = (Math.floor(Date.now() / 3_600_000) + 1 + (tries % 20)) * 3_600_000;
    const start = soon ? hour : night;
    const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
    const answer = await page.request.post('/api/sessions', {
      data: {
        place,
        room: 1,
        clinician: null,
        startsAt: at(0),
        endsAt: at(60),
        state: 'published',
        plan: oneVisit,
        ...changes,
      },
    });
    if (answer.status() === 409) continue;
    const { id } = (await answer.json()) as { id: string };
    return {
      id,
      place,
      placeName: content.name,
      day: dayInParis.format(start),
      slots: [at(0), at(15), at(30), at(45)],
    };
  }
  throw new Error('No free night for a session.');
}

export const oneVisit = {
  stepMinutes: 15,
  visits: [{ code: 'consultation', label: 'Consultation', minutes: 15, mode: 'in-person' }],
  breaks: [],
  quotas: [],
  eligibility: { attendingDoctor: 'any', communes: null, minimumAge: null, maximumAge: null },
};

export const anyPhone = (): string => `06${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

/** A family name that nobody else of these tests has (letters only): somebody may only have three appointments to come. */
export const anyName = (): string =>
  Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');

/** Books over the API, as another resident; returns the token. */
export async function bookOver(page: Page, { id }: MadeSession, startsAt: string): Promise<string> {
  const answer = await page.request.post('/api/care/appointments', {
    data: {
      session: id,
      visit: 'consultation',
      startsAt,
      patient: {
        givenName: 'Basile',
        familyName: `Fauvette ${anyName()}`,
        birthDate: '1954-09-12',
        phone: anyPhone(),
        email: null,
        commune: null,
      },
    },
  });
  if (answer.status() !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { token: string }).token;
}
