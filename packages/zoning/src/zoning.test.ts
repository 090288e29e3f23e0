import { euros } from '@maillage/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from './assess.ts';
import { differenceWith } from './difference.ts';
import { zoningLines } from './lines.ts';
import { changeParameters, moveQuarter, moveUnits, type Outcome } from './moves.ts';
import { propose } from './propose.ts';
import { selectionOf } from './selection.ts';
import { classify, emptyState, type ZoningState } from './state.ts';
import { arbitraryMoves, arbitraryRegion } from './testing/arbitraryRegion.ts';
import { aire, smallRegion, smallState, withCeilings } from './testing/smallRegion.ts';
import { unitValue, zoningUnit } from './unit.ts';

const ready = (outcome: Outcome): ZoningState => {
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.state;
};
const classes = (state: ZoningState) => classify(smallRegion, state).map((one) => one.class);

describe('four units by hand', () => {
  test('the value of a unit weighs its communes: (6,000 × 1.5 + 4,000 × 3) / 10,000 = 2.1', () => {
    expect(aire.value).toBeCloseTo(2.1, 12);
    expect(unitValue([{ weight: 10, value: null }])).toBeNull();
    expect(
      unitValue([
        { weight: 10, value: null },
        { weight: 5, value: 3 },
      ]),
    ).toBe(3);
  });

  test('a unit that reaches into another région is valued whole and counted here: (6,000 × 1.5 + 2,000 × 3.5) / 8,000 = 2', () => {
    const [first] = aire.communes;
    expect(zoningUnit('A', 'Aire', [first!], [{ weight: 2_000, value: 3.5 }])).toMatchObject({
      population: 6_000,
      value: 2,
      partial: true,
    });
  });

  test('the thresholds belong to the class below: 2.5 is mandatory, 4 is in the vivier', () => {
    const of = (value: number | null) => selectionOf({ value }, smallState.parameters);
    expect([of(2.5), of(2.5001), of(4), of(4.0001), of(null)]).toEqual(['priority', 'pool', 'pool', 'out', 'unknown']);
  });

  test('before anybody decides: 10,000 people in ZIP, 50,000 under vigilance, 40,000 outside', () => {
    expect(assess(smallRegion, smallState)).toMatchObject({
      population: 100_000,
      people: { zip: 10_000, zac: 0, zv: 50_000, hz: 40_000 },
      selected: { priority: 10_000, pool: 50_000, out: 40_000, unknown: 0 },
      gauges: {
        zip: { people: 10_000, max: 30_000, verdict: 'within' },
        margin: { people: 0, max: 2_500, verdict: 'within' },
      },
      remarks: [],
    });
  });

  test('the proposal fills ZIP to its ceiling by need (10,000 + Bruay’s 20,000), then ZAC with Calais’s 30,000', () => {
    const proposal = propose(smallRegion, smallState);
    expect(proposal).toEqual({
      status: 'proposed',
      moves: new Map([
        ['B', { class: 'zip', motivation: null }],
        ['C', { class: 'zac', motivation: null }],
      ]),
      passedOver: [{ unit: 'C', name: 'Calais', class: 'zip', excess: 30_000 }],
    });
  });

  test('under a ceiling of 29,999 Bruay is one person too many: it goes to ZAC, and Calais, which no longer fits, waits', () => {
    const proposal = propose(smallRegion, emptyState(withCeilings(29_999, 30_000)));
    expect(proposal).toMatchObject({
      moves: new Map([['B', { class: 'zac', motivation: null }]]),
      passedOver: [
        { unit: 'B', class: 'zip', excess: 1 },
        { unit: 'C', class: 'zip', excess: 10_001 },
        { unit: 'C', class: 'zac', excess: 20_000 },
      ],
    });
  });

  test('without a ceiling nothing is proposed and nothing is guessed', () => {
    expect(propose(smallRegion, emptyState(withCeilings(null, 5)))).toEqual({
      status: 'ceilings-unknown',
      missing: ['zip'],
    });
    const { gauges, remarks } = assess(smallRegion, emptyState(withCeilings(null, null)));
    expect([gauges.zip.verdict, gauges.zac.verdict]).toEqual(['unknown', 'unknown']);
    expect(remarks.map(({ kind }) => kind)).toEqual(['ceiling-unknown', 'ceiling-unknown']);
  });

  test('a locked unit leaves ZIP with a motivation only, and the margin of 2,500 people refuses Aire’s 10,000 even so', () => {
    const bare = moveUnits(smallRegion, smallState, [{ unit: 'A', class: 'zac' }]);
    expect(bare).toMatchObject({
      status: 'refused',
      problems: [
        { code: 'zoning/locked', details: { name: 'Aire', threshold: 2.5 } },
        { code: 'zoning/margin-exceeded', details: { people: 10_000, limit: 2_500, excess: 7_500, names: ['Aire'] } },
      ],
    });
    const motivated = moveUnits(smallRegion, smallState, [{ unit: 'A', class: 'zac', motivation: 'MSP ouverte' }]);
    expect(motivated).toMatchObject({ status: 'refused', problems: [{ code: 'zoning/margin-exceeded' }] });
    const wider = {
      ...smallState,
      parameters: { ...smallState.parameters, margin: { share: 0.2, source: 'x', date: null } },
    };
    expect(moveUnits(smallRegion, wider, [{ unit: 'A', class: 'zac' }])).toMatchObject({
      problems: [{ code: 'zoning/locked' }],
    });
    const state = ready(moveUnits(smallRegion, wider, [{ unit: 'A', class: 'zac', motivation: 'MSP ouverte' }]));
    expect(assess(smallRegion, state).gauges.margin).toMatchObject({ people: 10_000, max: 10_000, verdict: 'within' });
    expect(moveUnits(smallRegion, state, [{ unit: 'A', motivation: ' ' }])).toMatchObject({
      problems: [{ code: 'zoning/locked' }],
    });
  });

  test('two settlements a year per 100,000 people: 10,000 in ZIP cost 0.2 × 10,000 € = 2,000 €, 30,000 in ZAC 3,000 €', () => {
    const parameters = { ...smallState.parameters, settlements: { zip: 2, zac: 2 } };
    const state = ready(moveUnits(smallRegion, { ...smallState, parameters }, [{ unit: 'C', class: 'zac' }]));
    const { budget } = assess(smallRegion, state);
    expect(budget).toEqual({ zip: euros(2_000), zac: euros(3_000), total: euros(5_000) });
    expect(assess(smallRegion, smallState).budget).toEqual({ zip: null, zac: null, total: null });
  });

  test('a quarter differs from its unit, owes a motivation, and is redundant once its unit is helped as much', () => {
    const quarter = {
      code: 'QN1',
      name: 'Les Cités',
      kind: 'qpv',
      commune: '59001',
      class: 'zip',
      population: 900,
      motivation: null,
    } as const;
    const state = ready(moveQuarter(smallRegion, smallState, 'QN1', quarter));
    expect(assess(smallRegion, state).remarks).toEqual([
      { kind: 'motivation-missing', quarter: 'QN1', name: 'Les Cités' },
    ]);
    expect(zoningLines(smallRegion, state).map((line) => [line.commune, line.class, line.quarter?.code])).toEqual([
      ['59001', 'hz', undefined],
      ['59001', 'qpv-zip', 'QN1'],
      ['62001', 'zip', undefined],
      ['62002', 'zip', undefined],
      ['62003', 'zv', undefined],
      ['62004', 'zv', undefined],
    ]);
    const inZip = ready(moveQuarter(smallRegion, smallState, 'QN1', { ...quarter, commune: '62001' }));
    expect(assess(smallRegion, inZip).remarks).toEqual([
      { kind: 'quarter-redundant', quarter: 'QN1', name: 'Les Cités' },
    ]);
    expect(moveQuarter(smallRegion, smallState, 'QN1', { ...quarter, commune: '75056' })).toMatchObject({
      problems: [{ code: 'zoning/quarter-outside', details: { commune: '75056' } }],
    });
  });

  test('against a zoning in force, 10,000 people gain, 40,000 lose, 20,000 stay, and 30,000 are not named', () => {
    const inForce = {
      label: '2022',
      classes: { 62001: ['zac'], 62002: ['zac', 'qpv-zip'], 62003: ['zv'], 59001: ['zv'] },
    } as const;
    const difference = differenceWith(smallRegion, { ...smallState, inForce });
    expect(difference?.people).toEqual({ gains: 10_000, same: 20_000, loses: 40_000, unknown: 30_000 });
  });

  test('a higher threshold moves what it now locks, in the same action; motivated departures stay', () => {
    const parameters = {
      ...smallState.parameters,
      thresholds: { ...smallState.parameters.thresholds, zip: 3 },
    };
    expect(classes(ready(changeParameters(smallRegion, smallState, parameters)))).toEqual(['zip', 'zip', 'zv', 'hz']);
  });

  test('every problem of an action is told at once', () => {
    const unknown = moveUnits(smallRegion, smallState, [{ unit: 'X' }, { unit: 'A' }, { unit: 'A' }]);
    expect(unknown).toMatchObject({ problems: [{ code: 'zoning/unit-unknown' }, { code: 'zoning/unit-twice' }] });
    const parameters = {
      ...withCeilings(1, 1),
      thresholds: { zip: 5, pool: 4, source: '', date: null },
      ceilings: { ...withCeilings(1, 1).ceilings, zipMin: 2, zacMin: 2, source: ' ' },
    };
    const refused = changeParameters(smallRegion, smallState, parameters);
    expect(refused.status === 'refused' && refused.problems.map(({ code }) => code)).toEqual([
      'zoning/thresholds-reversed',
      'zoning/ceiling-reversed',
      'zoning/ceiling-reversed',
      'zoning/ceiling-unsourced',
    ]);
  });
});

describe('whatever is moved, in whatever order', () => {
  const run = (check: (units: typeof smallRegion, state: ZoningState) => void) =>
    fc.assert(
      fc.property(arbitraryRegion, arbitraryMoves, (units, moves) => {
        let state = emptyState(withCeilings(60_000, 60_000));
        for (const { at, class: next, motivation } of moves) {
          const outcome = moveUnits(units, state, [{ unit: units[at % units.length]!.id, class: next, motivation }]);
          if (outcome.status === 'ready') state = outcome.state;
          check(units, state);
        }
      }),
      { seed: 20261124, numRuns: 200 },
    );

  test('the people of the classes add up to those of the région', () =>
    run((units, state) => {
      const { people, population } = assess(units, state);
      expect(people.zip + people.zac + people.zv + people.hz).toBe(population);
    }));

  test('a locked unit is out of ZIP with a motivation, or not at all', () =>
    run((units, state) => {
      for (const { selection, class: its, motivation } of classify(units, state))
        if (selection === 'priority' && its !== 'zip') expect(motivation?.trim()).toBeTruthy();
    }));

  test('departures never cover more than 5 % of the vivier’s people', () =>
    run((units, state) => {
      const classified = classify(units, state);
      const pool = classified.filter(({ selection }) => selection === 'pool');
      const departed = classified.filter(({ departs }) => departs);
      const people = (list: typeof classified) => list.reduce((sum, { unit }) => sum + unit.population, 0);
      expect(people(departed)).toBeLessThanOrEqual(0.05 * people(pool));
    }));

  test('a proposal keeps ZIP under its ceiling or adds nothing to what is mandatory, and never helps the better off first', () =>
    fc.assert(
      fc.property(arbitraryRegion, fc.nat({ max: 150_000 }), fc.nat({ max: 150_000 }), (units, zipMax, zacMax) => {
        const state = emptyState(withCeilings(zipMax, zacMax));
        const proposal = propose(units, state);
        if (proposal.status !== 'proposed') throw new Error('Got no proposal when expected one.');
        const after = ready(
          moveUnits(
            units,
            state,
            [...proposal.moves].map(([unit, { class: its }]) => ({ unit, class: its })),
          ),
        );
        const { people, selected } = assess(units, after);
        expect(people.zip).toBeLessThanOrEqual(Math.max(zipMax, selected.priority));
        expect(people.zac).toBeLessThanOrEqual(zacMax);
        const pool = classify(units, after).filter(({ selection }) => selection === 'pool');
        for (const left of pool.filter(({ class: its }) => its !== 'zip'))
          for (const taken of pool.filter(({ class: its }) => its === 'zip'))
            if (left.unit.population <= taken.unit.population)
              expect(left.unit.value!).toBeGreaterThanOrEqual(taken.unit.value!);
        // nothing that would still fit is left out of ZIP
        for (const left of pool.filter(({ class: its }) => its !== 'zip'))
          expect(people.zip + left.unit.population).toBeGreaterThan(zipMax);
      }),
      { seed: 20261124, numRuns: 300 },
    ));
});
