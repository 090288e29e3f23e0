import { pearson } from './pearson.ts';

/** Spearman's correlation: Pearson's on ranks, equal values sharing their mean rank. */
export function spearman(x: Float64Array, y: Float64Array): number {
  return pearson(ranks(x), ranks(y));
}

function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const rank = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let k = from; k <= to; k++) rank[order[k]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return rank;
}
