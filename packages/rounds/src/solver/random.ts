/** A seeded generator (mulberry32): the same seed gives the same numbers on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `bound` − 1. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** Shuffles the first `count` entries in place. */
  shuffle(values: Int32Array, count = values.length): void {
    for (let k = count - 1; k > 0; k--) {
      const other = this.below(k + 1);
      const kept = values[k]!;
      values[k] = values[other]!;
      values[other] = kept;
    }
  }
}
