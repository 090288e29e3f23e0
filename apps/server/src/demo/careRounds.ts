import { instantAt } from '@maillage/care';
import type { PlannedRound, RoundContent, RoundDraft } from '@maillage/contract';
import { clockTime, planPeriod, requestOf, visitsOf } from '@maillage/rounds';
import { addDays, type Day, mondayOf } from '@maillage/units';
import type pg from 'pg';
import { publicHolidays } from '../holidays/publicHolidays.ts';
import { clinicianId, DEMO_AUTHOR, placeId } from './care.ts';
import { demoClinicians } from './careClinicians.ts';
import { demoPlaces } from './carePlaces.ts';

const PLAN = '00000000-0000-4000-8000-00000000c301';
const WEEKS = 4;
const SESSION_MINUTES = 150;
/** Minutes by car between two of its places: they lie within eight kilometres of each other. */
const BETWEEN = 15;
const KILOMETRES = 8;
/** Positions of the retired and locum doctors among the clinicians of the demonstration, from 1. */
const ON_BOARD = [3, 5, 6, 7, 9, 12, 13];
const DEPOT_AT = 3;
/** Souchez, which can be used on four weekdays, is served twice a week. */
const BUSIEST_AT = 4;

/** The bus of the demonstration, once: four weeks from this Monday, published, its sessions with it. */
export async function loadRounds(client: pg.ClientBase, organisation: string, today: Day): Promise<void> {
  const { rowCount } = await client.query('select from register_item where id = $1', [PLAN]);
  if (rowCount !== 0) return;
  const content = demoRounds(mondayOf(today));
  const { solvedFor: draft, rounds } = content.calendar!;
  await client.query(
    `insert into register_item (id, organisation, register, content, updated_by) values ($1, $2, 'round', $3, $4)`,
    [PLAN, organisation, JSON.stringify(content), DEMO_AUTHOR],
  );
  await client.query(
    `insert into register_version (item, organisation, number, content, by) values ($1, $2, 1, $3, $4)`,
    [PLAN, organisation, JSON.stringify(content), DEMO_AUTHOR],
  );
  await client.query(
    `insert into round_plan (item, organisation, published, published_at, published_by) values ($1, $2, $3, now(), $4)`,
    [PLAN, organisation, JSON.stringify({ version: 1, rounds, draft }), DEMO_AUTHOR],
  );
  await addSessions(client, organisation, draft, rounds);
}

/** Four weeks of the bus, searched as a coordinator would. */
export function demoRounds(from: Day): RoundContent {
  const draft = demoDraft(from);
  const size = draft.stops.length + 1;
  const matrix = (value: number) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 0 : value)));
  const basis = {
    travelMinutes: matrix(BETWEEN),
    kilometres: matrix(KILOMETRES),
    holidays: publicHolidays(draft.from, draft.to, draft.depot.commune),
  };
  const { rounds, unplaced, crewGaps, travelMinutes } = planPeriod(requestOf(draft, basis));
  const calendar = JSON.parse(JSON.stringify({ solvedFor: draft, basis, rounds, unplaced, crewGaps, travelMinutes }));
  return { draft, calendar, locked: [] };
}

function demoDraft(from: Day): RoundDraft {
  const doctors = demoClinicians();
  const at = (number: number) => {
    const { name, commune, point } = demoPlaces[number - 1]!;
    return { place: placeId(number), commune, name, point };
  };
  return {
    name: 'Bus médical Pays d’Artois (démonstration)',
    from,
    to: addDays(from, WEEKS * 7 - 1),
    weekdays: [1, 2, 3, 4, 5],
    closedDates: [],
    workingDay: { from: '08:00', to: '18:00' },
    vehicles: ['Bus médical'],
    depot: at(DEPOT_AT),
    stops: demoPlaces.flatMap((place, k) =>
      place.kind !== 'stop'
        ? []
        : [
            {
              ...at(k + 1),
              id: place.commune,
              frequency: k === BUSIEST_AT ? ('twiceWeekly' as const) : ('weekly' as const),
              sessionMinutes: SESSION_MINUTES,
              forbiddenWeekdays: [],
              wantedWeekdays: [...new Set(place.openings.map(({ weekday }) => weekday))],
              marketWeekdays: place.marketWeekdays,
              market: 'avoid' as const,
              openings: [],
              email: `mairie-${place.commune}@demo.maillage.example`,
              note: '',
            },
          ],
    ),
    crews: ON_BOARD.map((number, k) => ({
      id: clinicianId(number),
      clinician: clinicianId(number),
      name: doctors[number - 1]!.content.name,
      weekdays: [1 + (k % 5), 1 + ((k + 2) % 5), 1 + ((k + 3) % 5)].sort(),
      dates: [],
      absences: [],
      mostPerMonth: 5,
    })),
  };
}

/** Whoever is elsewhere at that time already, in another part of the demonstration, stays there. */
async function addSessions(
  client: pg.ClientBase,
  organisation: string,
  draft: RoundDraft,
  rounds: readonly PlannedRound[],
) {
  for (const { place, date, start, end, crew, vehicle } of visitsOf(rounds)) {
    await client.query(
      `insert into care_session (organisation, place, clinician, starts_at, ends_at, origin, origin_id, state, content, updated_by)
       select $1, $2, $3, $4, $5, 'round', $6, 'published', $7, $8
       where not exists (select from care_session s where s.state <> 'cancelled' and (s.clinician = $3 or s.place = $2)
         and s.starts_at < $5 and s.ends_at > $4)`,
      [
        organisation,
        draft.stops.find(({ id }) => id === place)!.place,
        crew,
        instantAt(date, clockTime(start)),
        instantAt(date, clockTime(end)),
        PLAN,
        JSON.stringify({ vehicle }),
        DEMO_AUTHOR,
      ],
    );
  }
}
