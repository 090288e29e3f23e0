import { randomUUID } from 'node:crypto';
import { instantAt, slotsOf } from '@maillage/care';
import { bookAppointment, readSlotPlans } from '@maillage/database';
import { addDays, type Day, seededRandom, weekdayOf } from '@maillage/units';
import type pg from 'pg';
import type { Keyring } from '../appointments/sealing/keyring.ts';
import { newPatient } from '../appointments/sealing/patient.ts';
import { clinicianId, DEMO_AUTHOR, placeId } from './care.ts';

/** The advanced cabinet of Givenchy, in the evening: hours that no rota of half-days fills. */
const EVENING = { place: 2, clinician: 3, from: '18:15', to: '20:15', weekdays: [1, 3, 4], days: 21 };
const SHARE_BOOKED = 0.4;

/** Evening sessions of the next three weeks, written by hand, and appointments of invented patients in what is published; once. */
export async function loadAppointments(
  client: pg.PoolClient,
  organisation: string,
  today: Day,
  keyring: Keyring,
): Promise<void> {
  const { rowCount } = await client.query('select from appointment where organisation = $1 limit 1', [organisation]);
  if (rowCount !== 0) return;
  for (let at = 1; at <= EVENING.days; at++) await addEvening(client, organisation, addDays(today, at));
  await bookSome(client, organisation, keyring);
}

async function addEvening(client: pg.PoolClient, organisation: string, day: Day): Promise<void> {
  if (!EVENING.weekdays.includes(weekdayOf(day))) return;
  await client.query(
    `insert into care_session (organisation, place, clinician, starts_at, ends_at, origin, state, updated_by)
     select $1, $2, $3, $4, $5, 'hand', 'published', $6
     where not exists (select from care_session s where s.state <> 'cancelled' and (s.clinician = $3 or s.place = $2)
       and s.starts_at < $5 and s.ends_at > $4)`,
    [
      organisation,
      placeId(EVENING.place),
      clinicianId(EVENING.clinician),
      instantAt(day, EVENING.from),
      instantAt(day, EVENING.to),
      DEMO_AUTHOR,
    ],
  );
}

/** Four slots in ten of the sessions of the next ten days; the same for the same sessions. */
async function bookSome(client: pg.PoolClient, organisation: string, keyring: Keyring): Promise<void> {
  const { rows } = await client.query<{ id: string; plan: string; startsAt: Date; endsAt: Date }>(
    `select id, plan, starts_at as "startsAt", ends_at as "endsAt" from care_session
     where organisation = $1 and state = 'published' and starts_at between now() and now() + interval '10 days' order by starts_at, id limit 40`,
    [organisation],
  );
  const plans = await readSlotPlans(client, new Set(rows.map(({ plan }) => plan)));
  const random = seededRandom(62371);
  const now = Math.ceil(Date.now() / 60_000);
  for (const { id, plan, startsAt, endsAt } of rows) {
    const session = { id, from: startsAt.getTime() / 60_000, to: endsAt.getTime() / 60_000, plan: plans.get(plan)! };
    const visit = session.plan.visits[0]!;
    for (const start of slotsOf(session, [], [], { now, visit, quotas: [] })) {
      if (random() > SHARE_BOOKED) continue;
      const { sealed } = newPatient(
        keyring,
        invented(random),
        { reason: pick(REASONS, random), attendingDoctor: 'none' },
        'fr',
      );
      await bookAppointment(client, {
        id: randomUUID(),
        session: id,
        visit: visit.code,
        startsAt: new Date(start * 60_000),
        quotas: ['unattached'],
        channel: 'web',
        patient: sealed,
        idempotency: undefined,
      });
    }
  }
}

/** Without address: nobody is written to. */
const invented = (random: () => number) => ({
  givenName: pick(GIVEN_NAMES, random),
  familyName: `${pick(FAMILY_NAMES, random)} (fictif)`,
  birthDate: `${1935 + Math.floor(random() * 85)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
  // numbers kept for fiction by the regulator (Arcep): 06 39 98 …
  phone: `06 39 98 ${10 + Math.floor(random() * 90)} ${10 + Math.floor(random() * 90)}`,
  email: null,
  commune: '62510',
});

const pick = <Value>(list: readonly Value[], random: () => number): Value => list[Math.floor(random() * list.length)]!;

const GIVEN_NAMES = [
  'Agathe',
  'Basile',
  'Clotilde',
  'Driss',
  'Fabien',
  'Irène',
  'Joachim',
  'Katia',
  'Oscar',
  'Priscille',
];
const FAMILY_NAMES = [
  'Boistel',
  'Cressonnier',
  'Dhaussy',
  'Flament',
  'Hennebicq',
  'Ledoux',
  'Nollet',
  'Ourton',
  'Quéant',
];
const REASONS = [
  'Renouvellement d’ordonnance',
  'Toux depuis une semaine',
  'Mal de dos',
  'Certificat',
  'Suivi de tension',
  '',
];
