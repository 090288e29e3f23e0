import type { Database } from '@maillage/database';
import type { Geometry } from 'geojson';
import type { Atlas } from '../atlas/atlas.ts';
import type { Geometries } from './exportTable.ts';

/** The contour of each commune, or its position where no contour is loaded. */
export function geometriesOf({ ownerPool }: Database, { places }: Atlas, codes: readonly string[]): Geometries {
  return async () => {
    const { rows } = await ownerPool.query<{ code: string; geometry: Geometry }>(
      'select code, geometry from contour where code = any($1)',
      [codes],
    );
    const contours = new Map(rows.map(({ code, geometry }) => [code, geometry]));
    return codes.map((code) => contours.get(code) ?? positionOf(code));
  };

  function positionOf(code: string): Geometry | null {
    const place = places.indexOf(code);
    return place === undefined ? null : { type: 'Point', coordinates: [places.lon[place]!, places.lat[place]!] };
  }
}
