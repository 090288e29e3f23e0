import { type DataSet, findDataSet, Problems } from '@maillage/open-data';
import { createCommuneHistory } from '@maillage/territory';

export interface CommuneRow {
  readonly departement: string;
  readonly region: string;
  readonly epci: string | undefined;
  readonly lon: number;
  readonly lat: number;
  readonly origin: string;
}

const columns = ['code', 'departement', 'region', 'epci', 'lon', 'lat', 'position_origin'] as const;

/** The communes of today that npm brings, by code, as the data set writes them. */
export async function communeRows(): Promise<ReadonlyMap<string, CommuneRow>> {
  const rows = new Map<string, CommuneRow>();
  const reading = await cogSet().read({
    paths: {},
    today: { cog: '', communes: [], history: createCommuneHistory([], []) },
    problems: new Problems(),
    vintage: '',
    onLines: () => {},
  });
  for (const write of reading.writes) {
    if (write.table !== 'commune' || write.mode.kind !== 'upsert') continue;
    const at = columns.map((column) => write.columns.indexOf(column));
    for await (const batch of write.batches)
      for (const row of batch) {
        const [code, departement, region, epci, lon, lat, origin] = at.map((k) => row[k]);
        rows.set(String(code), {
          departement: String(departement),
          region: String(region),
          epci: epci === null ? undefined : String(epci),
          lon: Number(lon),
          lat: Number(lat),
          origin: String(origin),
        });
      }
  }
  return rows;
}

function cogSet(): DataSet {
  const set = findDataSet('cog');
  if (!set) throw new Error('Got no data set “cog” when expected the communes.');
  return set;
}
