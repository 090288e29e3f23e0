import type { ExportFormat } from '../exportTable.ts';

/** For maps: one feature per row, with its contour or, without one, its position; title, method and sources as `metadata`. */
export const geojson: ExportFormat = {
  contentType: 'application/geo+json; charset=utf-8',
  extension: 'geojson',
  async write({ title, day, columns, rows, method, sources }, geometries) {
    const places = await geometries();
    const features = rows.map((row, i) => ({
      type: 'Feature',
      properties: Object.fromEntries(columns.map(({ id }, k) => [id, row[k]])),
      geometry: places[i] ?? null,
    }));
    const titles = Object.fromEntries(columns.map((column) => [column.id, column.title]));
    const metadata = { title, day, columns: titles, method, sources };
    return JSON.stringify({ type: 'FeatureCollection', metadata, features });
  },
};
