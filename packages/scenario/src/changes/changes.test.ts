import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../effectOf.ts';
import { parametersOf } from '../parameters.ts';
import { threeVillages } from '../testing/baselines.ts';
import { changeKind, changeKindIds, kindOf } from './index.ts';

const baseline = threeVillages();
const context = contextOf(baseline, parametersOf('general-practitioner'));

test('each file of the folder is a kind of the registry, and each kind has its file', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const members = files.filter((file) => !['index.ts', 'changeKind.ts', 'amount.ts'].includes(file));
  expect(members.map((file) => file.replace('.ts', '')).sort()).toEqual([...changeKindIds].sort());
});

describe.each(changeKindIds)('%s', (id) => {
  const kind = changeKind(id);
  const blank = kind.blank('c1', '62001');

  test('a blank one is of its kind and has no problem', () => {
    expect(blank).toMatchObject({ id: 'c1', kind: id });
    expect(kindOf(blank)).toBe(kind);
    expect(kind.problems(blank)).toEqual([]);
  });

  test('its size lies within its bounds, and turning it changes what it does', () => {
    const size = kind.size(blank);
    if (!size) return;
    expect(size.value).toBeGreaterThanOrEqual(size.least);
    expect(size.value).toBeLessThanOrEqual(size.most);
    const other = kind.resized(blank, size.most);
    expect(kind.size(other)?.value).toBe(size.most);
    expect(kind.effect(other, context)).not.toEqual(kind.effect(blank, context));
  });

  test('without a size, or without a commune, it says so', () => {
    if (kind.size(blank))
      expect(kind.problems(nothingOf(id)).map(({ code }) => code)).toContain('scenario/amount-zero');
    const nowhere = kind.mapCommunes(blank, () => '');
    if (kind.communes(blank).length > 0)
      expect(kind.problems(nowhere).map(({ code }) => code)).toContain('scenario/no-commune');
  });

  test('a size that is no number, or far too large, is refused', () => {
    if (!kind.size(blank)) return;
    for (const value of [Number.NaN, Infinity, 1e6])
      expect(kind.problems(kind.resized(blank, value)).map(({ code }) => code)).toContain('scenario/amount-invalid');
  });

  test('its effect names only places of its communes, and follows it when it moves', () => {
    const placesOf = (change: typeof blank) => {
      const { supply = [], demand = [] } = kind.effect(change, context);
      return [...supply, ...demand].map(([place]) => place);
    };
    const moved = kind.mapCommunes(blank, () => '59001');
    if (kind.communes(blank).length === 0) return expect(placesOf(blank)).toEqual([]);
    expect(new Set(placesOf(blank))).toEqual(new Set([0]));
    expect(kind.communes(moved)).toEqual(['59001']);
    expect(new Set(placesOf(moved))).toEqual(new Set([2]));
  });

  test('the entries that it becomes offer what its effect says, from its day on', () => {
    const planned = kind.planned(blank, '2027-01-01', context);
    expect(planned === undefined).toBe(kind.moves !== 'supply' || kind.endsWhereItIsRun === true);
    if (!planned) return;
    const [, change] = kind.effect(blank, context).supply![0]!;
    // the register counts each head that an entry replaces for 4,236; an entry that ends on the day offers nothing from it on
    const offered = planned.reduce(
      (sum, { supply, to, replacesHeads }) => sum + (to === null ? supply : 0) - replacesHeads * 4236,
      0,
    );
    expect(offered).toBeCloseTo(change, 9);
  });
});

/** The change that changes nothing: 100 % of the hours or of the times, 0 of the rest. */
function nothingOf(id: (typeof changeKindIds)[number]) {
  const kind = changeKind(id);
  return kind.resized(kind.blank('c1', '62001'), id === 'doctor-changes-hours' || id === 'travel-times' ? 1 : 0);
}

describe('worked by hand, with 4,236 consultations a head of the register, 5,400 a newcomer, 675 a weekly half-day, 4,220 a full-time equivalent', () => {
  test.each([
    [{ id: 'c', kind: 'doctor-leaves', commune: '59001', heads: 2 }, [[2, -8472]]],
    [{ id: 'c', kind: 'doctor-leaves', commune: '62001', heads: 1, each: 3000 }, [[0, -3000]]],
    [{ id: 'c', kind: 'doctor-arrives', commune: '62002', heads: 1.5 }, [[1, 8100]]],
    [{ id: 'c', kind: 'doctor-changes-hours', commune: '59001', heads: 2, share: 0.5 }, [[2, -4236]]],
    [{ id: 'c', kind: 'cabinet', commune: '62002', halfDays: 6 }, [[1, 4050]]],
    [
      { id: 'c', kind: 'bus-round', stops: ['62001', '62002'], halfDays: 2 },
      [
        [0, 1350],
        [1, 1350],
      ],
    ],
    [{ id: 'c', kind: 'health-centre', commune: '62002', fte: 2.5 }, [[1, 10_550]]],
    [{ id: 'c', kind: 'place-closes', commune: '59001' }, [[2, -8472]]],
    // what ends is at most what is offered there
    [{ id: 'c', kind: 'sessions-end', commune: '59001', supply: 730 }, [[2, -730]]],
    [{ id: 'c', kind: 'sessions-end', commune: '59001', supply: 9000 }, [[2, -8472]]],
    [
      { id: 'c', kind: 'msp', commune: '62002', newHeads: 1, movingIn: [{ commune: '62001', heads: 1 }] },
      [
        [1, 5400 + 4236],
        [0, -4236],
      ],
    ],
  ] as const)('%j', (change, supply) => {
    expect(kindOf(change).effect(change, context).supply).toEqual(supply);
  });
});

describe('where the register estimates 1.5 doctors, 6,354 consultations', () => {
  const estimated = contextOf(
    threeVillages({ supply: Float64Array.of(6354, 0, 8472) }),
    parametersOf('general-practitioner'),
  );

  test.each([
    [{ id: 'c', kind: 'doctor-leaves', commune: '62001', heads: 1 }, -4236],
    [{ id: 'c', kind: 'doctor-leaves', commune: '62001', heads: 2 }, -6354],
    [{ id: 'c', kind: 'doctor-leaves', commune: '62001', heads: 3 }, -12_708],
    [{ id: 'c', kind: 'doctor-changes-hours', commune: '62001', heads: 2, share: 0.5 }, -3177],
    [{ id: 'c', kind: 'doctor-leaves', commune: '62002', heads: 1 }, -4236],
  ] as const)('%j: the second takes the half that is left, a third is one too many', (change, supply) => {
    expect(kindOf(change).effect(change, estimated).supply![0]![1]).toBe(supply);
  });

  test('who moves in brings along no more than they leave', () => {
    const msp = {
      id: 'c',
      kind: 'msp',
      commune: '62002',
      newHeads: 0,
      movingIn: [{ commune: '62001', heads: 2 }],
    } as const;
    expect(kindOf(msp).effect(msp, estimated).supply).toEqual([
      [1, 6354],
      [0, -6354],
    ]);
  });
});
