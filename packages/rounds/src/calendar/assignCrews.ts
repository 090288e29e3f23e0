import type { CalendarRequest, Crew } from './calendarRequest.ts';

/** A round that nobody takes out. */
export interface CrewGap {
  readonly date: string;
  readonly vehicle: string;
  readonly reason: 'nobody-available' | 'all-at-their-maximum' | 'all-on-another-vehicle';
  /** Crews that could go if their maximum of the month were one higher. */
  readonly ifOneMore: readonly string[];
}

export interface CrewAssignment {
  /** By `roundKey`. */
  readonly crewOf: ReadonlyMap<string, string>;
  readonly gaps: readonly CrewGap[];
}

export interface DrivenRound {
  readonly day: number;
  readonly vehicle: number;
}

export function roundKey(day: number, vehicle: number): string {
  return `${day}:${vehicle}`;
}

/** Who holds which round; changed in place by chains of hand-overs. */
interface Roster {
  readonly request: CalendarRequest;
  readonly rounds: readonly DrivenRound[];
  /** Crew by round; −1 for nobody. */
  readonly holder: Int32Array;
  /** Rounds that stay with whom they have. */
  readonly fixed: readonly boolean[];
}

/**
 * Gives each round a crew: as many rounds as can be, then the loads as even as can be (an optimal semi-matching by
 * chains of hand-overs, Harvey, Ladner, Lovász and Tamir 2006: with one vehicle it minimises the largest load, then the
 * next). Never against an availability, a monthly maximum, or on two vehicles at once. `kept` are rounds whose crew stays.
 */
export function assignCrews(
  request: CalendarRequest,
  rounds: readonly DrivenRound[],
  kept: ReadonlyMap<string, string> = new Map(),
): CrewAssignment {
  const holder = new Int32Array(rounds.length).fill(-1);
  rounds.forEach(({ day, vehicle }, round) => {
    const crew = kept.get(roundKey(day, vehicle));
    if (crew !== undefined) holder[round] = request.crews.findIndex(({ id }) => id === crew);
  });
  const roster: Roster = { request, rounds, holder, fixed: Array.from(holder, (crew) => crew >= 0) };
  rounds.forEach((_, round) => {
    if (holder[round]! < 0) cover(roster, round);
  });
  while (levelOnce(roster));
  const crewOf = new Map<string, string>();
  rounds.forEach(({ day, vehicle }, round) => {
    if (holder[round]! >= 0) crewOf.set(roundKey(day, vehicle), request.crews[holder[round]!]!.id);
  });
  return { crewOf, gaps: rounds.flatMap((_, round) => (holder[round]! < 0 ? [gapOf(roster, round)] : [])) };
}

/** Finds somebody for a round, the least loaded first, by hand-overs between others where need be. */
function cover(roster: Roster, round: number): void {
  handOver(roster, round, -1, () => true);
}

/** One chain of hand-overs from the most loaded crew that has one to a crew with at least two rounds less. */
function levelOnce(roster: Roster): boolean {
  const loads = loadsOf(roster);
  const order = loads.map((_, crew) => crew).sort((a, b) => loads[b]! - loads[a]! || a - b);
  return order.some((crew) =>
    roster.rounds.some(
      (_, round) =>
        roster.holder[round] === crew &&
        !roster.fixed[round] &&
        handOver(roster, round, crew, (taker) => loads[taker]! <= loads[crew]! - 2),
    ),
  );
}

/**
 * Gives a round to another crew, which may give one of its own on, and so on, until one takes without giving; the
 * shortest chain. Whether there was one.
 */
function handOver(roster: Roster, round: number, giver: number, mayEnd: (crew: number) => boolean): boolean {
  const loads = loadsOf(roster);
  const crews = roster.request.crews.map((_, crew) => crew).sort((a, b) => loads[a]! - loads[b]! || a - b);
  const queue = [{ round, path: [] as [round: number, crew: number][], held: new Set([giver]) }];
  for (let head = 0; head < queue.length; head++) {
    const { round: given, path, held } = queue[head]!;
    for (const crew of crews) {
      if (!held.has(crew) && mayEnd(crew) && mayTake(roster, crew, given, -1)) {
        for (const [r, c] of [...path, [given, crew] as const]) roster.holder[r] = c;
        return true;
      }
    }
    for (const crew of crews) {
      if (held.has(crew)) continue;
      roster.rounds.forEach((_, next) => {
        if (roster.holder[next] !== crew || roster.fixed[next] || !mayTake(roster, crew, given, next)) return;
        if (queue.some((entry) => entry.round === next)) return;
        queue.push({ round: next, path: [...path, [given, crew]], held: new Set([...held, crew]) });
      });
    }
  }
  return false;
}

/** Whether a crew may take a round, once it has given another away (−1 for none). */
function mayTake({ request, rounds, holder }: Roster, crew: number, round: number, given: number): boolean {
  const { day } = rounds[round]!;
  const { date } = request.days[day]!;
  const { availableDates, mostPerMonth } = request.crews[crew]!;
  if (!availableDates.has(date)) return false;
  let inMonth = 0;
  for (let other = 0; other < rounds.length; other++) {
    if (holder[other] !== crew || other === given) continue;
    if (rounds[other]!.day === day) return false;
    if (monthOf(request.days[rounds[other]!.day]!.date) === monthOf(date)) inMonth++;
  }
  return inMonth < mostPerMonth;
}

function gapOf({ request, rounds, holder }: Roster, round: number): CrewGap {
  const { day, vehicle } = rounds[round]!;
  const { date } = request.days[day]!;
  const available = request.crews.filter(({ availableDates }) => availableDates.has(date));
  const isFree = ({ id }: Crew) =>
    !rounds.some((other, r) => other.day === day && request.crews[holder[r]!]?.id === id);
  const free = available.filter(isFree);
  const reason =
    available.length === 0 ? 'nobody-available' : free.length === 0 ? 'all-on-another-vehicle' : 'all-at-their-maximum';
  return { date, vehicle: request.vehicles[vehicle]!, reason, ifOneMore: free.map(({ id }) => id) };
}

function loadsOf({ request, holder }: Roster): number[] {
  const loads = request.crews.map(() => 0);
  for (const crew of holder) if (crew >= 0) loads[crew] = loads[crew]! + 1;
  return loads;
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}
