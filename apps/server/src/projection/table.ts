import type { Language, Projection } from '@maillage/contract';
import type { ExportCell, ExportColumn, ExportTable } from '../exports/exportTable.ts';
import { type ProjectionRun, THRESHOLD } from './run.ts';

interface Column<Row> {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  readonly text?: true;
  cell(row: Row): ExportCell;
}

type Year = Projection['years'][number];

const yearColumns: readonly Column<Year>[] = [
  { id: 'year', fr: 'Année', en: 'Year', cell: ({ year }) => year },
  { id: 'heads', fr: 'Médecins', en: 'Doctors', cell: ({ heads }) => rounded(heads.value, 1) },
  { id: 'headsLow', fr: 'Médecins, bas', en: 'Doctors, low', cell: ({ heads }) => rounded(heads.low, 1) },
  { id: 'headsHigh', fr: 'Médecins, haut', en: 'Doctors, high', cell: ({ heads }) => rounded(heads.high, 1) },
  { id: 'exits', fr: 'Départs', en: 'Exits', cell: ({ exits }) => rounded(exits, 1) },
  { id: 'arrivals', fr: 'Arrivées', en: 'Arrivals', cell: ({ arrivals }) => rounded(arrivals, 1) },
  { id: 'supply', fr: 'Offre (1 au départ)', en: 'Supply (1 at the start)', cell: ({ supply }) => rounded(supply, 4) },
  { id: 'need', fr: 'Besoin (1 au départ)', en: 'Need (1 at the start)', cell: ({ need }) => rounded(need, 4) },
  { id: 'people', fr: 'Habitants', en: 'People', cell: ({ people }) => Math.round(people) },
  {
    id: 'access',
    fr: 'Accès moyen',
    en: 'Mean access',
    cell: ({ access }) => (access ? rounded(access.value, 3) : null),
  },
  {
    id: 'accessLow',
    fr: 'Accès, bas',
    en: 'Access, low',
    cell: ({ access }) => (access ? rounded(access.low, 3) : null),
  },
  {
    id: 'accessHigh',
    fr: 'Accès, haut',
    en: 'Access, high',
    cell: ({ access }) => (access ? rounded(access.high, 3) : null),
  },
  { id: 'under', fr: 'Habitants sous 2,5', en: 'People under 2.5', cell: ({ under }) => Math.round(under.value) },
  { id: 'underLow', fr: 'Sous 2,5, bas', en: 'Under 2.5, low', cell: ({ under }) => Math.round(under.low) },
  { id: 'underHigh', fr: 'Sous 2,5, haut', en: 'Under 2.5, high', cell: ({ under }) => Math.round(under.high) },
];

/** One row per year of the territory. */
export function yearsTable(answer: Projection, language: Language, day: string): ExportTable {
  return { ...frame(answer, language, day), ...written(yearColumns, answer.years, language) };
}

/** One row per commune: today, the year asked for, the chance to be under the threshold, and how its doctors' ages are known. */
export function communesTable(
  answer: Projection,
  run: ProjectionRun,
  members: Uint32Array,
  language: Language,
  day: string,
): ExportTable {
  const { places } = run.model.atlas;
  const { start } = run.model;
  const [now, then] = [run.years[0]!, run.years[answer.year - run.hypotheses.start]!];
  const known = (value: number, decimals: number) => (Number.isNaN(value) ? null : rounded(value, decimals));
  const { year } = answer;
  const columns: Column<number>[] = [
    { id: 'code', fr: 'Code commune', en: 'Commune code', text: true, cell: (i) => places.codes[i]! },
    { id: 'name', fr: 'Commune', en: 'Commune', text: true, cell: (i) => places.rows[i]!.name },
    { id: 'population', fr: 'Population', en: 'Population', cell: (i) => places.population[i]! },
    { id: 'heads', fr: 'Médecins', en: 'Doctors', cell: (i) => start.heads[i]! },
    { id: 'access', fr: 'Accès au départ', en: 'Access at the start', cell: (i) => known(now.mean[i]!, 3) },
    {
      id: 'later',
      fr: `Accès attendu en ${year}`,
      en: `Access expected in ${year}`,
      cell: (i) => known(then.mean[i]!, 3),
    },
    { id: 'deviation', fr: 'Écart type', en: 'Deviation', cell: (i) => known(then.deviation[i]!, 3) },
    {
      id: 'probability',
      fr: `Probabilité d’être sous 2,5 en ${year}`,
      en: `Probability to be under 2.5 in ${year}`,
      cell: (i) => known(then.under[i]!, 4),
    },
    { id: 'ages', fr: 'Âges connus par', en: 'Ages known by', text: true, cell: (i) => start.certainty[i]! },
  ];
  return { ...frame(answer, language, day), ...written(columns, [...members], language) };
}

function written<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language) {
  return {
    columns: columns.map(
      ({ id, text, ...titles }): ExportColumn => ({ id, title: titles[language], kind: text ? 'text' : 'number' }),
    ),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}

function frame({ territory, hypotheses, year, years, sources }: Projection, language: Language, day: string) {
  const then = years.find((one) => one.year === year)!;
  const people = (value: number) => Math.round(value).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB');
  const figures = [
    people(years[0]!.under.value),
    people(then.under.value),
    people(then.under.low),
    people(then.under.high),
  ];
  const [before, after, low, high] = figures as [string, string, string, string];
  const threshold = language === 'fr' ? String(THRESHOLD).replace('.', ',') : String(THRESHOLD);
  const said = {
    fr: `${before} habitants sous ${threshold} consultations par an en ${years[0]!.year} ; ${after} en ${year}, entre ${low} et ${high}.`,
    en: `${before} people under ${threshold} consultations a year in ${years[0]!.year}; ${after} in ${year}, between ${low} and ${high}.`,
  };
  return {
    title: `Projection ${territory.name} ${names[hypotheses]?.[language] ?? hypotheses}`,
    language,
    day,
    sources,
    sentences: [said[language]],
    method: method[language],
  };
}

const names: Readonly<Record<string, Record<Language, string>>> = {
  trend: { fr: 'tendance', en: 'trend' },
  optimistic: { fr: 'optimiste', en: 'optimistic' },
  pessimistic: { fr: 'pessimiste', en: 'pessimistic' },
};

const method: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Chaque praticien vieillit et cesse avec la probabilité de son âge, indépendamment des autres ; les arrivées suivent une loi de Poisson.',
    'L’accès étant linéaire en l’offre, son espérance et sa variance en découlent ; les intervalles contiennent quatre avenirs sur cinq.',
    'Les hypothèses et leurs sources sont dans docs/methods/projection.md ; leur erreur n’est pas dans les intervalles.',
  ],
  en: [
    'Every practitioner grows older and leaves with the rate of their age, independently of the others; arrivals are Poisson.',
    'Access is linear in supply, so its expectation and variance follow; intervals hold four futures out of five.',
    'Hypotheses and their sources are in docs/methods/projection.md; their error is not in the intervals.',
  ],
};

const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
