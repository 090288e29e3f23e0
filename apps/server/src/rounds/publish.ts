import { instantAt } from '@maillage/care';
import { ApiError, type CarePlaceContent, type PlannedRound, type RoundDraft } from '@maillage/contract';
import {
  type Author,
  addCarePlace,
  addRoundSession,
  cancelSessions,
  clashOf,
  type RoundSession,
  readCarePlaces,
  readClinicians,
  readRoundSessions,
  rewriteSession,
  type Tables,
  type WantedSession,
} from '@maillage/database';
import { clockTime, visitsOf } from '@maillage/rounds';
import type { Transaction } from 'kysely';

type Tx = Transaction<Tables>;

export interface SessionCounts {
  readonly added: number;
  readonly moved: number;
  readonly kept: number;
  readonly cancelled: number;
}

/** The draft whose depot and stops all are places of care: those that are not yet are made, seen by residents. */
export async function withPlaces(tx: Tx, draft: RoundDraft, author: Author): Promise<RoundDraft> {
  const known = new Set((await readCarePlaces(tx)).map(({ id }) => id));
  const placed = async <Place extends RoundDraft['depot']>(
    place: Place,
    content: Partial<CarePlaceContent>,
  ): Promise<Place> => {
    if (place.place !== null && known.has(place.place)) return place;
    if (place.place !== null) throw new ApiError('round/place-unknown', { value: place.name });
    return { ...place, place: await addCarePlace(tx, { ...blank(place), ...content }, author) };
  };
  const depot = await placed(draft.depot, { kind: 'depot', listed: false });
  const stops: RoundDraft['stops'] = [];
  for (const stop of draft.stops)
    stops.push(
      await placed(stop, { marketWeekdays: stop.marketWeekdays, openings: openingsOf(stop), note: stop.note }),
    );
  return { ...draft, depot, stops };
}

const blank = ({ name, commune, point }: RoundDraft['depot']): CarePlaceContent => ({
  kind: 'stop',
  name,
  commune,
  address: '',
  point,
  rooms: 1,
  openings: [],
  skills: [],
  lodging: false,
  wheelchair: false,
  parking: false,
  power: false,
  marketWeekdays: [],
  opensOn: null,
  closesOn: null,
  phone: '',
  note: '',
  listed: true,
});

function openingsOf({ openings }: RoundDraft['stops'][number]): CarePlaceContent['openings'] {
  return openings.flatMap(({ weekdays, from, to }) =>
    weekdays.map((weekday) => ({ weekday, half: from < '12:00' ? ('am' as const) : ('pm' as const), from, to })),
  );
}

/** Sessions that a calendar asks for after an instant. Throws `round/clinician-unknown`. */
export async function wantedSessions(
  tx: Tx,
  draft: RoundDraft,
  rounds: readonly PlannedRound[],
  after: Date,
): Promise<WantedSession[]> {
  const known = new Set((await readClinicians(tx)).map(({ id }) => id));
  const missing = draft.crews.find(({ clinician }) => clinician !== null && !known.has(clinician));
  if (missing) throw new ApiError('round/clinician-unknown', { value: missing.name });
  const visits = visitsOf(rounds);
  return visits
    .map(({ place, date, start, end, crew, vehicle }) => {
      const who = draft.crews.find(({ id }) => id === crew);
      return {
        place: draft.stops.find(({ id }) => id === place)!.place!,
        clinician: who?.clinician ?? null,
        startsAt: instantAt(date, clockTime(start)),
        endsAt: instantAt(date, clockTime(end)),
        content: { vehicle, ...(who && { crew: who.name }) },
      };
    })
    .filter(({ startsAt }) => startsAt > after);
}

/**
 * Replaces the sessions to come of a plan by others: those of a place that stay or move keep their id, and with it their
 * appointments; the others are cancelled or added. Throws `round/clash` before anything is written.
 */
export async function replaceSessions(
  tx: Tx,
  plan: string,
  wanted: readonly WantedSession[],
  draft: RoundDraft,
  author: Author,
  after: Date,
): Promise<SessionCounts> {
  for (const session of wanted) {
    const clash = await clashOf(tx, plan, session);
    if (clash) throw new ApiError('round/clash', clashWords(session, draft, clash.clinician));
  }
  const pairs = pairSessions(await readRoundSessions(tx, plan, after), wanted);
  const changed = pairs.changed;
  // out of the way first: two sessions may take each other's hours
  await cancelSessions(tx, [...pairs.gone, ...changed.map(({ old }) => old.id)], author);
  for (const { old, now } of changed) await rewriteSession(tx, old.id, now, author);
  for (const now of pairs.added) await addRoundSession(tx, plan, now, author);
  return { added: pairs.added.length, moved: changed.length, kept: pairs.kept, cancelled: pairs.gone.length };
}

interface Pairs {
  readonly kept: number;
  readonly changed: readonly { readonly old: RoundSession; readonly now: WantedSession }[];
  readonly added: readonly WantedSession[];
  /** Ids. */
  readonly gone: readonly string[];
}

/** The same hour of a place first, then the same day, then the nearest. */
function pairSessions(old: readonly RoundSession[], wanted: readonly WantedSession[]): Pairs {
  const left = new Set(old);
  const added = new Set(wanted);
  const pairs: { old: RoundSession; now: WantedSession }[] = [];
  const away = (a: RoundSession, b: WantedSession) => Math.abs(a.startsAt.getTime() - b.startsAt.getTime());
  const candidates = old.flatMap((one) =>
    wanted.filter(({ place }) => place === one.place).map((now) => ({ old: one, now, away: away(one, now) })),
  );
  for (const { old: one, now } of candidates.sort((a, b) => a.away - b.away)) {
    if (!left.delete(one)) continue;
    if (added.delete(now)) pairs.push({ old: one, now });
    else left.add(one);
  }
  const changed = pairs.filter(({ old: one, now }) => !isSame(one, now));
  return { kept: pairs.length - changed.length, changed, added: [...added], gone: [...left].map(({ id }) => id) };
}

function isSame(a: RoundSession, b: WantedSession): boolean {
  return (
    a.clinician === b.clinician &&
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime()
  );
}

function clashWords({ place, clinician, startsAt }: WantedSession, draft: RoundDraft, who: boolean) {
  const name = who
    ? draft.crews.find((crew) => crew.clinician === clinician)?.name
    : draft.stops.find((stop) => stop.place === place)?.name;
  return { value: name ?? '', date: startsAt.toISOString().slice(0, 10) };
}
