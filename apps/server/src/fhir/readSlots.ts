import { type QuotaKind, slotsOf, type Visit, visitModes } from '@maillage/care';
import type { CarePlaceContent } from '@maillage/contract';
import { type Database, type PublishedSession, readOpenSessions } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';
import type { Reader } from './keys/reader.ts';
import type { SlotSearch } from './searchOf.ts';
import type { Audience, FhirClinician, FhirOrganisation, FhirPlace, FhirSlot } from './slot.ts';

/** Free slots that a reader may see, by start: open to all, and those kept for regulation when its key opens them. */
export async function readSlots(
  database: Database,
  atlas: Atlas,
  { from, until, rpps }: SlotSearch,
  reader: Reader,
  origin: string,
  now = new Date(),
): Promise<FhirSlot[]> {
  const people = await cliniciansBy(database, rpps);
  const sessions = (
    await Promise.all(
      Array.from(people.keys(), (clinician) => readOpenSessions(database.appPool, { from, to: until, clinician })),
    )
  ).flat();
  if (sessions.length === 0) return [];
  const places = await placesOf(database, atlas, sessions);
  const organisations = await organisationsOf(database, sessions);
  const nowMinutes = Math.ceil(now.getTime() / 60_000);
  return sessions
    .flatMap((session) => {
      const organisation = organisations.get(session.id);
      const place = places.get(session.place);
      const clinician = session.clinician && people.get(session.clinician.id);
      if (!organisation || !place || !clinician) return [];
      return slotsIn(session, nowMinutes, reader, organisation).map(
        ({ start, visit, audiences }): FhirSlot => ({
          session: { id: session.id, start: instant(session.from), end: instant(session.to) },
          start: instant(start),
          end: instant(start + visit.minutes),
          label: visit.label,
          remote: visit.mode !== 'in-person',
          audiences,
          clinician,
          place,
          organisation,
          bookingUrl: `${origin}/patients/seances/${session.id}?debut=${encodeURIComponent(instant(start).toISOString())}&motif=${visit.code}`,
        }),
      );
    })
    .filter(({ start }) => start >= from && start < until)
    .sort((a, b) => a.start.getTime() - b.start.getTime() || (a.session.id < b.session.id ? -1 : 1));
}

interface OpenSlot {
  readonly start: number;
  readonly visit: Visit;
  readonly audiences: readonly Audience[];
}

/** For each way of seeing people, the session's first visit: other lengths are chosen while booking. */
function slotsIn(
  session: PublishedSession,
  now: number,
  reader: Reader,
  { id, isCpts }: FhirOrganisation & { readonly isCpts: boolean },
): OpenSlot[] {
  const opened = reader.organisation === id ? reader.audiences : [];
  const cpts = isCpts ? (['CPTS'] as const) : [];
  return visitModes.flatMap((mode) => {
    const visit = session.plan.visits.find((one) => one.mode === mode);
    if (!visit) return [];
    const startsFor = (quotas: readonly QuotaKind[]) =>
      slotsOf(session, session.taken, session.absences, { now, visit, quotas });
    const open = new Set(startsFor([]));
    const kept = opened.includes('SNP') ? startsFor(['sas']).filter((start) => !open.has(start)) : [];
    return [
      ...Array.from(open, (start) => ({ start, visit, audiences: ['PUBLIC', ...cpts] as Audience[] })),
      ...kept.map((start) => ({ start, visit, audiences: ['SNP'] as Audience[] })),
    ];
  });
}

async function cliniciansBy({ app }: Database, rpps: readonly string[]): Promise<Map<string, FhirClinician>> {
  const rows = await app
    .selectFrom('session_clinician')
    .select(['id', 'name', 'rpps'])
    .distinct()
    .where('rpps', 'in', [...rpps])
    .execute();
  return new Map(rows.map(({ id, name, rpps: number }) => [id, { id, name, rpps: number! }]));
}

async function placesOf(
  { app }: Database,
  { places }: Atlas,
  sessions: readonly PublishedSession[],
): Promise<Map<string, FhirPlace>> {
  const rows = await app
    .selectFrom('care_place')
    .select(['id', 'content'])
    .where('id', 'in', [...new Set(sessions.map(({ place }) => place))])
    .execute();
  return new Map(
    rows.map(({ id, content }) => {
      const { name, address, phone, commune, point } = content as CarePlaceContent;
      const at = places.indexOf(commune);
      const row = at === undefined ? undefined : places.rows[at]!;
      const postalCode = /\b\d{5}\b/.exec(address)?.[0] ?? row?.postalCodes[0] ?? '';
      const centre: [number, number] | null = at === undefined ? null : [places.lon[at]!, places.lat[at]!];
      return [id, { id, name, address, phone, city: row?.name ?? '', postalCode, point: point ?? centre }];
    }),
  );
}

async function organisationsOf({ app }: Database, sessions: readonly PublishedSession[]) {
  const rows = await app
    .selectFrom('session_organisation')
    .selectAll()
    .where(
      'session',
      'in',
      sessions.map(({ id }) => id),
    )
    .execute();
  return new Map(
    rows.map(({ session, kind, ...organisation }) => [session, { ...organisation, isCpts: kind === 'cpts' }]),
  );
}

const instant = (minutes: number) => new Date(minutes * 60_000);
