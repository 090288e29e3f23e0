import { clockAt, offeredBy, zoneOf } from '@maillage/care';
import type { PlaceMonth } from '@maillage/contract';
import { type MonthOfAppointments, readRotaCells, type StoredSupplyingSession, type Tables } from '@maillage/database';
import type { Transaction } from 'kysely';
import { loadRotas } from '../rotas/loadRota.ts';

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
  for (const { stored, cabinets } of await loadRotas(tx)) {
    const cabinet = cabinets.find(({ id }) => id === place);
    if (stored.state !== 'published' || !cabinet) continue;
    const covered = Map.groupBy(
      (await readRotaCells(tx, stored.id)).filter((cell) => cell.cabinet === place),
      ({ date, half }) => `${date} ${half}`,
    );
    for (const { date, half, wanted } of cabinet.openings) {
      const missing = wanted - (covered.get(`${date} ${half}`)?.length ?? 0);
      if (missing > 0) gaps.set(date.slice(0, 7), (gaps.get(date.slice(0, 7)) ?? 0) + missing);
    }
  }
  return gaps;
}
