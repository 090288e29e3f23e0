import type { Commune } from '@maillage/territory';
import { createLandClipper, landOfFrance } from '../../geometry/land.ts';
import type { MultiPolygon, Point, Ring } from '../../geometry/polygons.ts';
import { thiessenCells } from '../../geometry/thiessenCells.ts';

/** Radius of the shape of a commune that the coast line leaves out (small islands). */
const ISLET_DEGREES = 0.012;

/** The land nearer to each commune than to any other; an arrondissement counts as a commune, a city has its arrondissements. */
export function communeCells(communes: readonly Commune[]): ReadonlyMap<string, MultiPolygon> {
  const clip = createLandClipper(landOfFrance());
  const cells = new Map<string, MultiPolygon>();
  for (const group of Map.groupBy(
    communes.filter(({ kind }) => kind !== 'parent'),
    landMassOf,
  ).values()) {
    const sites = group.map(({ lon, lat }): Point => [lon, lat]);
    for (const [k, cell] of thiessenCells(sites).entries()) {
      const onLand = cell === undefined ? [] : clip(cell);
      cells.set(group[k]!.code, onLand.length > 0 ? onLand : [[islet(sites[k]!)]]);
    }
  }
  for (const { code, kind } of communes)
    if (kind === 'parent')
      cells.set(
        code,
        communes.filter(({ parent }) => parent === code).flatMap((part) => cells.get(part.code)!),
      );
  return cells;
}

/** Mainland with Corsica, the Antilles, or another overseas département: cells do not span oceans. */
export function landMassOf({ departement }: Commune): string {
  if (departement === '971' || departement === '972') return 'antilles';
  return departement.startsWith('97') ? departement : 'mainland';
}

function islet([lon, lat]: Point): Ring {
  const corners = Array.from({ length: 7 }, (_, k): Point => {
    const angle = ((k % 6) * Math.PI) / 3;
    return [
      lon + (ISLET_DEGREES * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
      lat + ISLET_DEGREES * Math.sin(angle),
    ];
  });
  return corners;
}
