import { type AccessKernel, compileAccess, type Decay } from '@maillage/access';
import { expect, test } from 'vitest';
import type { ScenarioDraft } from './scenario.ts';
import { sensitivityOf, variantIds } from './sensitivity.ts';
import { threeVillages } from './testing/baselines.ts';

const draft: ScenarioDraft = {
  name: 'Essai',
  profession: 'general-practitioner',
  date: '2027-01-01',
  territory: 'france',
  changes: [{ id: 'a', kind: 'doctor-arrives', commune: '62002', heads: 0.3 }],
};

test('the band of three tenths of a doctor in Berlin, whose 500 people need 0.5 more: lifted whatever the assumption', () => {
  const baseline = threeVillages();
  const kernelOf = (_: string, decay: Decay): AccessKernel => compileAccess(baseline.kernel.table, decay);
  const band = sensitivityOf(baseline, draft, kernelOf);
  expect(band.variants.map(({ id }) => id)).toEqual([...variantIds]);
  // 1,620 / 1,600 = 1.0125 more, or two thirds of it (3,600 against 5,400) = 0.675: both above 0.5
  expect([band.lowest.liftedLow, band.central.liftedLow, band.highest.liftedLow]).toEqual([500, 500, 500]);
  // Aubigny, at 3, passes 4 with 1.0125 and 1.125 more, not with 0.675
  const lifted = (id: string) => band.variants.find((variant) => variant.id === id)!.figures.liftedHigh;
  expect([lifted('activity-lower'), band.central.liftedHigh, lifted('activity-higher')]).toEqual([0, 1000, 1000]);
  expect(band.central.missing).toBe(-300);
});
