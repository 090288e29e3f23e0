import { streamAccess } from '@maillage/access';
import { expect, test } from 'vitest';
import { syntheticGrid } from './syntheticGrid.ts';

test('the synthetic country conserves supply, is the same each time, and has the cells asked for', () => {
  const grid = syntheticGrid(5000, [10, 15, 20], [1, 2 / 3, 1 / 3]);
  const access = streamAccess(grid.blocks(), grid.demand, grid.supply);
  const received = access.reduce((sum, value, i) => sum + value * grid.demand[i]!, 0);
  expect(received / grid.supply.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
  expect(access).toHaveLength(5000);
  const again = syntheticGrid(5000, [10, 15, 20], [1, 2 / 3, 1 / 3]);
  expect([...streamAccess(again.blocks(), again.demand, again.supply)]).toEqual([...access]);
});
