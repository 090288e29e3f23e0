import { amountProblems, communeProblems, supplyAtCommune } from './amount.ts';
import type { ChangeBase, ChangeKind, FieldProblem } from './changeKind.ts';

/** A medical bus: the same half-days a week at each of its stops. */
export interface BusRound extends ChangeBase {
  readonly kind: 'bus-round';
  /** Communes where it stops, in their order. */
  readonly stops: readonly string[];
  /** Half-days a week at each stop. */
  readonly halfDays: number;
}

export const busRound: ChangeKind<BusRound> = {
  id: 'bus-round',
  moves: 'supply',
  blank: (id, commune) => ({ id, kind: 'bus-round', stops: [commune], halfDays: 1 }),
  communes: ({ stops }) => stops,
  mapCommunes: (change, map) => ({ ...change, stops: change.stops.map(map) }),
  size: ({ halfDays }) => ({ value: halfDays, least: 0.5, most: 10, step: 0.5 }),
  resized: (change, halfDays) => ({ ...change, halfDays }),
  problems: ({ stops, halfDays }) => [
    ...(stops.length === 0 ? communeProblems('stops', '') : stops.flatMap((stop) => communeProblems('stops', stop))),
    ...twice(stops),
    ...amountProblems('halfDays', halfDays, 12),
  ],
  effect: ({ stops, halfDays }, { parameters, placeOf }) => ({
    supply: stops.flatMap((stop) => supplyAtCommune(placeOf(stop), halfDays * parameters.perWeeklyHalfDay)),
  }),
  planned: ({ stops, halfDays }, date, { parameters }) =>
    stops.map((commune) => ({
      commune,
      supply: halfDays * parameters.perWeeklyHalfDay,
      from: date,
      to: null,
      replacesHeads: 0,
      heads: 0,
    })),
};

function twice(stops: readonly string[]): FieldProblem[] {
  const again = stops.filter((stop, index) => stop !== '' && stops.indexOf(stop) < index);
  return again.map((stop) => ({ code: 'scenario/same-commune', field: 'stops', value: stop }));
}
