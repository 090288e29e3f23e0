import type { ScenarioEvaluation } from '@maillage/contract';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { pdfDocument } from '../../exports/pdfDocument.ts';
import { classOf, frameOf, mapLimits, mapSvg } from './mapSvg.ts';
import { type ReportContent, reportPage, reportSentences } from './reportPage.ts';

const square = (west: number, south: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
});

test('a class of colour holds its upper limit, as the zoning does: 2.5 is under-served', () => {
  const limits = mapLimits(2.5);
  expect(limits).toEqual([1.5, 2.5, 3.25, 4, 5]);
  expect([0, 1.5, 2.5, 2.51, 4, 5, 6].map((value) => classOf(value, limits))).toEqual([0, 0, 1, 2, 3, 4, 5]);
});

test('two squares side by side on the equator fill a map of 200 points: each 100 wide, coloured, the changed one outlined', () => {
  const communes = [
    { geometry: square(0, 0), value: 2, marked: false },
    { geometry: square(0.1, 0), value: Number.NaN, marked: true },
  ];
  const svg = mapSvg(communes, frameOf(communes.map(({ geometry }) => geometry)), mapLimits(2.5), 200);
  expect(svg).toContain('width="200" height="100"');
  expect(svg).toContain('<path d="M0.0 100.0L100.0 100.0L100.0 0.0L0.0 0.0');
  expect(svg.match(/fill="#d8b365"/g)).toHaveLength(1); // 2: from 1.5 to 2.5
  expect(svg.match(/fill="#d3d8d6"/g)).toHaveLength(1); // unknown
  expect(svg.match(/stroke="#12211f"/g)).toHaveLength(1);
});

const count = (people: number) => ({ people, communes: 1 });
const evaluation: ScenarioEvaluation = {
  unit: 'consultations',
  before: { people: 1500, mean: 3, underLow: count(500), underHigh: count(1500), missing: 300, gini: 0.1, worst: [] },
  after: { people: 1500, mean: 8, underLow: count(0), underHigh: count(0), missing: 0, gini: 0.05, worst: [] },
  lifts: {
    low: { threshold: 2.5, lifted: count(500), dropped: count(0) },
    high: { threshold: 4, lifted: count(1500), dropped: count(0) },
    better: count(1500),
    worse: count(0),
  },
  supply: 8440,
  communes: Array.from({ length: 40 }, (_, k) => ({
    code: String(62_000 + k),
    name: `Commune-au-nom-assez-long-${k}`,
    people: 500,
    before: 2,
    after: 7.275,
  })),
};
const content: ReportContent = {
  language: 'fr',
  draft: {
    name: 'Un centre à Berlin',
    profession: 'general-practitioner',
    date: '2027-06-30',
    territory: 'x',
    changes: [],
  },
  territory: 'Pas-de-Calais',
  inside: undefined,
  evaluation,
  changes: Array.from({ length: 20 }, (_, k) => `centre de santé de ${k} ETP`),
  maps: { before: mapSvg([], [0, 0, 1, 3], [], 232), after: mapSvg([], [0, 0, 1, 3], [], 232) },
  sources: Array.from({ length: 9 }, (_, k) => ({
    dataset: `set-${k}`,
    title: `Un jeu de données publiques au titre long, numéro ${k}`,
    vintage: '2022',
    sourceUrl: 'https://example.org/file.zip',
    licence: 'Licence Ouverte 2.0',
    certainty: 'official' as const,
    importedAt: '2026-11-24',
  })),
  day: '2026-11-24',
};

test('three sentences say who passes, who gains and what is still missing', () => {
  const said = reportSentences(content).map((text) => text.replaceAll(/\s/g, ' '));
  expect(said).toEqual([
    'Pas-de-Calais : 500 habitants passeraient au-dessus de 2,5 consultations par an et par habitant.',
    'L’accès monterait pour 1 500 habitants ; 0 resteraient à 2,5 ou moins, contre 500 avant.',
    'Pour que chaque commune atteigne 2,5, il manquerait encore 0 consultations par an, contre 300 avant.',
  ]);
  const english = reportSentences({ ...content, language: 'en' });
  expect(english[0]).toBe('Pas-de-Calais: 500 people would pass above 2.5 consultations a year and person.');
});

test('with many changes, many communes and a tall territory it is still one page', async () => {
  const bytes = Buffer.from(await pdfDocument(reportPage(content))).toString('latin1');
  expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
