import {
  clockAt,
  grantRequest,
  instantAt,
  type OutsideWork,
  type RotaAssignment,
  type RotaDoctor,
  type RotaRequest,
  type RotaRules,
  zoneOf,
} from '@maillage/care';
import type { RotaCell, RotaPlan } from '@maillage/contract';
import { readAbsences, readOutsideSessions, type StandingCareSession, type Tables } from '@maillage/database';
import { addDays, type Day, type Half, halfDayKey, halves, type Minutes } from '@maillage/units';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { availabilitiesOver, type ClinicianAvailability } from '../availability/availabilitiesOver.ts';
import { today } from '../ledger/today.ts';
import type { LoadedRota } from './loadRota.ts';
import { homeMinutes, roads } from './roads.ts';

/** Weeks and months reach beyond the rota: so far around it other work is read. */
const AROUND_DAYS = 31;

/**
 * The question that a rota asks, with what is known now: who can come, what they do elsewhere, the roads. Days that are over are
 * outside work: they count in weeks and months, and nothing there is decided again. `previous`: what it should change least.
 */
export async function assembleRequest(
  tx: Transaction<Tables>,
  atlas: Atlas,
  { stored, places, clinicians, cabinets }: LoadedRota,
  cells: readonly RotaCell[],
  previous?: readonly RotaAssignment[],
): Promise<RotaRequest> {
  const { plan } = stored;
  const from = firstOpenDay(plan);
  const ids = clinicians.map(({ id }) => id);
  const around = [
    instantAt(addDays(plan.from, -AROUND_DAYS), '00:00'),
    instantAt(addDays(plan.to, AROUND_DAYS), '00:00'),
  ] as const;
  const elsewhere = await readOutsideSessions(tx, ids, ...around, stored.id);
  const absences = await readAbsences(tx, ids, ...around);
  const zone = zoneOf(places[0]?.content.commune ?? '');
  const away = new Set(
    absences.flatMap((one) => halfDaysOf(one, zone).map((at) => `${one.clinician} ${halfDayKey(at)}`)),
  );
  const said = await availabilitiesOver(tx, from, plan.to);
  const request: RotaRequest = {
    from,
    to: plan.to,
    cabinets: cabinets.map((one) => ({ ...one, openings: one.openings.filter(({ date }) => date >= from) })),
    doctors: said
      .filter(({ clinician }) => ids.includes(clinician.id))
      .map((one) => doctorOf(one, plan, away, homeMinutes(atlas, one.clinician, places))),
    travel: roads(atlas, places),
    rules: rulesOf(plan),
    locked: plain(cells.filter(({ locked, date }) => locked && date >= from)),
    outside: [...outsideOf(elsewhere, zone), ...plain(cells.filter(({ date }) => date < from))],
    ...(previous && { previous: plain(previous.filter(({ date }) => date >= from)) }),
  };
  return grantRequest(
    request,
    plan.grants.map(({ change }) => change),
  );
}

/** The first day on which a rota can still change. */
export const firstOpenDay = ({ from }: RotaPlan): Day => (today() > from ? today() : from);

export const plain = (cells: readonly RotaAssignment[]): RotaAssignment[] =>
  cells.map(({ doctor, cabinet, date, half }) => ({ doctor, cabinet, date, half }));

export function rulesOf({ rules }: RotaPlan): RotaRules {
  const { mostConsecutiveDays, breakMinutes, ...same } = rules;
  return {
    ...same,
    breakMinutes: breakMinutes as Minutes,
    ...(mostConsecutiveDays !== null && { mostConsecutiveDays }),
  };
}

function doctorOf(
  { clinician, said, halfDays }: ClinicianAvailability,
  plan: RotaPlan,
  away: ReadonlySet<string>,
  minutes: Readonly<Record<string, Minutes>>,
): RotaDoctor {
  const accepted = said?.content.places ?? null;
  const cabinets = plan.cabinets.map(({ place }) => place);
  const isOut = (date: Day) =>
    plan.out.some(({ doctor, from, to }) => doctor === clinician.id && from <= date && date <= to);
  const limits = (asked: { least: number; most: number | null } | undefined) => ({
    least: asked?.least ?? 0,
    ...(asked && asked.most !== null && { most: asked.most }),
  });
  return {
    id: clinician.id,
    available: halfDays
      .filter((one) => one.available && !away.has(`${clinician.id} ${halfDayKey(one)}`) && !isOut(one.date))
      .map(({ date, half, reason }) => ({ date, half, preference: reason === 'preferred' ? 1 : 0 })),
    perWeek: limits(said?.content.perWeek),
    perMonth: limits(said?.content.perMonth),
    cabinets: accepted === null ? cabinets : cabinets.filter((id) => accepted.includes(id)),
    skills: clinician.content.skills,
    regularLocum: clinician.content.status === 'regular-locum',
    needsLodging: said?.content.lodging ?? false,
    homeMinutes: minutes,
  };
}

const outsideOf = (sessions: readonly StandingCareSession[], zone: string): OutsideWork[] => {
  const seen = new Set<string>();
  return sessions
    .flatMap((session) =>
      halfDaysOf(session, zone).map((at) => ({ doctor: session.clinician!, ...at, cabinet: session.place })),
    )
    .filter((one) => {
      const key = `${one.doctor} ${halfDayKey(one)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};

/** Half-days that a time touches, on the clock of the place: before 13:00, after 13:00. */
function halfDaysOf(
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number },
  zone: string,
): { date: Day; half: Half }[] {
  const last = clockAt(new Date(endsAt), zone);
  const found: { date: Day; half: Half }[] = [];
  for (let date = clockAt(new Date(startsAt), zone).day; date <= last.day; date = addDays(date, 1))
    for (const half of halves) {
      const start = instantAt(date, half === 'am' ? '00:00' : NOON, zone).getTime();
      const end =
        half === 'am' ? instantAt(date, NOON, zone).getTime() : instantAt(addDays(date, 1), '00:00', zone).getTime();
      if (startsAt < end && start < endsAt) found.push({ date, half });
    }
  return found;
}

const NOON = '13:00';
