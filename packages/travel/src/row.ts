import type { TravelTable } from './travelTable.ts';

/** The places reached from one place: views into the table, not copies. */
export interface TravelRow {
  readonly destination: Uint16Array | Uint32Array;
  readonly minutes: Float32Array;
}

/** Row `from` of the table, destinations increasing, the place itself among them with 0 minutes. */
export function travelRow(table: TravelTable, from: number): TravelRow {
  const begin = table.start[from]!;
  const end = table.start[from + 1]!;
  return { destination: table.destination.subarray(begin, end), minutes: table.minutes.subarray(begin, end) };
}

/** Every row in order. For loops over millions of pairs read the arrays of the table directly. */
export function* travelRows(table: TravelTable): Generator<TravelRow & { readonly from: number }> {
  for (let from = 0; from < table.places; from++) yield { from, ...travelRow(table, from) };
}
