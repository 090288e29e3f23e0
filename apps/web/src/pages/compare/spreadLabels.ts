/**
 * Heights for labels that want to stand at `wanted`: in the same order from top to bottom, at least `apart` from each other,
 * the lowest not under `bottom`. Pushes down from the top, then up from the bottom.
 */
export function spreadLabels(wanted: readonly number[], apart: number, bottom: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  order.forEach((index, rank) => {
    const above = rank > 0 ? placed[order[rank - 1]!]! + apart : Number.NEGATIVE_INFINITY;
    placed[index] = Math.max(placed[index]!, above);
  });
  order.toReversed().forEach((index, rank, reversed) => {
    const below = rank > 0 ? placed[reversed[rank - 1]!]! - apart : bottom;
    placed[index] = Math.min(placed[index]!, below);
  });
  return placed;
}
