import type { TravelTable } from '@maillage/travel';
import { checkLength } from './kernel/checkLength.ts';

export interface NearestProvider {
  /** Minutes to the nearest place with supply; `Infinity` when none is within the table's reach. */
  readonly minutes: Float32Array;
  /** That place, or −1. Ties go to the lower index. */
  readonly place: Int32Array;
}

/** The nearest place with supply, for every place. Cost: the pairs of the table. */
export function nearestProvider(table: TravelTable, supply: Float64Array): NearestProvider {
  checkLength('supplies', supply, table.places);
  const nearest = {
    minutes: new Float32Array(table.places).fill(Infinity),
    place: new Int32Array(table.places).fill(-1),
  };
  for (let i = 0; i < table.places; i++) {
    for (let at = table.start[i]!; at < table.start[i + 1]!; at++) {
      if (!(supply[table.destination[at]!]! > 0 && table.minutes[at]! < nearest.minutes[i]!)) continue;
      nearest.minutes[i] = table.minutes[at]!;
      nearest.place[i] = table.destination[at]!;
    }
  }
  return nearest;
}
