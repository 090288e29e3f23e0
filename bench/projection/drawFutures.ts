import {
  activityAt,
  ageAt,
  arrivalsIn,
  exitRate,
  type Hypotheses,
  type Rows,
  type Workforce,
} from '@maillage/projection';

export interface FuturesQuestion {
  readonly hypotheses: Hypotheses;
  /** Ages of everybody at the start; adds up to 1. */
  readonly pyramid: Float64Array;
  readonly workforce: Workforce;
  readonly rows: Rows;
  readonly demand: Float64Array;
  readonly official: Float64Array;
  /** Years after the start. */
  readonly y: number;
  readonly runs: number;
  readonly threshold: number;
}

/** Mean, deviation and frequency at or under the threshold of every place, over futures drawn one by one. */
export function drawFutures(question: FuturesQuestion) {
  const { workforce, rows, demand, official, runs, threshold } = question;
  const places = demand.length;
  const random = generator(20_261_124);
  const competing = new Float64Array(places);
  each(rows, (i, j, weight) => {
    competing[j]! += weight * demand[i]!;
  });
  const outcome = outcomes(question);
  const accessOf = (supply: Float64Array) => {
    const access = new Float64Array(places);
    for (let j = 0; j < places; j++) supply[j] = competing[j]! > 0 ? supply[j]! / competing[j]! : 0;
    each(rows, (i, j, weight) => {
      access[i]! += weight * supply[j]!;
    });
    return access;
  };
  const start = accessOf(workforce.heads.map((count) => count * outcome.startActivity));
  const [mean, square, under] = [0, 1, 2].map(() => new Float64Array(places)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const people: number[] = [];
  for (let run = 0; run < runs; run++) {
    const access = accessOf(
      Float64Array.from(workforce.heads, (count, j) => supplyOf(count, workforce.arrivalPart[j]!)),
    );
    let below = 0;
    for (let i = 0; i < places; i++) {
      const value = start[i]! > 0 ? (official[i]! * access[i]!) / start[i]! : official[i]!;
      mean[i]! += value / runs;
      square[i]! += (value * value) / runs;
      if (value <= threshold) {
        under[i]! += 1 / runs;
        if (official[i]! > 0) below += demand[i]!;
      }
    }
    people.push(below);
  }
  const average = people.reduce((sum, value) => sum + value, 0) / runs;
  return {
    mean,
    deviation: square.map((value, i) => Math.sqrt(Math.max(0, value - mean[i]! ** 2))),
    under,
    peopleDeviation: Math.sqrt(people.reduce((sum, value) => sum + (value - average) ** 2, 0) / runs),
  };

  function supplyOf(count: number, part: number): number {
    let total = 0;
    for (let left = count; left > 1e-9; left -= 1)
      if (left >= 1 || random() < left) total += pick(outcome.ofStart, random());
    for (let n = poisson(part * outcome.arrivals, random); n > 0; n--) total += pick(outcome.ofArrivals, random());
    return total;
  }
}

/** What one practitioner gives in the year asked for, as chances that add up to 1, by following every age year by year. */
function outcomes({ hypotheses, pyramid, y }: FuturesQuestion) {
  const ofStart: [number, number][] = [];
  let startActivity = 0;
  pyramid.forEach((share, k) => {
    startActivity += share * activityAt(ageAt(k), hypotheses);
    ofStart.push([share * stays(ageAt(k), y), activityAt(ageAt(k) + y, hypotheses)]);
  });
  const { mean, spread } = hypotheses.arrivalAge;
  const ages = Array.from({ length: 2 * spread + 1 }, (_, k) => mean - spread + k);
  const ofArrivals: [number, number][] = [];
  let arrivals = 0;
  for (let n = 0; n < y; n++) arrivals += arrivalsIn(hypotheses.start + n, hypotheses);
  for (let n = 0; n < y; n++) {
    const part = arrivalsIn(hypotheses.start + n, hypotheses) / arrivals / ages.length;
    for (const age of ages) ofArrivals.push([part * stays(age, y - n - 1), activityAt(age + y - n - 1, hypotheses)]);
  }
  return { ofStart, startActivity, ofArrivals, arrivals };

  function stays(age: number, years: number): number {
    let chance = 1;
    for (let n = 0; n < years; n++) chance *= 1 - exitRate(age + n, hypotheses);
    return chance;
  }
}

function pick(chances: readonly [number, number][], at: number): number {
  let left = at;
  for (const [chance, value] of chances) {
    if (left < chance) return value;
    left -= chance;
  }
  return 0;
}

function poisson(mean: number, random: () => number): number {
  if (mean > 30) return poisson(mean / 2, random) + poisson(mean / 2, random);
  let n = 0;
  for (let p = random(); p > Math.exp(-mean); p *= random()) n++;
  return n;
}

function each({ start, destination, weight }: Rows, visit: (i: number, j: number, weight: number) => void): void {
  for (let i = 0; i + 1 < start.length; i++)
    for (let at = start[i]!; at < start[i + 1]!; at++) if (weight[at]! > 0) visit(i, destination[at]!, weight[at]!);
}

/** mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
