import type { RotaAssignment, RotaCabinet } from '@maillage/rota';

/** What a half-day or a day is paid. Cents, so that sums are exact. */
export interface RotaPay {
  readonly per: 'half-day' | 'day';
  readonly cents: number;
}

/** What one doctor did in one month. */
export interface StatementLine {
  readonly doctor: string;
  /** `2027-01`. */
  readonly month: string;
  readonly halfDays: number;
  /** Different dates. */
  readonly days: number;
  /** Minutes between the opening and closing hours of the half-days. */
  readonly minutes: number;
  /** `null` when nothing says what is paid. */
  readonly cents: number | null;
}

/** Half-days, days, hours and payment by doctor and month, by doctor in the order of their first half-day. */
export function rotaStatement(
  assignments: readonly RotaAssignment[],
  cabinets: readonly RotaCabinet[],
  pay: RotaPay | null,
): StatementLine[] {
  const hours = new Map(
    cabinets.flatMap(({ id, openings }) =>
      openings.map(({ date, half, from, to }) => [`${id} ${date} ${half}`, minutesOf(to) - minutesOf(from)] as const),
    ),
  );
  const groups = new Map<string, RotaAssignment[]>();
  for (const one of assignments) {
    const key = `${one.doctor} ${one.date.slice(0, 7)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, own]) => {
    const [doctor, month] = key.split(' ') as [string, string];
    const days = new Set(own.map(({ date }) => date)).size;
    const units = pay?.per === 'day' ? days : own.length;
    return {
      doctor,
      month,
      halfDays: own.length,
      days,
      minutes: own.reduce((sum, { cabinet, date, half }) => sum + (hours.get(`${cabinet} ${date} ${half}`) ?? 0), 0),
      cents: pay && units * pay.cents,
    };
  });
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
