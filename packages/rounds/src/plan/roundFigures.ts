import type { RoundBasis, RoundDraft, WrittenRound } from './roundDraft.ts';

/** A half-day of care, minutes: the 15 consultations of a weekly half-day in scenarios at four an hour. */
export const HALF_DAY_MINUTES = 225;

/** What a calendar takes, summed over its period. */
export interface RoundFigures {
  readonly rounds: number;
  readonly visits: number;
  readonly kilometres: number;
  readonly drivingMinutes: number;
  readonly sessionMinutes: number;
  /** From leaving the depot to being back. */
  readonly workMinutes: number;
  /** Weeks between the first and the last day, with their parts. */
  readonly weeks: number;
  readonly withoutCrew: number;
  /** Rounds by crew, in the order of the draft. */
  readonly loads: readonly number[];
  /** Half-days of care a week by stop, in the order of the draft. */
  readonly halfDays: readonly number[];
}

export function roundFigures(
  draft: RoundDraft,
  { kilometres }: Pick<RoundBasis, 'kilometres'>,
  rounds: readonly WrittenRound[],
): RoundFigures {
  const sum = (of: (round: WrittenRound) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const weeks = (Date.parse(draft.to) - Date.parse(draft.from) + 86_400_000) / (7 * 86_400_000);
  const minutesAt = (id: string) =>
    sum(({ stops }) => stops.reduce((total, stop) => total + (stop.place === id ? stop.departure - stop.start : 0), 0));
  return {
    rounds: rounds.length,
    visits: sum(({ stops }) => stops.length),
    kilometres: sum(({ stops }) =>
      lengthOf(
        stops.map(({ place }) => draft.stops.findIndex(({ id }) => id === place) + 1),
        kilometres,
      ),
    ),
    drivingMinutes: sum(({ travelMinutes }) => travelMinutes),
    sessionMinutes: sum(({ stops }) => stops.reduce((total, { start, departure }) => total + departure - start, 0)),
    workMinutes: sum(({ leave, back }) => back - leave),
    weeks,
    withoutCrew: rounds.filter(({ crew }) => crew === undefined).length,
    loads: draft.crews.map(({ id }) => rounds.filter(({ crew }) => crew === id).length),
    halfDays: draft.stops.map(({ id }) => minutesAt(id) / HALF_DAY_MINUTES / weeks),
  };
}

/** From the depot through some rows and back. */
function lengthOf(rows: readonly number[], kilometres: RoundBasis['kilometres']): number {
  return [...rows, 0].reduce((total, row, k) => total + kilometres[k === 0 ? 0 : rows[k - 1]!]![row]!, 0);
}
