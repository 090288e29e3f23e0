import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { travelMinutes } from '@maillage/travel';
import { minutes } from '@maillage/units';
import { afterAll, expect, test } from 'vitest';
import { matrixFileKind } from './matrix-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'matrix-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../../../shared/data');
const isere = join(mirror, 'travel-time/isere_512x512_osrm_car_seconds.csv');
const places = ['a', 'b', 'c'].map((id) => ({ id, lon: 0, lat: 0 }));

async function tableOf(text: string, unit: 'minutes' | 'seconds' = 'minutes') {
  const file = join(folder, 'm.csv');
  writeFileSync(file, text);
  const opened = await matrixFileKind.open(file, { unit });
  if (opened.status === 'refused') return opened.problems;
  const table = await opened.source.times(places, minutes(60));
  return places.map((_, i) => places.map((_, j) => travelMinutes(table, i, j)));
}

const expected = [
  [0, 12.5, 30],
  [13, 0, Number.POSITIVE_INFINITY],
  [Number.POSITIVE_INFINITY, 20, 0],
];

test('wide with semicolons, BOM, quotes, decimal commas and gaps', async () => {
  expect(await tableOf('\uFEFF"id";"a";"b";"c"\r\n"a";0;12,5;30\r\n"b";13;0;\r\n"c";NA;20;0\r\n')).toEqual(expected);
});

test('wide in seconds, rows in another order than the columns', async () => {
  expect(await tableOf('id,b,c,a\nc,1200,0,\nb,0,NA,780\na,750,1800,0\n', 'seconds')).toEqual(expected);
});

test('long, in minutes or in seconds, with a column too many and a place nobody asked for', async () => {
  expect(await tableOf('note,origin,destination,minutes\nx,a,b,12.5\n,a,c,30\n,b,a,13\n,c,b,20\n,z,a,1\n')).toEqual(
    expected,
  );
  expect(await tableOf('Origin;Destination;Seconds\na;b;750\na;c;1800\nb;a;780\nc;b;1200\n')).toEqual(expected);
});

test('every problem of a long file with its line', async () => {
  expect(await tableOf('origin,destination,minutes\na,b,x\na,b\n,b,4\na,c,-1\na,a,0\nb,c,5\nb,c,6\n')).toEqual([
    { code: 'matrix/number-invalid', line: 2, column: 'minutes', value: 'x' },
    { code: 'matrix/line-length', line: 3, value: '2' },
    { code: 'matrix/id-empty', line: 4, column: 'origin', value: '' },
    { code: 'matrix/number-negative', line: 5, column: 'minutes', value: '-1' },
    { code: 'matrix/pair-repeated', line: 8, value: 'b → c' },
  ]);
});

test('every problem of a wide file with its line', async () => {
  expect(await tableOf('id,a,b,a\na,0,1,2\nb,one,0,3,4\na,0,-5,2\n')).toEqual([
    { code: 'matrix/column-repeated', line: 1, value: 'a' },
    { code: 'matrix/line-length', line: 3, value: '5' },
    { code: 'matrix/number-invalid', line: 3, column: 'a', value: 'one' },
    { code: 'matrix/row-repeated', line: 4, value: 'a' },
    { code: 'matrix/number-negative', line: 4, column: 'b', value: '-5' },
  ]);
});

test('no file, no line', async () => {
  const opened = await matrixFileKind.open(join(folder, 'nowhere.csv'));
  expect(opened).toMatchObject({ status: 'refused', problems: [{ code: 'matrix/unreadable' }] });
  expect(await tableOf('id,a,b\n')).toMatchObject([{ code: 'matrix/empty' }]);
});

test.skipIf(!existsSync(isere))(
  existsSync(isere) ? 'the real matrix of Isère, in seconds' : 'the real matrix of Isère: needs MAILLAGE_DATA_MIRROR',
  async () => {
    const opened = await matrixFileKind.open(isere, { unit: 'seconds' });
    if (opened.status === 'refused') throw new Error(JSON.stringify(opened.problems));
    const two = ['38539', '38320'].map((id) => ({ id, lon: 0, lat: 0 }));
    const table = await opened.source.times(two, minutes(60));
    expect(travelMinutes(table, 0, 1)).toBeCloseTo(547 / 60, 4);
  },
);
