import type { FormerCommune } from '@maillage/territory';
import { parseCommuneCode } from '@maillage/units';

/** From a date on, what was the commune `from` is (also) the commune `to`. */
export interface Movement {
  /** ISO 8601. */
  readonly date: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
}

const FIRST_YEAR = 2015;

/**
 * What each code meant before its last change, as communes of today with shares by people: a merger gives one, a division
 * several. Only changes after 1 January 2015 count.
 */
export function pastMeanings(
  movements: readonly Movement[],
  peopleToday: ReadonlyMap<string, number>,
): FormerCommune[] {
  const changes = changesByCode(movements.filter(({ date }) => date > `${FIRST_YEAR}-01-01`));
  return [...changes].flatMap(([code, dated]) => {
    const last = dated.at(-1)!;
    const heirs = [...new Set(last.to.flatMap((to) => follow(to, last.date, changes)))].filter((to) =>
      peopleToday.has(to),
    );
    const total = heirs.reduce((sum, to) => sum + peopleToday.get(to)!, 0);
    const isDivided = heirs.includes(code);
    return heirs.map((to) => ({
      code: parseCommuneCode(code)!,
      name: last.name,
      successor: parseCommuneCode(to)!,
      share: total === 0 ? 1 / heirs.length : peopleToday.get(to)! / total,
      fromYear: isDivided ? yearOfArrival(code, last.date, movements) : undefined,
      untilYear: isDivided ? lastYearBefore(last.date) : undefined,
    }));
  });
}

interface Change {
  readonly date: string;
  readonly name: string;
  readonly to: readonly string[];
}

/** The dates at which a code became something else than itself alone, in order. */
function changesByCode(movements: readonly Movement[]): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  const inOrder = movements.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const same of Map.groupBy(inOrder, ({ date, from }) => `${date} ${from}`).values()) {
    const { date, from, fromName } = same[0]!;
    const to = [...new Set(same.map((movement) => movement.to))];
    if (to.length === 1 && to[0] === from) continue;
    changes.set(from, [...(changes.get(from) ?? []), { date, name: fromName, to }]);
  }
  return changes;
}

/** The communes that a code has become today, from a date on. */
function follow(code: string, date: string, changes: ReadonlyMap<string, readonly Change[]>): string[] {
  const next = changes.get(code)?.find((change) => change.date > date);
  return next === undefined ? [code] : next.to.flatMap((to) => follow(to, next.date, changes));
}

/** Year in which a code took in others, before a date: its first COG year with that meaning. */
function yearOfArrival(code: string, before: string, movements: readonly Movement[]): number {
  const arrivals = movements.filter(({ date, from, to }) => to === code && from !== code && date < before);
  const years = arrivals.map(({ date }) => lastYearBefore(date) + 1);
  return Math.max(FIRST_YEAR, ...years);
}

/** Last COG (of 1 January) before a date. */
function lastYearBefore(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.endsWith('-01-01') ? year - 1 : year;
}
