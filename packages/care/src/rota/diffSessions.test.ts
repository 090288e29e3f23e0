import { seededRandom } from '@maillage/units';
import { describe, expect, test } from 'vitest';
import { diffSessions, type StandingSession, type WantedSession } from './diffSessions.ts';

const session = (id: string, clinician: string, startsAt = 0, room = 1): StandingSession => ({
  id,
  place: 'Liévin',
  room,
  clinician,
  startsAt,
  endsAt: startsAt + 4,
});
const wanted = (clinician: string, startsAt = 0): WantedSession => ({
  place: 'Liévin',
  clinician,
  startsAt,
  endsAt: startsAt + 4,
});

describe('by hand', () => {
  test('the same doctor keeps the session; another takes the one that is left; one too many is cancelled', () => {
    const standing = [session('a', 'Anne', 0, 1), session('b', 'Benoît', 0, 2), session('c', 'Chloé', 10)];
    const changes = diffSessions(standing, [wanted('Benoît'), wanted('Denis')]);
    expect(changes.kept.map(({ id }) => id)).toEqual(['b']);
    expect(changes.changed).toEqual([{ session: standing[0], to: wanted('Denis') }]);
    expect(changes.cancelled.map(({ id }) => id)).toEqual(['c']);
    expect(changes.added).toEqual([]);
  });

  test('what is added takes the lowest free room', () => {
    const changes = diffSessions([session('b', 'Benoît', 0, 2)], [wanted('Benoît'), wanted('Anne'), wanted('Chloé')]);
    expect(changes.added.map(({ clinician, room }) => `${clinician} ${room}`)).toEqual(['Anne 1', 'Chloé 3']);
  });

  test('a room that something else takes is not given twice', () => {
    const taken = [{ place: 'Liévin', room: 1, startsAt: 2, endsAt: 6 }];
    expect(diffSessions([], [wanted('Anne'), wanted('Anne', 10)], taken).added.map(({ room }) => room)).toEqual([2, 1]);
  });

  test('other hours change the same session', () => {
    const longer = { ...wanted('Anne'), endsAt: 5 };
    expect(diffSessions([session('a', 'Anne')], [longer]).changed).toEqual([
      { session: session('a', 'Anne'), to: longer },
    ]);
  });
});

test('whatever stands and is wanted, everything is accounted for once, and no room is taken twice', () => {
  const random = seededRandom(13);
  const people = ['Anne', 'Benoît', 'Chloé', 'Denis'];
  for (let trial = 0; trial < 300; trial++) {
    const standing: StandingSession[] = [];
    const want: WantedSession[] = [];
    for (const startsAt of [0, 10]) {
      for (const [k, person] of people.entries()) {
        if (random() < 0.5) standing.push(session(`${startsAt}${person}`, person, startsAt, k + 1));
        if (random() < 0.5) want.push(wanted(person, startsAt));
      }
    }
    const { kept, changed, added, cancelled } = diffSessions(standing, want);
    expect(kept.length + changed.length + cancelled.length).toBe(standing.length);
    expect(kept.length + changed.length + added.length).toBe(want.length);
    const after = [
      ...kept.map(({ startsAt, room, clinician }) => ({ startsAt, room, clinician })),
      ...changed.map(({ session: { startsAt, room }, to: { clinician } }) => ({ startsAt, room, clinician })),
      ...added.map(({ startsAt, room, clinician }) => ({ startsAt, room, clinician })),
    ];
    expect(new Set(after.map(({ startsAt, room }) => `${startsAt} ${room}`)).size).toBe(after.length);
    expect(after.map(({ startsAt, clinician }) => `${startsAt} ${clinician}`).sort()).toEqual(
      want.map(({ startsAt, clinician }) => `${startsAt} ${clinician}`).sort(),
    );
    // nobody is sent away from a session that they keep
    for (const one of want) {
      const mine = standing.find((old) => old.startsAt === one.startsAt && old.clinician === one.clinician);
      if (mine) expect(kept).toContainEqual(mine);
    }
  }
});
