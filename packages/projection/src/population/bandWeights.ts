import { bandStarts } from './projectBands.ts';

/**
 * Weights of wide age bands from those of narrower classes: the plain mean of the classes of each band, the ages beyond the
 * last start counting as one class. `starts` are the first ages of the classes, `weights` their use of care.
 */
export function bandWeights(starts: ArrayLike<number>, weights: ArrayLike<number>): number[] {
  return bandStarts.map((from, band) => {
    const to = bandStarts[band + 1] ?? Infinity;
    const inside = Array.from(weights).filter((_, k) => starts[k]! >= from && starts[k]! < to);
    if (inside.length === 0) throw new RangeError(`Got no class from ${from} to ${to} years.`);
    return inside.reduce((sum, weight) => sum + weight, 0) / inside.length;
  });
}
