import { expect, test } from 'vitest';
import { tinyInstance } from '../testing/tinyInstance.ts';
import { PairMoves } from './pairMoves.ts';
import { PatternMoves } from './patternMoves.ts';
import { Random } from './random.ts';
import { Tours } from './tours.ts';

const seeds = Array.from({ length: 8 }, (_, k) => k + 1);

/** Random days and routes, travel that is not symmetric, limits that bind. */
function randomTours(seed: number): { tours: Tours; random: Random } {
  const instance = tinyInstance(seed, 18, 3, 3);
  const random = new Random(seed);
  const tours = new Tours(instance);
  tours.penalties = { load: 3, duration: 2 };
  const pattern = Int32Array.from(instance.patterns, (sets) => random.below(Math.max(1, sets.length)));
  const routes: number[][] = Array.from({ length: tours.routes }, () => []);
  for (let customer = 1; customer < tours.nodes; customer++) {
    const set = instance.patterns[customer]![pattern[customer]!]!;
    for (let day = 0; day < 3; day++) if ((set >> day) & 1) routes[day * 3 + random.below(3)]!.push(customer);
  }
  const start = Int32Array.from([0, ...routes.map((_, r) => routes.slice(0, r + 1).flat().length)]);
  tours.fill(pattern, Int32Array.from(routes.flat()), start);
  return { tours, random };
}

/** Distance, service and penalties of all routes, walked from the links alone; fails when links, days or patterns disagree. */
function walkedCost(tours: Tours): number {
  const { instance, nodes } = tours;
  const days = new Int32Array(nodes);
  let total = 0;
  for (let route = 0; route < tours.routes; route++) {
    const day = Math.floor(route / tours.vehicles);
    let [from, load, time] = [0, 0, 0];
    for (let entry = tours.next[tours.firstDepot + route]!; entry < tours.firstDepot; entry = tours.next[entry]!) {
      const customer = entry - day * nodes;
      expect(customer > 0 && customer < nodes && tours.present[entry] === 1).toBe(true);
      expect(tours.next[tours.previous[entry]!]).toBe(entry);
      days[customer] = days[customer]! | (1 << day);
      load += instance.demand[customer]!;
      time += instance.distance[from * nodes + customer]! + instance.service[customer]!;
      from = customer;
    }
    time += instance.distance[from * nodes]!;
    total += time + tours.penaltyOf(route, load, time);
  }
  for (let c = 1; c < nodes; c++) expect(days[c]).toBe(instance.patterns[c]![tours.pattern[c]!]);
  return total;
}

test.each(seeds)(
  'tours %i: a move between two visits that is made gains, one that is not leaves everything',
  (seed) => {
    const { tours, random } = randomTours(seed);
    const moves = new PairMoves(tours);
    let made = 0;
    let before = walkedCost(tours);
    for (let trial = 0; trial < 800; trial++) {
      const u = random.below(tours.firstDepot);
      const v = random.below(tours.firstDepot);
      if (!tours.present[u] || !tours.present[v] || tours.customer[u] === tours.customer[v]) continue;
      const depot = tours.firstDepot + random.below(tours.routes);
      const gained = trial % 4 === 0 ? moves.improveFromDepot(u, depot) : moves.improvePair(u, v);
      const after = walkedCost(tours);
      if (gained) expect(after).toBeLessThan(before);
      else expect(after).toBe(before);
      if (gained) made++;
      before = after;
    }
    expect(made).toBeGreaterThan(10);
  },
);

test.each(seeds)('tours %i: choosing other days never costs more, and gains when it says so', (seed) => {
  const { tours, random } = randomTours(seed);
  const before = walkedCost(tours);
  const gained = new PatternMoves(tours).run(random);
  const after = walkedCost(tours);
  if (gained) expect(after).toBeLessThan(before);
  else expect(after).toBeCloseTo(before, 9);
  expect(new PatternMoves(tours).run(random)).toBe(false);
});
