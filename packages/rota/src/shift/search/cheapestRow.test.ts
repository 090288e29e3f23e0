import { seededRandom } from '@maillage/units';
import { expect, test } from 'vitest';
import { checkShiftRoster } from '../checkShiftRoster.ts';
import type { ShiftInstance } from '../shiftInstance.ts';
import { allRows, randomInstance } from '../testing/smallInstances.ts';
import { createCheapestRow } from './cheapestRow.ts';
import { compileInstance } from './compiledInstance.ts';

const DAYS = 9;
const KINDS = 3;

/** Some price for each cell, some cells closed. */
function randomPrices(seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: DAYS * KINDS }, (_, cell) =>
    cell % KINDS > 0 && random() < 0.1 ? Infinity : Math.floor(random() * 60) - 30,
  );
}

const costOf = (row: Uint8Array, prices: Float64Array) =>
  row.reduce((sum, kind, day) => sum + prices[day * KINDS + kind]!, 0);

function slowCheapest(instance: ShiftInstance, prices: Float64Array): number {
  let best = Infinity;
  for (const row of allRows(DAYS, KINDS)) {
    const cost = costOf(row, prices);
    if (cost < best && checkShiftRoster(instance, row).feasible) best = cost;
  }
  return best;
}

test('the cheapest row is the cheapest of all 19,683, on 40 random people with random prices; what it finds is legal and costs that', () => {
  let legal = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomInstance(seed, DAYS, 1);
    const instance = {
      ...random,
      staff: random.staff.map((member) => ({ ...member, maxShifts: [DAYS, member.maxShifts[1]!], daysOff: [] })),
    };
    const cheapest = createCheapestRow(compileInstance(instance));
    for (const prices of [randomPrices(seed), randomPrices(seed + 100)]) {
      const slow = slowCheapest(instance, prices);
      expect(cheapest.solve(0, prices, 1e9)).toBe(slow);
      if (slow === Infinity) continue;
      legal++;
      expect(checkShiftRoster(instance, cheapest.found).feasible).toBe(true);
      expect(costOf(cheapest.found, prices)).toBe(slow);
      expect(cheapest.solve(0, prices, slow)).toBe(slow);
      expect(cheapest.solve(0, prices, slow - 1)).toBe(Infinity);
    }
  }
  expect(legal).toBeGreaterThan(40);
});
