import { minutes } from '@maillage/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createTravelTableWriter,
  mirrorUpper,
  restrictToReach,
  sameTravelTable,
  type TravelTable,
  transpose,
  travelMinutes,
  travelRow,
  travelRows,
  travelTableFromPairs,
  validateTravelTable,
} from './index.ts';

/** Three villages: 0 → 1 in 10, 1 → 0 in 12, 1 → 2 in 20; 2 leads nowhere. */
const villages = travelTableFromPairs(3, minutes(20), { from: [1, 0, 1], to: [2, 1, 0], minutes: [20, 10, 12] });
const out = Number.POSITIVE_INFINITY;

describe('three villages by hand', () => {
  test('each place reaches itself in 0, destinations increase in every row', () => {
    expect([...villages.start]).toEqual([0, 2, 5, 6]);
    expect([...villages.destination]).toEqual([0, 1, 0, 1, 2, 2]);
    expect([...villages.minutes]).toEqual([0, 10, 12, 0, 20, 0]);
    expect(validateTravelTable(villages)).toEqual([]);
  });

  test('a pair is looked up, an absent one is infinitely far', () => {
    expect([travelMinutes(villages, 0, 1), travelMinutes(villages, 0, 2), travelMinutes(villages, 2, 2)]).toEqual([
      10,
      out,
      0,
    ]);
  });

  test('transposed, 0 → 1 becomes 1 → 0', () => {
    const other = transpose(villages);
    expect([travelMinutes(other, 1, 0), travelMinutes(other, 0, 1), travelMinutes(other, 2, 1)]).toEqual([10, 12, 20]);
  });

  test('a reach of 11 minutes keeps 0 → 1 only', () => {
    const near = restrictToReach(villages, minutes(11));
    expect([...near.destination]).toEqual([0, 1, 1, 2]);
    expect([...near.minutes]).toEqual([0, 10, 0, 0]);
  });

  test('rows are views in order', () => {
    expect([...travelRow(villages, 1).destination]).toEqual([0, 1, 2]);
    expect([...travelRows(villages)].map(({ from, minutes: times }) => [from, times.length])).toEqual([
      [0, 2],
      [1, 3],
      [2, 1],
    ]);
  });
});

/** Random pairs as a full matrix, `Infinity` where there is none: the slow and obvious form. */
const matrices = fc.integer({ min: 1, max: 12 }).chain((places) =>
  fc
    .array(
      fc.oneof(
        fc.constant(out),
        fc.integer({ min: 1, max: 240 }).map((q) => q / 8),
      ),
      {
        minLength: places * places,
        maxLength: places * places,
      },
    )
    .map((cells) => ({ places, at: (i: number, j: number) => (i === j ? 0 : cells[i * places + j]!) })),
);

function tableOf({ places, at }: { places: number; at: (i: number, j: number) => number }, reach = 30): TravelTable {
  const writer = createTravelTableWriter(places, minutes(reach));
  const backwards = Array.from({ length: places }, (_, k) => places - 1 - k);
  for (let i = 0; i < places; i++)
    writer.addRow(
      backwards,
      backwards.map((j) => at(i, j)),
    );
  return writer.finish();
}

test('whatever the matrix, the table says what it says, within reach', () => {
  fc.assert(
    fc.property(matrices, fc.integer({ min: 1, max: 30 }), (matrix, reach) => {
      const table = restrictToReach(tableOf(matrix), minutes(reach));
      expect(validateTravelTable(table)).toEqual([]);
      for (let i = 0; i < matrix.places; i++) {
        for (let j = 0; j < matrix.places; j++) {
          const time = matrix.at(i, j);
          expect(travelMinutes(table, i, j)).toBe(time <= reach ? time : out);
        }
      }
      expect(sameTravelTable(table, tableOf(matrix, reach))).toBe(true);
    }),
    { seed: 4 },
  );
});

test('transposing twice changes nothing, once exchanges the ends', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const table = tableOf(matrix);
      expect(validateTravelTable(transpose(table))).toEqual([]);
      expect(sameTravelTable(transpose(transpose(table)), table)).toBe(true);
      expect(sameTravelTable(transpose(table), tableOf({ places: matrix.places, at: (i, j) => matrix.at(j, i) }))).toBe(
        true,
      );
    }),
    { seed: 5 },
  );
});

test('the upper half mirrored is the symmetric table', () => {
  fc.assert(
    fc.property(matrices, ({ places, at }) => {
      const upper = tableOf({ places, at: (i, j) => (j < i ? out : at(i, j)) });
      const whole = tableOf({ places, at: (i, j) => at(Math.min(i, j), Math.max(i, j)) });
      expect(sameTravelTable(mirrorUpper(upper), whole)).toBe(true);
    }),
    { seed: 6 },
  );
  expect(() => mirrorUpper(villages)).toThrow('Got destination 0 in row 1 when expected 1 first.');
});

test('destinations take 16 bits up to 65,536 places, 32 beyond', () => {
  const empty = (places: number) => {
    const writer = createTravelTableWriter(places, minutes(1));
    for (let i = 0; i < places; i++) writer.addRow([], []);
    return writer.finish();
  };
  expect(empty(65_536).destination).toBeInstanceOf(Uint16Array);
  expect(empty(65_537).destination).toBeInstanceOf(Uint32Array);
  expect(travelMinutes(empty(65_537), 65_536, 65_536)).toBe(0);
});

test('a mistake of the caller names both numbers', () => {
  const writer = createTravelTableWriter(2, minutes(30));
  expect(() => writer.addRow([2], [5])).toThrow('Got destination 2 when expected 0 to 1.');
  expect(() => writer.finish()).toThrow('Got 0 rows when expected 2.');
  expect(() => restrictToReach(villages, minutes(21))).toThrow('Got a reach of 21 minutes when expected at most 20.');
  expect(() => travelTableFromPairs(2, minutes(9), { from: [0], to: [], minutes: [1] })).toThrow('Got 0 destinations');
  expect(() => travelTableFromPairs(2, minutes(9), { from: [0, 0], to: [1, 1], minutes: [1, 2] })).toThrow('twice');
});

test('every problem of a broken table is told, with its row', () => {
  const broken = {
    ...villages,
    minutes: Float32Array.of(0, Number.NaN, 12, 1, 21, 0),
    destination: Uint16Array.of(0, 1, 0, 1, 9, 2),
  };
  expect(validateTravelTable(broken)).toEqual([
    { code: 'minutes-invalid', row: 0, value: Number.NaN },
    { code: 'destination-unknown', row: 1, value: 9 },
    { code: 'minutes-beyond-reach', row: 1, value: 21 },
    { code: 'diagonal-not-zero', row: 1, value: 1 },
  ]);
  expect(validateTravelTable({ ...villages, start: Uint32Array.of(0, 2, 1, 6) })[0]).toMatchObject({
    code: 'start-decreases',
  });
});
