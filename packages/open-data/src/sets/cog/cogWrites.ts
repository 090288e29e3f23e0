import { inBatches } from '../../batches.ts';
import type { Row, TableWrite, WriteMode } from '../../store.ts';
import { type Decoupage, type DecoupageCommune, POPULATION_YEAR } from './decoupage.ts';
import { formerCommunes } from './formerCommunes.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import { communePositions } from './positions.ts';

const CITIES_WITH_ARRONDISSEMENTS: ReadonlySet<string> = new Set(['75056', '69123', '13055']);

/** Rows of every administrative table. Communes that no longer exist go, and what was known of them with them. */
export function cogWrites(
  decoupage: Decoupage,
  gazetteer: ReadonlyMap<string, readonly GazetteerPlace[]>,
): TableWrite[] {
  const communes = decoupage.communes.filter(({ chefLieu }) => chefLieu === undefined);
  const codes = new Set(communes.map(({ code }) => code));
  const epcis = decoupage.epcis.filter(({ membres }) => membres.some(({ code }) => codes.has(code)));
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)));
  const communeTable = communeRows(communes, epciOf, gazetteer);
  const areaTable = (areas: Decoupage['regions']) => areas.map(({ code, nom }) => [code, nom]);
  return [
    write('region', ['code', 'name'], areaTable(decoupage.regions), upsert),
    write(
      'departement',
      ['code', 'name', 'region'],
      decoupage.departements.map(({ code, nom, region }) => [code, nom, region!]),
      upsert,
    ),
    write(
      'epci',
      ['code', 'name', 'kind'],
      epcis.map(({ code, nom, type }) => [code, nom, type]),
      upsert,
    ),
    write('commune', communeColumns, communeTable, upsert),
    write('commune', communeColumns, communeTable, { kind: 'keep', key: ['code'] }),
    write(
      'epci',
      ['code'],
      epcis.map(({ code }) => [code]),
      { kind: 'keep', key: ['code'] },
    ),
    write(
      'commune_population',
      ['commune', 'year', 'municipal'],
      communes.map(({ code, population }) => [code, Number(POPULATION_YEAR), population ?? 0]),
      { kind: 'replace', where: { year: Number(POPULATION_YEAR) } },
    ),
    write('former_commune', formerColumns, formerRows(decoupage), { kind: 'replace', where: {} }),
  ];
}

const upsert: WriteMode = { kind: 'upsert', key: ['code'] };

const write = (table: string, columns: readonly string[], rows: Iterable<Row>, mode: WriteMode): TableWrite => ({
  table,
  columns,
  mode,
  batches: inBatches(rows),
});

const communeColumns = [
  'code',
  'name',
  'kind',
  'parent',
  'departement',
  'region',
  'epci',
  'postal_codes',
  'lon',
  'lat',
  'position_origin',
  'population',
  'population_vintage',
] as const;

function communeRows(
  communes: readonly DecoupageCommune[],
  epciOf: ReadonlyMap<string, string>,
  gazetteer: ReadonlyMap<string, readonly GazetteerPlace[]>,
): Row[] {
  const positions = communePositions(communes, epciOf, gazetteer);
  return communes.map((commune) => {
    const { lon, lat, origin } = positions.get(commune.code)!;
    return [
      commune.code,
      commune.nom,
      kindOf(commune),
      commune.commune ?? null,
      commune.departement,
      commune.region,
      epciOf.get(commune.commune ?? commune.code) ?? null,
      commune.codesPostaux ?? [],
      lon,
      lat,
      origin,
      commune.population ?? 0,
      POPULATION_YEAR,
    ];
  });
}

function kindOf({ code, type }: DecoupageCommune) {
  if (type === 'arrondissement-municipal') return 'arrondissement';
  return CITIES_WITH_ARRONDISSEMENTS.has(code) ? 'parent' : 'commune';
}

const formerColumns = ['code', 'name', 'successor', 'share', 'from_year', 'until_year'];

const formerRows = (decoupage: Decoupage): Row[] =>
  formerCommunes(decoupage.communes).map((former) => [
    former.code,
    former.name,
    former.successor,
    former.share,
    former.fromYear ?? null,
    former.untilYear ?? null,
  ]);
