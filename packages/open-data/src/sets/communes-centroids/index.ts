import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet } from '../../dataSet.ts';
import { placeToday } from '../../reading/toToday.ts';
import type { TableWrite } from '../../store.ts';
import { mergeCentroids } from './mergeCentroids.ts';
import { readCentroids } from './readCentroids.ts';

/** Published centre and area of each commune, in place of the gazetteer's and of the deduced positions. */
export const communesCentroids: DataSet = {
  id: 'communes-centroids',
  title: 'Centres et superficies des communes',
  source: sources['communes-centroids'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['commune'],
  recognise: ({ header, text }) =>
    (header.includes('id') && header.includes('lon') && header.includes('area')) ||
    /^\s*\[\s*\{[^}]*"centre"/.test(text),
  async read(input) {
    const lines = await readCentroids(input.paths.centroids!, input);
    const placed = placeToday(lines, input.today, input.problems).filter(({ share }) => share === 1);
    const rows = [...mergeCentroids(placed)];
    const positions: TableWrite = {
      table: 'commune',
      columns: ['code', 'lon', 'lat', 'position_origin'],
      mode: { kind: 'update', key: ['code'] },
      batches: inBatches(rows.map(([code, { lon, lat }]) => [code, lon, lat, 'official'])),
    };
    const areas: TableWrite = {
      table: 'commune',
      columns: ['code', 'area_km2'],
      mode: { kind: 'update', key: ['code'] },
      batches: inBatches(rows.flatMap(([code, { areaKm2 }]) => (areaKm2 > 0 ? [[code, areaKm2]] : []))),
    };
    return { vintage: input.vintage, writes: [positions, areas] };
  },
};
