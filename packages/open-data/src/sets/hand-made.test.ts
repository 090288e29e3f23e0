import { expect, test } from 'vitest';
import { findDataSet } from '../registry.ts';
import { exampleFiles } from '../testing/exampleFiles.ts';
import { fileOf } from '../testing/files.ts';
import { inputOf } from '../testing/france.ts';
import { rowsOf } from '../testing/rowsOf.ts';

async function read(id: string, paths: Readonly<Record<string, string>>) {
  const input = inputOf(paths);
  const reading = await findDataSet(id)!.read(input);
  return { reading, rows: await rowsOf(reading), problems: input.problems.byLine };
}
const example = (id: string) =>
  read(id, Object.fromEntries(Object.entries(exampleFiles(id)).map(([role, { path }]) => [role, path])));

test('APL: two years with columns in another order; merged communes are averaged by standardised population', async () => {
  const { reading, rows } = await example('drees-apl');
  expect(reading.vintage).toBe('2022, 2023');
  // (2 × 100 + 4 × 300) / 400 = 3.5; (1 × 100 + 3 × 300) / 400 = 2.5
  for (const year of [2022, 2023])
    expect(rows.find((row) => row['year'] === year && row['commune'] === '62447')).toMatchObject({
      profession: 'general-practitioner',
      value: 3.5,
      under_65: 2.5,
      under_60: null,
      standardised_population: 400,
      population: 400,
    });
});

test('APL: parameters are what the sheet says, year by year', async () => {
  const { rows } = await example('drees-apl');
  const parameters = rows.find((row) => row['year'] === 2023 && 'parameters' in row)!['parameters'];
  expect(parameters).toEqual({
    activityBounds: [
      { from: 0, to: 250, counted: 0 },
      { from: 251, to: 3600, counted: 3600 },
      { from: 3601, to: 6000 },
      { from: 6000, counted: 6000 },
    ],
    imputedActivity: 5400,
    distanceWeights: [{ untilMinutes: 10, weight: 1 }, { untilMinutes: 15, weight: 2 / 3 }, { weight: 0 }],
    ageWeights: [
      { fromAge: 0, toAge: 4, weight: 1.12 },
      { fromAge: 5, toAge: 9, weight: 0.58 },
      { fromAge: 90, weight: 2.26 },
    ],
  });
});

test('BPE: every problem is reported with its line, and the codes that lost a zero are found', async () => {
  const path = fileOf('bpe_2021.csv', 'CODGEO;NB_D201\n1004;3\n62498;douze\n62510;-1\n62A;3\n59350\n');
  const { rows, problems } = await read('insee-bpe-professionals', { counts: path });
  expect(rows).toContainEqual({ type: 'D201', year: 2021, commune: '01004', count: 3, certainty: 'official' });
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['number/invalid', 3],
    ['number/negative', 4],
    ['commune/malformed', 5],
    ['line/too-short', 6],
  ]);
});

test('zoning: the class of the commune, and a note of its priority areas', async () => {
  const { rows } = await example('zoning');
  expect(rows).toEqual([
    { profession: 'general-practitioner', year: 2024, commune: '62498', class: 'zac', note: null },
    { profession: 'general-practitioner', year: 2024, commune: '62510', class: 'zv', note: 'qpv-zip' },
  ]);
});

test('directory: numbers only, the profession of the ledger, the commune of today', async () => {
  const { rows } = await example('rpps');
  expect(rows).toEqual([
    {
      rpps: '10001234567',
      site: 'C1',
      profession: 'general-practitioner',
      speciality: 'SM26',
      mode: 'L',
      commune: '62498',
      postal_code: '62300',
    },
  ]);
});

test('FINESS: Lambert 93 becomes degrees; the establishment is in its commune', async () => {
  const { rows } = await example('finess');
  expect(rows).toMatchObject([{ id: '010000024', category: 'Centre Hospitalier (C.H.)', commune: '01053' }]);
  // Bourg-en-Bresse
  expect(rows[0]!['lon']).toBeCloseTo(5.2, 1);
  expect(rows[0]!['lat']).toBeCloseTo(46.2, 1);
});

test('contours: merged communes are dissolved, a contour far from its place is replaced by a cell', async () => {
  const box = (w: number, s: number) => [
    [
      [w, s],
      [w + 0.1, s],
      [w + 0.1, s + 0.1],
      [w, s + 0.1],
      [w, s],
    ],
  ];
  const feature = (code: string, w: number, s: number) => ({
    type: 'Feature',
    properties: { INSEE_COM: code },
    geometry: { type: 'Polygon', coordinates: box(w, s) },
  });
  const features = [feature('62447', 2.1, 50.5), feature('62461', 2.2, 50.5), feature('97411', 8, 42)];
  const path = fileOf('merged.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  const { rows, problems } = await read('contours', { contours: path });
  const merged = rows.find(({ code }) => code === '62447')!;
  expect(merged).toMatchObject({ origin: 'official', geometry: { type: 'Polygon' } });
  expect((merged['geometry'] as { coordinates?: unknown[][] }).coordinates![0]).toHaveLength(5); // one rectangle;
  expect(rows.find(({ code }) => code === '97411')).toMatchObject({ origin: 'thiessen' });
  expect(problems).toEqual([{ code: 'geometry/moved', line: 3, value: '97411' }]);
});
