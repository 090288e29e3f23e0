import { clockAt, offeredBy, zoneOf } from '@maillage/care';
import type { PlaceMonth } from '@maillage/contract';
import type { MonthOfAppointments, StoredSupplyingSession, Tables } from '@maillage/database';
import type { Transaction } from 'kysely';
import { missingHalfDays } from '../rotas/missingHalfDays.ts';

/** Sessions, gaps and appointments of a place by month, in order; a month without any of them is left out. */
export function placeMonths(
  sessions: readonly StoredSupplyingSession[],
  gaps: ReadonlyMap<string, number>,
  appointments: readonly MonthOfAppointments[],
): PlaceMonth[] {
  const byMonth = Map.groupBy(sessions, ({ startsAt, commune }) => clockAt(startsAt, zoneOf(commune)).day.slice(0, 7));
  const told = new Map(appointments.map((one) => [one.month, one]));
  const months = new Set([...byMonth.keys(), ...gaps.keys(), ...told.keys()]);
  return [...months].sort().map((month) => {
    const own = byMonth.get(month) ?? [];
    const given = own.filter(({ profession }) => profession !== null);
    const { takenMinutes = 0, booked = 0, attended = 0, noShow = 0, lateCancelled = 0 } = told.get(month) ?? {};
    return {
      month,
      sessions: own.length,
      withoutClinician: own.length - given.length,
      gaps: gaps.get(month) ?? 0,
      offeredMinutes: given.reduce((sum, session) => sum + offeredBy(session).hours * 60, 0),
      takenMinutes,
      booked,
      attended,
      noShow,
      lateCancelled,
    };
  });
}

/** Half-days that the published rotas wanted at a place and that nobody covers, by month. */
export async function gapsByMonth(tx: Transaction<Tables>, place: string): Promise<ReadonlyMap<string, number>> {
  const gaps = new Map<string, number>();
  for (const { date, missing } of await missingHalfDays(tx, place))
    gaps.set(date.slice(0, 7), (gaps.get(date.slice(0, 7)) ?? 0) + missing);
  return gaps;
}
