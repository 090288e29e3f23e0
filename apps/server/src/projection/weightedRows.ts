import { professionParameters } from '@maillage/access';
import type { Rows } from '@maillage/projection';
import type { Minutes } from '@maillage/units';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';

/** The national table row by row, with the weights of general practice; pairs that weigh nothing are left out. */
export const weightedRows = perAtlas(({ travel }: Atlas): Rows => {
  const { decay } = professionParameters['general-practitioner'];
  const all = Float32Array.from(travel.minutes, (time) => decay.weight(time as Minutes));
  const kept = all.reduce((count, weight) => count + Number(weight > 0), 0);
  const start = new Uint32Array(travel.places + 1);
  const destination = new Uint32Array(kept);
  const weight = new Float32Array(kept);
  let next = 0;
  for (let i = 0; i < travel.places; i++) {
    for (let at = travel.start[i]!; at < travel.start[i + 1]!; at++) {
      if (all[at] === 0) continue;
      destination[next] = travel.destination[at]!;
      weight[next++] = all[at]!;
    }
    start[i + 1] = next;
  }
  return { start, destination, weight };
});
