import { compileAccess, professionParameters } from '@maillage/access';
import { travelTableFromPairs } from '@maillage/travel';
import { minutes, seededRandom } from '@maillage/units';
import { type Baseline, baselineOf } from '../baseline.ts';

const { decay } = professionParameters['general-practitioner'];

/**
 * Three villages. Aubigny (1,000 people, one doctor) and Berlin (500 people who ask like 600, no doctor) are 5 minutes apart:
 * they share the 4,236 consultations that the register counts, 4,236 / 1,600 = 2.6475 each when recomputed; published: 3 and 2.
 * Calune, far away, has 2,000 people and two doctors: 8,472 / 2,000 = 4.236; published: 5.
 */
export function threeVillages(overrides: Partial<Baseline> = {}): Baseline {
  const codes = ['62001', '62002', '59001'];
  const table = pairsTable(3, [
    [0, 1, 5],
    [1, 0, 5],
  ]);
  return baselineOf({
    profession: 'general-practitioner',
    unit: 'consultations',
    year: 2022,
    registerYear: 2021,
    scale: 1,
    thresholds: { low: 2.5, high: 4 },
    codes,
    people: Float64Array.of(1000, 500, 2000),
    demand: Float64Array.of(1000, 600, 2000),
    access: Float64Array.of(3, 2, 5),
    supply: Float64Array.of(4236, 0, 8472),
    kernel: compileAccess(table, decay),
    ...overrides,
  });
}

/** A country drawn at random: symmetric times up to 30 minutes, every other place with supply. */
export function randomCountry(seed: number, places = 40): Baseline {
  const random = seededRandom(seed);
  const pairs: [number, number, number][] = [];
  for (let i = 0; i < places; i++)
    for (let j = i + 1; j < places; j++) {
      const time = 1 + 45 * random();
      if (time <= 30) pairs.push([i, j, time], [j, i, time]);
    }
  const column = (make: () => number) => Float64Array.from({ length: places }, make);
  const kernel = compileAccess(pairsTable(places, pairs), decay);
  const demand = column(() => 50 + Math.round(3000 * random()));
  const supply = column(() => (random() < 0.5 ? 0 : 4236 * Math.ceil(3 * random())));
  return threeVillages({
    codes: Array.from({ length: places }, (_, place) => String(10_000 + place)),
    people: column(() => Math.round(3000 * random())),
    demand,
    supply,
    // published values stand near the recomputed ones, with two decimals
    access: kernel.compute(demand, supply).map((value) => Math.round((value + 1 + random()) * 100) / 100),
    kernel,
  });
}

function pairsTable(places: number, pairs: readonly (readonly [number, number, number])[]) {
  const column = (k: 0 | 1 | 2) => pairs.map((pair) => pair[k]);
  return travelTableFromPairs(places, minutes(30), { from: column(0), to: column(1), minutes: column(2) });
}
