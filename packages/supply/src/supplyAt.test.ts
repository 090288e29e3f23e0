import { addDays } from '@maillage/units';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { headsOf } from './entry.ts';
import type { Register } from './register.ts';
import { supplyPerHead } from './register.ts';
import { deltasAgainstRegister, supplyAt } from './supplyAt.ts';
import { arbitraryLedger, DAY_COUNT, FIRST_DAY } from './testing/arbitraryLedger.ts';

const SEED = 20_261_123;

const lievin: Register = {
  profession: 'general-practitioner',
  year: 2022,
  byCommune: new Map([
    ['62510', { heads: 3, supply: 16_200, certainty: 'registered', shareOver60: null, shareOver65: null }],
  ]),
};
const retirement: Entry = {
  id: 'dr-martin',
  commune: '62510',
  profession: 'general-practitioner',
  label: 'Dr Martin, retraite en juin',
  supply: 6000,
  from: null,
  to: '2027-06-30',
  replacesHeads: 1,
  certainty: 'declared',
  origin: 'coordinator',
};

test('until he retires the doctor counts with his own supply, from then on neither he nor the head of the register does', () => {
  const on = (day: string) => supplyAt(day, lievin, [retirement]).get('62510');
  expect(on('2027-06-29')).toMatchObject({ supply: 10_800 + 6000, heads: 3, replacedHeads: 1 });
  expect(on('2027-06-30')).toMatchObject({ supply: 10_800, heads: 2, replacedHeads: 1 });
  expect(on('2031-01-01')).toMatchObject({ supply: 10_800, heads: 2 });
});

test('a doctor who halves his activity from September counts as the register says before', () => {
  const half: Entry = { ...retirement, supply: 2700, from: '2027-09-01', to: null };
  expect(supplyAt('2027-08-31', lievin, [half]).get('62510')).toMatchObject({ supply: 16_200, heads: 3 });
  expect(supplyAt('2027-09-01', lievin, [half]).get('62510')).toMatchObject({ supply: 13_500, heads: 3 });
});

test('an arrival in a commune without doctor is supply there, and the only change', () => {
  const arrival: Entry = { ...retirement, commune: '62001', replacesHeads: 0, to: null };
  expect(supplyAt('2027-01-01', lievin, [arrival]).get('62001')).toMatchObject({ supply: 6000, heads: 1 });
  expect([...deltasAgainstRegister('2027-01-01', lievin, [arrival])]).toEqual([['62001', 6000]]);
});

test('heads that a newer register no longer counts cannot be taken out twice: nothing falls under zero', () => {
  const five = { ...retirement, replacesHeads: 5, to: '2020-01-01' };
  expect(supplyAt('2027-01-01', lievin, [five]).get('62510')).toMatchObject({ supply: 0, heads: 0 });
});

test('without entries the supply is the register, exactly', () => {
  check(({ register }, day) => {
    expect(deltasAgainstRegister(day, register, []).size).toBe(0);
    for (const [commune, { supply, heads }] of supplyAt(day, register, [])) {
      expect(supply).toBe(register.byCommune.get(commune)!.supply);
      expect(heads).toBe(register.byCommune.get(commune)!.heads);
    }
  });
});

test('an entry that replaces heads with what the register says of them changes nothing while it runs', () => {
  check(({ register, entries }, day) => {
    const line = register.byCommune.get('62001')!;
    if (line.heads === 0) return;
    const same = { ...retirement, commune: '62001', supply: supplyPerHead(line), to: null };
    const others = entries.filter(({ commune }) => commune !== '62001');
    expect(total(register, [...others, same], day)).toBe(total(register, others, day));
  });
});

test('what entries change adds up, in any order', () => {
  check(({ register, entries }, day) => {
    const baseline = total(register, [], day);
    const together = total(register, entries, day) - baseline;
    const apart = entries.map((entry) => total(register, [entry], day) - baseline);
    expect(together).toBeCloseTo(sum(apart), 6);
    expect(total(register, entries.toReversed(), day)).toBeCloseTo(together + baseline, 6);
  });
});

test('the deltas are the supply minus the register, and name no commune that does not change', () => {
  check(({ register, entries }, day) => {
    const deltas = deltasAgainstRegister(day, register, entries);
    for (const [commune, { supply, registered }] of supplyAt(day, register, entries))
      expect(supply - registered).toBeCloseTo(deltas.get(commune) ?? 0, 9);
    for (const delta of deltas.values()) expect(delta).not.toBe(0);
  });
});

test('a slow walk through the days, head by head, finds the same supply and the same heads', () => {
  fc.assert(
    fc.property(arbitraryLedger, ({ register, entries }) => {
      for (const { day, supply, heads } of walk(register, entries)) {
        const fast = [...supplyAt(day, register, entries).values()];
        expect(sum(fast.map((line) => line.supply))).toBeCloseTo(supply, 6);
        expect(sum(fast.map((line) => line.heads))).toBe(heads);
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('an entry of another profession is a caller’s mistake, and says which', () => {
  expect(() => supplyAt('2027-01-01', lievin, [{ ...retirement, profession: 'nurse' }])).toThrow(
    'Got an entry of profession nurse when expected general-practitioner.',
  );
});

/** The oracle: every head of the register is a line of a list; each morning entries take lines out, begin and end. */
function* walk(register: Register, entries: readonly Entry[]) {
  const heads = [...register.byCommune].flatMap(([commune, line]) =>
    Array.from({ length: line.heads }, () => ({ commune, supply: supplyPerHead(line) })),
  );
  const pending = new Set(entries);
  for (let count = 0; count < DAY_COUNT; count++) {
    const day = addDays(FIRST_DAY, count);
    for (const entry of [...pending].filter(({ from }) => from === null || from === day)) {
      pending.delete(entry);
      for (let n = 0; n < entry.replacesHeads; n++)
        heads.splice(
          heads.findIndex(({ commune }) => commune === entry.commune),
          1,
        );
    }
    const running = entries.filter((entry) => !pending.has(entry) && !(entry.to !== null && entry.to <= day));
    yield {
      day,
      supply: sum(heads.map((head) => head.supply)) + sum(running.map((entry) => entry.supply)),
      heads: heads.length + sum(running.map(headsOf)),
    };
  }
}

function check(law: (ledger: { register: Register; entries: readonly Entry[] }, day: string) => void) {
  const days = fc.integer({ min: -1, max: DAY_COUNT }).map((count) => addDays(FIRST_DAY, count));
  fc.assert(fc.property(arbitraryLedger, days, law), { seed: SEED, numRuns: 300 });
}

function total(register: Register, entries: readonly Entry[], day: string): number {
  return sum([...supplyAt(day, register, entries).values()].map(({ supply }) => supply));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
