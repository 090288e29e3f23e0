import type { TravelTable } from './travelTable.ts';

/** Whether two tables hold the same pairs with the same times to the bit, under the same reach. */
export function sameTravelTable(a: TravelTable, b: TravelTable): boolean {
  return (
    a.places === b.places &&
    a.reach === b.reach &&
    sameNumbers(a.start, b.start) &&
    sameNumbers(a.destination, b.destination) &&
    sameNumbers(a.minutes, b.minutes)
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}
