import type { CompiledInstance } from './compiledInstance.ts';

/**
 * The cheapest way to fill each run of work that a person could have, by its first day, its length, its minutes and how often it holds the
 * person's tightest kind. The runs of `[start * longest + length − 1]` are the entries `first[run]` to `first[run + 1]` of the parallel arrays.
 */
export interface WorkBlocks {
  /** Prices all runs of a person; `price` is the cost of each cell, `[day * kinds + kind]`, Infinity when it may not be. */
  price(person: number, price: Float64Array): void;
  readonly longest: number;
  readonly first: Int32Array;
  readonly cost: Float64Array;
  /** Minutes, in steps of `minuteStep`. */
  readonly steps: Int32Array;
  readonly tracked: Int32Array;
  /** The limited kind of each person of which the fewest may be; 0 when there is none so tight that it is worth following. */
  readonly tightest: Int32Array;
  /** Writes the cells of a run of the person priced last. */
  fill(start: number, length: number, entry: number, into: Uint8Array): void;
}

/** Limits beyond this are cheaper to price than to follow. */
const MOST_TRACKED = 6;

export function createWorkBlocks({
  days,
  kinds,
  minutes,
  minuteStep,
  forbidden,
  limits,
}: CompiledInstance): WorkBlocks {
  const stepsOf = Int32Array.from(minutes, (length) => length / minuteStep);
  const stepsOfMine = limits.map(({ kinds: mine }) => [...mine.subarray(1)].map((kind) => stepsOf[kind]!));
  const shortest = Int32Array.from(stepsOfMine, (all) => (all.length > 0 ? Math.min(...all) : 0));
  const range = Int32Array.from(stepsOfMine, (all, person) =>
    all.length > 0 ? Math.max(...all) - shortest[person]! : 0,
  );
  const tightest = Int32Array.from(limits, ({ limitedKinds, maxOfKind }) =>
    limitedKinds
      .filter((kind) => maxOfKind[kind]! <= MOST_TRACKED)
      .reduce((best, kind) => (best === 0 || maxOfKind[kind]! < maxOfKind[best]! ? kind : best), 0),
  );
  const longest = Math.max(1, ...limits.map(({ maxRun }) => maxRun));
  const counts = longest + 1;
  const ofKind = (longest * Math.max(0, ...range) + 1) * counts;
  const layer = kinds * ofKind;
  // the cheapest run of a length that ends with a kind, by steps above the shortest and by tracked: one layer a length
  const layers = new Float64Array(longest * layer);
  const ends = new Float64Array(ofKind);
  const first = new Int32Array(days * longest + 1);
  const size = days * longest * ofKind;
  const cost = new Float64Array(size);
  const steps = new Int32Array(size);
  const tracked = new Int32Array(size);
  const followers = limits.map(({ kinds: mine }) =>
    Array.from({ length: kinds }, (_, kind) => mine.filter((then) => then > 0 && !forbidden[kind * kinds + then])),
  );
  // what a kind adds to the index in a layer
  const gain = new Int32Array(kinds);
  let person = 0;
  let prices: Float64Array = new Float64Array();
  return { price, longest, first, cost, steps, tracked, tightest, fill };

  function price(who: number, price: Float64Array): void {
    person = who;
    prices = price;
    const { maxRun, kinds: mine } = limits[person]!;
    for (const kind of mine)
      gain[kind] = (stepsOf[kind]! - shortest[person]!) * counts + Number(kind === tightest[person]);
    let entry = 0;
    for (let start = 0; start < days; start++) {
      const most = Math.min(maxRun, days - start);
      extend(start, most);
      for (let length = 1; length <= longest; length++) {
        first[start * longest + length - 1] = entry;
        if (length <= most) entry = listEnds(length, entry);
      }
    }
    first[days * longest] = entry;
  }

  /** Steps above the shortest and tracked, packed: none of a length is beyond. */
  function beyond(length: number): number {
    return (range[person]! * length + 1) * counts;
  }

  /** Fills the layers of the runs that begin on a day. */
  function extend(start: number, most: number): void {
    const { kinds: mine } = limits[person]!;
    const limit = beyond(most);
    for (let length = 0; length < most; length++)
      for (let n = 1; n < mine.length; n++) {
        const at = length * layer + mine[n]! * ofKind;
        layers.fill(Infinity, at, at + limit);
      }
    for (let n = 1; n < mine.length; n++)
      layers[mine[n]! * ofKind + gain[mine[n]!]!] = prices[start * kinds + mine[n]!]!;
    for (let length = 1; length < most; length++) {
      const from = (length - 1) * layer;
      const next = length * layer;
      const cells = (start + length) * kinds;
      const past = beyond(length);
      for (let n = 1; n < mine.length; n++) {
        const kind = mine[n]!;
        const follow = followers[person]![kind]!;
        const at = from + kind * ofKind;
        for (let packed = 0; packed < past; packed++) {
          const before = layers[at + packed]!;
          if (before === Infinity) continue;
          for (let f = 0; f < follow.length; f++) {
            const then = follow[f]!;
            const to = next + then * ofKind + packed + gain[then]!;
            const total = before + prices[cells + then]!;
            if (total < layers[to]!) layers[to] = total;
          }
        }
      }
    }
  }

  /** Lists the cheapest runs of a length, whatever kind they end with. */
  function listEnds(length: number, entry: number): number {
    const { kinds: mine } = limits[person]!;
    const past = beyond(length);
    ends.fill(Infinity, 0, past);
    for (let n = 1; n < mine.length; n++) {
      const from = (length - 1) * layer + mine[n]! * ofKind;
      for (let packed = 0; packed < past; packed++)
        if (layers[from + packed]! < ends[packed]!) ends[packed] = layers[from + packed]!;
    }
    for (let packed = 0; packed < past; packed++) {
      if (ends[packed] === Infinity) continue;
      cost[entry] = ends[packed]!;
      tracked[entry] = packed % counts;
      steps[entry] = Math.floor(packed / counts) + length * shortest[person]!;
      entry++;
    }
    return entry;
  }

  function fill(start: number, length: number, entry: number, into: Uint8Array): void {
    extend(start, length);
    const { kinds: mine } = limits[person]!;
    let packed = (steps[entry]! - length * shortest[person]!) * counts + tracked[entry]!;
    let then = 0;
    for (let at = length - 1; at >= 0; at--) {
      let cheapest = 0;
      let value = Infinity;
      for (let n = 1; n < mine.length; n++) {
        const kind = mine[n]!;
        if (then > 0 && forbidden[kind * kinds + then]) continue;
        const candidate = layers[at * layer + kind * ofKind + packed]!;
        if (candidate < value) [cheapest, value] = [kind, candidate];
      }
      into[start + at] = cheapest;
      packed -= gain[cheapest]!;
      then = cheapest;
    }
  }
}
