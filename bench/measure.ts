/** Times of repeated runs, in milliseconds. */
export interface Timing {
  readonly runs: number;
  readonly best: number;
  readonly median: number;
  readonly p99: number;
}

/** Runs `once` `warmups` times unmeasured, then `runs` times measured one by one. */
export function measure(runs: number, once: (run: number) => void, warmups = Math.ceil(runs / 10)): Timing {
  for (let k = 0; k < warmups; k++) once(k);
  const times = Float64Array.from({ length: runs }, (_, k) => {
    const start = performance.now();
    once(k);
    return performance.now() - start;
  });
  return summarise(times);
}

/** Best, median and 99th percentile of measured times in milliseconds. */
export function summarise(times: Float64Array): Timing {
  const sorted = times.slice().sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { runs: sorted.length, best: sorted[0]!, median: at(0.5), p99: at(0.99) };
}
