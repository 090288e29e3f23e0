import type { CompiledInstance } from './compiledInstance.ts';

/** What is paid for a person's cells beside their requests. */
export interface CellPrices {
  /** By day and kind, for everybody: `[day * kinds + kind]`; negative where people are wanted. */
  readonly ofCell: Float64Array;
  /** By person and limited kind, for each time it is worked: `[person * kinds + kind]`. */
  readonly ofKind: Float64Array;
}

/** Writes the cost of each cell for a person; returns what the prices of limited kinds give back at most to a legal row. */
export function pricedCells(
  { days, kinds, request, allowed, limits }: CompiledInstance,
  { ofCell, ofKind }: CellPrices,
  person: number,
  into: Float64Array,
): number {
  const cells = person * days * kinds;
  for (let cell = 0; cell < into.length; cell++)
    into[cell] = allowed[cells + cell] ? ofCell[cell]! + request[cells + cell]! : Infinity;
  const { limitedKinds, maxOfKind } = limits[person]!;
  let allowance = 0;
  for (const kind of limitedKinds) {
    const price = ofKind[person * kinds + kind]!;
    if (price === 0) continue;
    allowance += price * maxOfKind[kind]!;
    for (let day = 0; day < days; day++) into[day * kinds + kind]! += price;
  }
  return allowance;
}

/** How often a kind is in a row beyond its limit; negative when it could be there more often. */
export function beyondLimit({ limits }: CompiledInstance, person: number, cells: Uint8Array, kind: number): number {
  let count = 0;
  for (const cell of cells) if (cell === kind) count++;
  return count - limits[person]!.maxOfKind[kind]!;
}
