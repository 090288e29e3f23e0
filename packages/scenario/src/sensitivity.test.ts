import { type AccessKernel, compileAccess, type Decay } from '@maillage/access';
import { expect, test } from 'vitest';
import type { Change } from './changes/index.ts';
import { activityAt } from './parameters.ts';
import type { ScenarioDraft } from './scenario.ts';
import { sensitivityOf, variantIds } from './sensitivity.ts';
import { threeVillages } from './testing/baselines.ts';

const draft = (...changes: Change[]): ScenarioDraft => ({
  name: 'Essai',
  profession: 'general-practitioner',
  date: '2027-01-01',
  territory: 'france',
  changes,
});

const arrival: Change = { id: 'a', kind: 'doctor-arrives', commune: '62002', heads: 0.3 };
const baseline = threeVillages();
const kernelOf = (_: string, decay: Decay): AccessKernel => compileAccess(baseline.kernel.table, decay);

test('the band of three tenths of a doctor in Berlin, whose 500 people need 0.5 more: lifted whatever the assumption', () => {
  const band = sensitivityOf(baseline, draft(arrival), kernelOf);
  expect(band.variants.map(({ id }) => id)).toEqual([...variantIds]);
  // 1,620 / 1,600 = 1.0125 more, or two thirds of it (3,600 against 5,400) = 0.675: both above 0.5
  expect([band.lowest.liftedLow, band.central.liftedLow, band.highest.liftedLow]).toEqual([500, 500, 500]);
  // Aubigny, at 3, passes 4 with 1.0125 and 1.125 more, not with 0.675
  const lifted = (id: string) => band.variants.find((variant) => variant.id === id)!.figures.liftedHigh;
  expect([lifted('activity-lower'), band.central.liftedHigh, lifted('activity-higher')]).toEqual([0, 1000, 1000]);
  expect(band.central.missing).toBe(-300);
});

test('one of the two doctors of Calune leaves, 4,236 / 2,000 = 2.118 less than 5: at 6,000 its people would fall to 2', () => {
  const leaves: Change = { id: 'a', kind: 'doctor-leaves', commune: '59001', heads: 1 };
  const band = sensitivityOf(baseline, draft(leaves), kernelOf);
  const of = (id: string) => band.variants.find((variant) => variant.id === id)!.figures;
  // 5 − 3,600 / 2,000 = 3.2 and 5 − 2.118 = 2.882 stay above 2.5
  expect([of('activity-lower').liftedLow, band.central.liftedLow, of('activity-higher').liftedLow]).toEqual([
    0, 0, -2000,
  ]);
  expect(of('activity-higher').missing).toBeCloseTo(0.5 * 2000, 9);
});

test('the bounds of other professions stand in the same proportions for those who come and those of the register', () => {
  expect(activityAt('ceiling', 'nurse')).toEqual({ newcomer: 6000 / 5400, registered: 6000 / 5400 });
  expect(activityAt('floor', 'general-practitioner')).toEqual({ newcomer: 3600 / 5400, registered: 3600 / 4236 });
});
