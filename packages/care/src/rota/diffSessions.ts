/** A session as it stands, of a place and a room. Instants in milliseconds. */
export interface StandingSession {
  readonly id: string;
  readonly place: string;
  readonly room: number;
  readonly clinician: string | null;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What a rota wants: a doctor in a place from an instant to another. */
export interface WantedSession {
  readonly place: string;
  readonly clinician: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A room that something else takes from an instant to another. */
export type TakenRoom = Pick<StandingSession, 'place' | 'room' | 'startsAt' | 'endsAt'>;

export interface SessionChanges {
  readonly kept: readonly StandingSession[];
  /** Same session, so that what hangs on it stays: another clinician, or other hours. */
  readonly changed: readonly { readonly session: StandingSession; readonly to: WantedSession }[];
  readonly added: readonly (WantedSession & { readonly room: number })[];
  readonly cancelled: readonly StandingSession[];
}

/**
 * From the sessions that stand to those wanted, touching as few as can be. A session of the same doctor at that place and start
 * stays; what is left of a place and start changes its doctor, by room; the rest is added in the lowest free room, or cancelled. `taken`: rooms that others use.
 */
export function diffSessions(
  standing: readonly StandingSession[],
  wanted: readonly WantedSession[],
  taken: readonly TakenRoom[] = [],
): SessionChanges {
  const changes = { kept: [], changed: [], added: [], cancelled: [] } as {
    kept: StandingSession[];
    changed: { session: StandingSession; to: WantedSession }[];
    added: (WantedSession & { room: number })[];
    cancelled: StandingSession[];
  };
  const slots = new Set([...standing, ...wanted].map(slotKey));
  for (const slot of [...slots].sort()) {
    const left = standing.filter((one) => slotKey(one) === slot).sort((a, b) => a.room - b.room);
    const unmet = wanted.filter((one) => slotKey(one) === slot);
    for (const to of takeWhere(unmet, ({ clinician }) => left.some((one) => one.clinician === clinician))) {
      const [session] = takeWhere(left, ({ clinician }) => clinician === to.clinician).splice(0, 1);
      if (session!.endsAt === to.endsAt) changes.kept.push(session!);
      else changes.changed.push({ session: session!, to });
    }
    while (left.length > 0 && unmet.length > 0) changes.changed.push({ session: left.shift()!, to: unmet.shift()! });
    changes.cancelled.push(...left);
    const rooms = [...changes.kept, ...changes.changed.map(({ session }) => session)]
      .filter((one) => slotKey(one) === slot)
      .map(({ room }) => room);
    for (const to of unmet) {
      const elsewhere = taken.filter((one) => one.place === to.place && overlap(one, to)).map(({ room }) => room);
      const room = lowestFree([...rooms, ...elsewhere]);
      rooms.push(room);
      changes.added.push({ ...to, room });
    }
  }
  return changes;
}

const overlap = (a: Pick<TakenRoom, 'startsAt' | 'endsAt'>, b: Pick<TakenRoom, 'startsAt' | 'endsAt'>) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const slotKey = ({ place, startsAt }: { place: string; startsAt: number }) =>
  `${String(startsAt).padStart(16, '0')} ${place}`;

/** Removes from the list what matches, and gives it back in order. */
function takeWhere<Item>(list: Item[], matches: (item: Item) => boolean): Item[] {
  const taken = list.filter(matches);
  list.splice(0, list.length, ...list.filter((item) => !taken.includes(item)));
  return taken;
}

function lowestFree(taken: readonly number[]): number {
  let room = 1;
  while (taken.includes(room)) room++;
  return room;
}
