import { expect, test } from 'vitest';
import { checkShiftRoster } from '../checkShiftRoster.ts';
import type { ShiftInstance } from '../shiftInstance.ts';
import { allRows, randomInstance } from '../testing/smallInstances.ts';
import { ascend } from './ascend.ts';
import { compileInstance } from './compiledInstance.ts';
import { createRowGenerator } from './generateRows.ts';
import { createRowMaster } from './rowMaster.ts';
import { createRowPool } from './rowPool.ts';

const DAYS = 5;

const legalRows = (instance: ShiftInstance, person: number) => {
  const alone = { ...instance, staff: [instance.staff[person]!] };
  return [...allRows(DAYS, 3)].filter((row) => checkShiftRoster(alone, row).feasible);
};

/** The relaxation over every legal row of two people: what no bound of prices may pass. */
async function wholeRelaxation(instance: ShiftInstance): Promise<number> {
  const compiled = compileInstance(instance);
  const pool = createRowPool(compiled);
  for (const person of [0, 1]) for (const row of legalRows(instance, person)) pool.add(person, row);
  const master = await createRowMaster(compiled);
  master.add(pool.rows);
  const { objective } = master.relax();
  master.dispose();
  return objective;
}

test('prices and column generation never pass the relaxation over all legal rows, and come near it', async () => {
  let compared = 0;
  let near = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const instance = randomInstance(seed, DAYS, 2);
    if (legalRows(instance, 0).length === 0 || legalRows(instance, 1).length === 0) continue;
    const compiled = compileInstance(instance);
    const whole = await wholeRelaxation(instance);
    const now = () => 0;
    const ascent = ascend(compiled, { now, deadline: 1, target: whole + 20 }, 50);
    expect(ascent.bound).toBeLessThanOrEqual(whole + 1e-6);
    for (const { person, cells } of ascent.rows)
      expect(checkShiftRoster({ ...instance, staff: [instance.staff[person]!] }, cells).feasible).toBe(true);

    const pool = createRowPool(compiled);
    for (const person of [0, 1]) pool.add(person, legalRows(instance, person)[0]!);
    for (const { person, cells } of ascent.rows) pool.add(person, cells);
    const master = await createRowMaster(compiled);
    const { bound, complete } = createRowGenerator(compiled, master, pool).run({ now, deadline: 1 });
    expect(complete).toBe(true);
    expect(bound).toBeLessThanOrEqual(whole + 1e-4);
    if (bound > whole - 0.5) near++;
    master.dispose();
    compared++;
  }
  expect(compared).toBeGreaterThan(5);
  expect(near).toBeGreaterThanOrEqual(compared - 1);
});
