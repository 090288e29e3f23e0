import type { Minutes } from '@maillage/units';
import type { TravelTable } from './travelTable.ts';

/** Minutes from place `from` to place `to`; `Infinity` when out of reach. Cost: the logarithm of the row's length. */
export function travelMinutes(table: TravelTable, from: number, to: number): Minutes {
  let low = table.start[from]!;
  let high = table.start[from + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = table.destination[middle]!;
    if (found === to) return table.minutes[middle]! as Minutes;
    if (found < to) low = middle + 1;
    else high = middle - 1;
  }
  return Number.POSITIVE_INFINITY as Minutes;
}
