import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleWithin } from './coverage.ts';
import { type PlannableProject, plannedSupply } from './plannedSupply.ts';
import { mayPlanSupply, PROJECT_STAGES } from './stages.ts';

const project: PlannableProject = {
  name: 'MSP des Deux-Clochers',
  stage: 'works',
  commune: '62001',
  opening: '2027-09-01',
  members: [
    { profession: 'general-practitioner', fte: 1, alreadyHere: false },
    { profession: 'general-practitioner', fte: 0.5, alreadyHere: false },
    { profession: 'general-practitioner', fte: 1, alreadyHere: true },
    { profession: 'nurse', fte: 2, alreadyHere: false },
  ],
};

describe('planned supply', () => {
  test('those who come count, by profession; those who are here already move in and change nothing', () => {
    const common = { commune: '62001', label: 'MSP des Deux-Clochers', from: '2027-09-01' };
    expect(plannedSupply(project)).toEqual({
      status: 'ready',
      lines: [
        { ...common, profession: 'general-practitioner', fte: 1.5 },
        { ...common, profession: 'nurse', fte: 2 },
      ],
    });
  });

  test('everything that is missing is told at once', () => {
    expect(plannedSupply({ ...project, stage: 'idea', commune: null, opening: null, members: [] })).toEqual({
      status: 'refused',
      reasons: ['project/too-early', 'project/no-opening', 'project/no-commune', 'project/nobody-new'],
    });
  });

  test('from the funding on, and no more once abandoned', () => {
    expect(PROJECT_STAGES.filter(mayPlanSupply)).toEqual(['funding', 'works', 'opening', 'open']);
  });
});

describe('people within so many minutes', () => {
  test('three villages by hand: 100 on the spot, 50 at 25 minutes, 30 at 44, 7 out of reach', () => {
    const minutes = Float64Array.of(0, 25, 44, Number.POSITIVE_INFINITY);
    const people = Float64Array.of(100, 50, 30, 7);
    expect(peopleWithin(minutes, people, Uint32Array.of(0, 1, 2, 3))).toEqual([100, 150, 180]);
    expect(peopleWithin(minutes, people, Uint32Array.of(1, 3))).toEqual([0, 50, 50]);
  });

  test('more minutes never reach fewer people, and never more than there are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(120), fc.nat(5000)), { minLength: 1, maxLength: 40 }), (places) => {
        const counts = peopleWithin(
          Float64Array.from(places, ([minutes]) => minutes),
          Float64Array.from(places, ([, people]) => people),
          Uint32Array.from(places.keys()),
        );
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
        expect(counts.at(-1)).toBeLessThanOrEqual(places.reduce((sum, [, people]) => sum + people, 0));
      }),
      { seed: 13 },
    );
  });
});
