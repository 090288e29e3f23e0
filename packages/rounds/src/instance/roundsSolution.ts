/** Customers in the order of their visit, by day and by vehicle; an unused vehicle has an empty route. */
export interface RoundsSolution {
  readonly routes: readonly (readonly (readonly number[])[])[];
}

/** `day,vehicle,position,customer`, all from 1; the depot and unused vehicles are not written. */
export function solutionAsCsv({ routes }: RoundsSolution): string {
  const lines = routes.flatMap((vehicles, day) =>
    vehicles.flatMap((customers, vehicle) =>
      customers.map((customer, position) => `${day + 1},${vehicle + 1},${position + 1},${customer}`),
    ),
  );
  return `${['day,vehicle,position,customer', ...lines].join('\n')}\n`;
}
