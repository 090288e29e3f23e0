import { type Commune, normaliseName, withoutArticle } from '@maillage/territory';
import { parseFiness } from '@maillage/units';
import type { SetInput } from '../../dataSet.ts';
import { findColumns, isComplete } from '../../reading/columns.ts';
import { openCsv } from '../../reading/csv.ts';
import { parseNumber } from '../../reading/numbers.ts';
import { isInFrance } from '../../reading/positions.ts';
import type { Facility } from './index.ts';

const wanted = {
  id: 'id',
  name: 'hospital_name',
  lat: 'lat',
  lon: 'lon',
  postalCode: 'postcode',
  city: 'city',
  category: 'facility_type',
  emergency: 'emergency',
} as const;

/** Eurostat's table of hospitals. It gives no INSEE code: the commune is found by its name in the département. */
export async function readEurostat(path: string, input: SetInput): Promise<Facility[]> {
  const { problems, today } = input;
  const { header, lines } = await openCsv(path);
  const columns = findColumns(header, wanted, problems);
  if (columns === undefined) return [];
  const communeOf = createCommuneFinder(today.communes);
  const facilities: Facility[] = [];
  for await (const row of lines) {
    if (!isComplete(row, header, problems)) continue;
    const cell = (field: keyof typeof wanted) => row.cells[columns[field]]!.trim();
    const id = parseFiness(cell('id').padStart(9, '0'));
    const [lon, lat] = [parseNumber(cell('lon')), parseNumber(cell('lat'))];
    if (id === undefined) problems.add({ code: 'identifier/invalid', line: row.line, value: cell('id') });
    else if (lon === undefined || lat === undefined || !isInFrance(lon, lat))
      problems.add({ code: 'position/outside', line: row.line, value: `${cell('lon')} ${cell('lat')}` });
    else
      facilities.push({
        id,
        name: cell('name'),
        category: cell('category'),
        commune: communeOf(cell('postalCode'), cell('city')),
        lon,
        lat,
        details: { postalCode: cell('postalCode'), city: cell('city'), emergency: cell('emergency') === 'yes' },
      });
  }
  return facilities;
}

/** Communes by name in their département. A name that several share, or that is none, answers null. */
function createCommuneFinder(communes: readonly Commune[]): (postalCode: string, city: string) => string | null {
  const found = new Map<string, string | null>();
  const keyOf = (start: string, name: string) => `${start} ${withoutArticle(normaliseName(name))}`;
  for (const { code, name, kind, postalCodes } of communes)
    for (const postal of new Set(postalCodes.flatMap((whole) => [whole, whole.slice(0, 2)]))) {
      const key = keyOf(
        postal,
        kind === 'arrondissement' ? `${name.split(' ')[0]} ${Number.parseInt(name.split(' ')[1]!, 10)}` : name,
      );
      found.set(key, found.has(key) && found.get(key) !== code ? null : code);
    }
  return (postalCode, city) => {
    const name = city.replace(/\s+CEDEX.*$/i, '').replace(/\s+0?(\d+)$/, ' $1');
    return found.get(keyOf(postalCode, name)) ?? found.get(keyOf(postalCode.slice(0, 2), name)) ?? null;
  };
}
