import type { CommuneAccess, Language, Provenance, TerritoryAccess } from '@maillage/contract';
import { isProfessionId } from '@maillage/supply';
import type { ExportCell, ExportColumn, ExportTable } from './exportTable.ts';
import { professionNames } from './professionNames.ts';
import { say } from './say.ts';
import { communeSentences, territorySentences } from './sentences.ts';
import { type WordId, words } from './words.ts';

type Row = TerritoryAccess['rows'][number];
const TEXT = new Set<WordId>(['code', 'name', 'departement', 'estimatedColumn', 'place', 'placeCode']);

/** The most useful first: a page of paper shows the first seven. */
const TERRITORY_COLUMNS = [
  'code',
  'name',
  'population',
  'value',
  'under65',
  'professionals',
  'nearestMinutes',
  'official',
  'recomputed',
  'standardisedPopulation',
  'departement',
  'estimatedColumn',
] as const satisfies readonly WordId[];

const COMMUNE_COLUMNS = [
  'placeCode',
  'place',
  'minutes',
  'weight',
  'professionals',
  'supply',
  'competing',
  'part',
] as const;

/** One row per commune of a territory. */
export function territoryTable(answer: TerritoryAccess, language: Language, day: string): ExportTable {
  const cellOf = (row: Row, column: (typeof TERRITORY_COLUMNS)[number]): ExportCell =>
    column === 'estimatedColumn' ? words[row.estimated ? 'yes' : 'no'][language] : row[column];
  return {
    ...frame(answer, answer.territory.name, language, day),
    sentences: [...warning(answer, language), ...territorySentences(answer, language)],
    columns: columnsOf(TERRITORY_COLUMNS, language),
    rows: answer.rows.map((row) => TERRITORY_COLUMNS.map((column) => cellOf(row, column))),
  };
}

/** One row per place of care that a commune reaches. */
export function communeTable(answer: CommuneAccess, language: Language, day: string): ExportTable {
  return {
    ...frame(answer, answer.name, language, day),
    sentences: [...warning(answer, language), ...communeSentences(answer, language)],
    columns: columnsOf(COMMUNE_COLUMNS, language),
    rows: answer.contributions.map((part) => [
      part.code,
      part.name,
      part.minutes,
      part.weight,
      part.professionals,
      part.supply,
      part.competing,
      part.value,
    ]),
  };
}

/** Before all figures, that they are estimates. */
const warning = ({ certainty }: Measured, language: Language) =>
  certainty === 'estimated' ? [words.methodEstimated[language]] : [];

interface Measured {
  readonly profession: string;
  readonly year: number;
  readonly certainty: 'official' | 'estimated';
  readonly sources: readonly Provenance[];
}

function frame({ profession, year, certainty, sources }: Measured, name: string, language: Language, day: string) {
  const title = isProfessionId(profession) ? professionNames[profession][language] : profession;
  return {
    title: say('accessTitle', language, { name, profession: title, year: String(year) }),
    language,
    day,
    sources,
    method: [
      words[certainty === 'official' ? 'methodOfficial' : 'methodEstimated'][language],
      words.methodRecomputed[language],
      words.methodMeans[language],
    ],
  };
}

function columnsOf(ids: readonly WordId[], language: Language): ExportColumn[] {
  return ids.map((id) => ({ id, title: words[id][language], kind: TEXT.has(id) ? 'text' : 'number' }));
}
