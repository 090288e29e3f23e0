import { compileAccess, professionParameters } from '@maillage/access';
import type { NamedBasis, ScenarioDraft } from '@maillage/scenario';
import { travelTableFromPairs } from '@maillage/travel';
import { minutes } from '@maillage/units';
import { expect, test } from 'vitest';
import { createComputation, sound } from './computation.ts';

/** Aubigny (1,000 people, one doctor, published 3) and Berlin (500 who ask like 600, none, published 2), 5 minutes apart. */
const basis: NamedBasis = {
  profession: 'general-practitioner',
  unit: 'consultations',
  year: 2022,
  registerYear: 2021,
  scale: 1,
  thresholds: { low: 2.5, high: 4 },
  codes: ['62001', '62002'],
  names: ['Aubigny', 'Berlin'],
  people: Float64Array.of(1000, 500),
  demand: Float64Array.of(1000, 600),
  access: Float64Array.of(3, 2),
  supply: Float64Array.of(5400, 0),
  lon: Float64Array.of(2, 2),
  lat: Float64Array.of(50, 50.01),
  kernel: compileAccess(
    travelTableFromPairs(2, minutes(20), { from: [0, 1], to: [1, 0], minutes: [5, 5] }),
    professionParameters['general-practitioner'].decay,
  ),
};
const draftOf = (fte: number): ScenarioDraft => ({
  name: 'Essai',
  profession: 'general-practitioner',
  date: '2027-01-01',
  territory: 'france',
  changes: [{ id: 'a', kind: 'health-centre', commune: '62002', fte }],
});

test('a frame tells only what moved since the last: 2 FTE give 8,440 / 1,600 = 5.275, the same again tells nothing, none goes back', () => {
  const { frame, before } = createComputation(basis, []);
  expect([...before]).toEqual([3, 2]);
  const first = frame(draftOf(2), undefined);
  expect([[...first.places], [...first.access]]).toEqual([
    [0, 1],
    [8.275, 7.275],
  ]);
  expect(first.lifts.low.lifted).toEqual({ people: 500, communes: 1 });
  expect(frame(draftOf(2), undefined).places.length).toBe(0);
  const back = frame({ ...draftOf(2), changes: [] }, undefined);
  expect([...back.access]).toEqual([3, 2]);
});

test('a change with a problem moves nothing and says which; the others still move', () => {
  const { frame } = createComputation(basis, []);
  const draft = draftOf(2);
  const unfinished = { id: 'b', kind: 'cabinet', commune: '', halfDays: 4 } as const;
  const { problems, access } = frame({ ...draft, changes: [unfinished, ...draft.changes] }, undefined);
  expect(problems).toMatchObject([{ code: 'scenario/no-commune', path: 'changes/0/commune' }]);
  expect([...access]).toEqual([8.275, 7.275]);
  expect(sound({ ...draft, changes: [unfinished, ...draft.changes] }, problems)).toEqual(draft.changes);
});

test('the ledger is in the baseline, and a territory counts its own people', () => {
  const { before, figures } = createComputation(basis, [['62001', -5400]]);
  expect([...before]).toEqual([0, 0]);
  const { lifts, communes, after } = figures(draftOf(2), ['62001']);
  expect(lifts.low.lifted).toEqual({ people: 1000, communes: 1 });
  expect(communes.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['Aubigny', 0, 5.275],
    ['Berlin', 0, 5.275],
  ]);
  expect(after.worst).toEqual([{ code: '62001', name: 'Aubigny', people: 1000, access: 5.275 }]);
});
