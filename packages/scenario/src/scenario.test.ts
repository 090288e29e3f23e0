import { compileAccess } from '@maillage/access';
import { seededRandom } from '@maillage/units';
import { describe, expect, test } from 'vitest';
import { type Baseline, baselineOf } from './baseline.ts';
import type { Change } from './changes/index.ts';
import { effectOf } from './effectOf.ts';
import { evaluate } from './evaluate.ts';
import { outcomeOf } from './outcome.ts';
import { plannedEntries } from './plannedEntries.ts';
import type { ScenarioDraft } from './scenario.ts';
import { stretch } from './stretch.ts';
import { randomCountry, threeVillages } from './testing/baselines.ts';
import { validateScenario } from './validateScenario.ts';

const draftOf = (...changes: Change[]): ScenarioDraft => ({
  name: 'Essai',
  profession: 'general-practitioner',
  date: '2027-01-01',
  territory: 'france',
  changes,
});
const after = (baseline: Baseline, ...changes: Change[]) =>
  evaluate(baseline, effectOf(baseline, draftOf(...changes)), (factor) =>
    compileAccess(baseline.kernel.table, stretch(baseline.kernel.decay, factor)),
  );

describe('by hand', () => {
  test('the doctor of Aubigny leaves: 4,236 / 1,600 = 2.6475 less than 3 and 2, and nothing falls below 0', () => {
    const leaves: Change = { id: 'a', kind: 'doctor-leaves', commune: '62001', heads: 1 };
    const { access } = after(threeVillages(), leaves);
    expect(access[0]).toBeCloseTo(0.3525, 12);
    expect([...access.subarray(1)]).toEqual([0, 5]);
  });

  test('a centre with 2 FTE in Berlin: 8,440 / 1,600 = 5.275 more in both villages, 500 people above 2.5, 1,500 above 4', () => {
    const centre: Change = { id: 'a', kind: 'health-centre', commune: '62002', fte: 2 };
    const { evaluation, outcome } = outcomeOf(threeVillages(), draftOf(centre));
    expect([...evaluation.access]).toEqual([3 + 5.275, 2 + 5.275, 5]);
    expect([...evaluation.touched]).toEqual([0, 1]);
    expect(outcome.supply).toBe(8440);
    expect(outcome.lifts).toMatchObject({
      low: { threshold: 2.5, lifted: { people: 500, communes: 1 }, dropped: { people: 0, communes: 0 } },
      high: { threshold: 4, lifted: { people: 1500, communes: 2 } },
      better: { people: 1500, communes: 2 },
    });
    // Berlin lacked (2.5 − 2) × 600 = 300 consultations a year
    expect([outcome.before.missing, outcome.after.missing]).toEqual([300, 0]);
    expect(outcome.before.underLow).toEqual({ people: 500, communes: 1 });
    expect(outcome.before.worst.map(({ place }) => place)).toEqual([1, 0, 2]);
    expect(outcome.after.worst.map(({ place }) => place)).toEqual([2, 1, 0]);
  });

  test('in a territory only its people are counted', () => {
    const centre: Change = { id: 'a', kind: 'health-centre', commune: '62002', fte: 2 };
    const { outcome } = outcomeOf(threeVillages(), draftOf(centre), { inside: Uint32Array.of(0) });
    expect(outcome.lifts).toMatchObject({ low: { lifted: { people: 0 } }, better: { people: 1000, communes: 1 } });
    expect(outcome.before).toMatchObject({ people: 1000, mean: 3, gini: 0 });
  });

  test('a tenth more people in both villages: 4,236 / 1,760 instead of 4,236 / 1,600', () => {
    const more: Change = { id: 'a', kind: 'population-change', communes: ['62001', '62002'], percent: 10 };
    const { access, people } = after(threeVillages(), more);
    expect([...people].map(Math.round)).toEqual([1100, 550, 2000]);
    expect(access[1]).toBeCloseTo(2 + 4236 / 1760 - 4236 / 1600, 12);
  });

  test('times that triple put Berlin at 15 minutes: weight 1/3 instead of 1, so 4,236 / 1,200', () => {
    const slower: Change = { id: 'a', kind: 'travel-times', factor: 3 };
    const { access } = after(threeVillages(), slower);
    expect(access[0]).toBeCloseTo(3 + 4236 / 1200 - 2.6475, 12);
    expect(access[1]).toBeCloseTo(2 + 4236 / 1200 / 3 - 2.6475, 12);
    expect(access[2]).toBe(5);
  });

  test('full-time equivalents are counted per 100,000 people', () => {
    const nurses = threeVillages({ unit: 'fte-per-100000', scale: 100_000, supply: Float64Array.of(1, 0, 2) });
    const one: Change = { id: 'a', kind: 'doctor-arrives', commune: '62002', heads: 1 };
    const draft = { ...draftOf(one), profession: 'nurse' as const };
    expect(evaluate(nurses, effectOf(nurses, draft)).access[1]).toBeCloseTo(2 + 100_000 / 1600, 9);
  });

  test('the ledger is part of the baseline: what left already is displayed and cannot leave again', () => {
    const moved = baselineOf(threeVillages(), new Map([[0, -4236]]));
    expect(moved.access[0]).toBeCloseTo(0.3525, 12);
    expect([...moved.access.subarray(1)]).toEqual([0, 5]);
    const problems = validateScenario(draftOf({ id: 'a', kind: 'doctor-leaves', commune: '62001', heads: 1 }), {
      baseline: moved,
      communeName: () => 'Aubigny',
    });
    expect(problems).toMatchObject([
      { code: 'scenario/more-than-there-is', path: 'changes/0', details: { commune: 'Aubigny', left: 0, asked: 4236 } },
    ]);
  });
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('laws over a country drawn with seed %i', (seed) => {
  const country = randomCountry(seed);
  const random = seededRandom(seed + 100);
  const commune = () => country.codes[Math.floor(random() * country.codes.length)]!;
  const arrivals = Array.from(
    { length: 6 },
    (_, k): Change => ({ id: `a${k}`, kind: 'doctor-arrives', commune: commune(), heads: Math.ceil(3 * random()) / 3 }),
  );

  test('no change gives the baseline itself', () => {
    const { access, touched } = after(country);
    expect(access).toEqual(country.access);
    expect(touched.length).toBe(0);
  });

  test('changes and their inverses give the baseline back to 1e-12', () => {
    const inverses = arrivals.map((change): Change => {
      if (change.kind !== 'doctor-arrives') throw new Error(change.kind);
      return { id: `-${change.id}`, kind: 'doctor-leaves', commune: change.commune, heads: change.heads, each: 5400 };
    });
    const { access } = after(country, ...arrivals, ...inverses);
    for (const [place, value] of access.entries()) expect(Math.abs(value - country.access[place]!)).toBeLessThan(1e-12);
  });

  test('the order of supply changes does not matter, not even in the last bit', () => {
    const forward = after(country, ...arrivals);
    expect(after(country, ...arrivals.toReversed())).toEqual(forward);
  });

  test('supply is conserved: Σ demand · Δaccess = Σ ΔS', () => {
    const { access } = after(country, ...arrivals);
    const gained = access.reduce((sum, value, i) => sum + country.demand[i]! * (value - country.access[i]!), 0);
    const added = arrivals.reduce(
      (sum, change) => sum + (change.kind === 'doctor-arrives' ? change.heads * 5400 : 0),
      0,
    );
    expect(gained / added).toBeCloseTo(1, 10);
  });

  test('moving few columns gives what recomputing everything gives (slow oracle)', () => {
    const people: Change = { id: 'p', kind: 'population-change', communes: [commune(), commune()], percent: 40 };
    const draft = draftOf(...arrivals, people);
    const effect = effectOf(country, draft);
    const { access } = evaluate(country, effect);
    const demand = country.demand.map((value, i) => value * (effect.demand.get(i) ?? 1));
    const supply = country.supply.map((value, i) => value + (effect.supply.get(i) ?? 0));
    const before = country.kernel.compute(country.demand, country.supply);
    const now = country.kernel.compute(demand, supply);
    for (const [i, value] of access.entries())
      expect(value).toBeCloseTo(Math.max(0, country.access[i]! + now[i]! - before[i]!), 9);
  });

  test('what everybody is told of lifts is what comparing all people before and after tells', () => {
    const { evaluation, outcome } = outcomeOf(country, draftOf(...arrivals));
    const above = (values: Float64Array) =>
      values.reduce((sum, value, i) => sum + (value > 2.5 ? country.people[i]! : 0), 0);
    const { lifted, dropped } = outcome.lifts.low;
    expect(lifted.people - dropped.people).toBe(above(evaluation.access) - above(country.access));
    expect(outcome.before.underLow.people - outcome.after.underLow.people).toBe(lifted.people - dropped.people);
  });
});

describe('what is wrong with a draft', () => {
  const context = { baseline: threeVillages(), communeName: () => undefined };
  const codes = (draft: ScenarioDraft) => validateScenario(draft, context).map(({ code, path }) => [code, path]);

  test('all problems at once, each where it is', () => {
    const draft: ScenarioDraft = {
      ...draftOf(
        { id: 'a', kind: 'health-centre', commune: '62002', fte: 0 },
        { id: 'a', kind: 'cabinet', commune: '99999', halfDays: 6 },
      ),
      name: ' ',
      date: '2019-05-01',
      parameters: { perHead: -1 },
    };
    expect(codes(draft)).toEqual([
      ['scenario/name-missing', 'name'],
      ['scenario/date-before-baseline', 'date'],
      ['scenario/parameter-invalid', 'parameters/perHead'],
      ['scenario/amount-zero', 'changes/0/fte'],
      ['scenario/same-id', 'changes/1/id'],
      ['commune/unknown', 'changes/1'],
    ]);
    expect(codes({ ...draftOf(), date: '2027-02-30' })).toEqual([['scenario/date-invalid', 'date']]);
  });

  test('two changes that together take away more than there is', () => {
    const leaves = (id: string): Change => ({ id, kind: 'doctor-leaves', commune: '59001', heads: 1 });
    expect(codes(draftOf(leaves('a'), leaves('b')))).toEqual([]);
    expect(codes(draftOf(leaves('a'), leaves('b'), leaves('c')))).toEqual([
      ['scenario/more-than-there-is', 'changes/0'],
    ]);
  });
});

test('planned, a scenario becomes entries from its day on, and says which changes the ledger cannot hold', () => {
  const plan = plannedEntries(
    threeVillages(),
    draftOf(
      { id: 'a', kind: 'doctor-leaves', commune: '62001', heads: 1 },
      { id: 'b', kind: 'cabinet', commune: '62002', halfDays: 4 },
      { id: 'c', kind: 'travel-times', factor: 1.2 },
    ),
    ({ kind }) => kind,
  );
  const shared = { profession: 'general-practitioner', certainty: 'planned' };
  expect(plan.entries).toEqual([
    {
      commune: '62001',
      supply: 4236,
      from: null,
      to: '2027-01-01',
      replacesHeads: 1,
      label: 'doctor-leaves',
      ...shared,
    },
    {
      commune: '62002',
      supply: 2700,
      from: '2027-01-01',
      to: null,
      replacesHeads: 0,
      heads: 0,
      label: 'cabinet',
      ...shared,
    },
  ]);
  expect(plan.left.map(({ id }) => id)).toEqual(['c']);
});
