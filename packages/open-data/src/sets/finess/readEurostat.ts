import { normaliseName } from '@maillage/territory';
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

/** Eurostat's table of hospitals. It gives no INSEE code: the commune is found by postal code and name. */
export async function readEurostat(path: string, input: SetInput): Promise<Facility[]> {
  const { problems, today } = input;
  const { header, lines } = await openCsv(path);
  const columns = findColumns(header, wanted, problems);
  if (columns === undefined) return [];
  const communes = new Map(
    today.communes.flatMap(({ code, name, postalCodes }) =>
      postalCodes.map((postal) => [`${postal} ${normaliseName(name)}`, code] as const),
    ),
  );
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
        commune: communes.get(`${cell('postalCode')} ${normaliseName(cell('city'))}`) ?? null,
        lon,
        lat,
        details: { postalCode: cell('postalCode'), city: cell('city'), emergency: cell('emergency') === 'yes' },
      });
  }
  return facilities;
}
