import { isAtOrUnder } from '@maillage/access';
import type { Geometry, Position } from 'geojson';

/** A commune on a printed map. */
export interface DrawnCommune {
  readonly geometry: Geometry;
  /** NaN where nothing is known. */
  readonly value: number;
  /** Outlined: the scenario changes something here. */
  readonly marked: boolean;
}

/** ColorBrewer BrBG, as on the screen: from a desert to plenty; a class holds its upper limit. */
export const mapColours = ['#8c510a', '#d8b365', '#f6e8c3', '#c7eae5', '#5ab4ac', '#01665e'] as const;
const UNKNOWN = '#d3d8d6';
const INK = '#12211f';

/** Limits of general practice by `low / 2.5` for the other professions. */
export const mapLimits = (low: number): readonly number[] =>
  [1.5, 2.5, 3.25, 4, 5].map((limit) => Number(((limit * low) / 2.5).toPrecision(3)));

/** Outline of the drawing, in degrees: west, south, east, north. */
export type Frame = readonly [number, number, number, number];

/** A map as SVG, `width` points wide: each commune filled by its class, those of the changes outlined. */
export function mapSvg(
  communes: readonly DrawnCommune[],
  frame: Frame,
  limits: readonly number[],
  width: number,
): string {
  const project = projection(frame, width);
  const height = Math.round(project([frame[0], frame[1]])[1]);
  const shapes = communes.map(({ geometry, value }) => {
    const fill = Number.isNaN(value) ? UNKNOWN : mapColours[classOf(value, limits)];
    return `<path d="${pathOf(geometry, project)}" fill="${fill}" stroke="#fff" stroke-width="0.25"/>`;
  });
  const marks = communes
    .filter(({ marked }) => marked)
    .map(({ geometry }) => `<path d="${pathOf(geometry, project)}" fill="none" stroke="${INK}" stroke-width="1.2"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.join('')}${marks.join('')}</svg>`;
}

export function classOf(value: number, limits: readonly number[]): number {
  const above = limits.findIndex((limit) => isAtOrUnder(value, limit));
  return above === -1 ? limits.length : above;
}

/** The smallest frame that holds geometries. */
export function frameOf(geometries: Iterable<Geometry>): Frame {
  const frame: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries)
    for (const ring of ringsOf(geometry))
      for (const [lon, lat] of ring) {
        frame[0] = Math.min(frame[0], lon!);
        frame[1] = Math.min(frame[1], lat!);
        frame[2] = Math.max(frame[2], lon!);
        frame[3] = Math.max(frame[3], lat!);
      }
  return frame;
}

type Project = (point: readonly [number, number]) => readonly [number, number];

/** Degrees to points; a degree of longitude is shortened by the cosine of the middle latitude. */
function projection([west, south, east, north]: Frame, width: number): Project {
  const shorten = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = width / ((east - west) * shorten || 1);
  return ([lon, lat]) => [(lon - west) * shorten * scale, (north - lat) * scale];
}

/** Points closer than a third of a point of paper are one. */
const STEP = 0.35;

function pathOf(geometry: Geometry, project: Project): string {
  return ringsOf(geometry)
    .map((ring) => {
      const kept: string[] = [];
      let [x, y] = [Infinity, Infinity];
      for (const [lon, lat] of ring) {
        const [px, py] = project([lon!, lat!]);
        if (Math.abs(px - x) < STEP && Math.abs(py - y) < STEP) continue;
        [x, y] = [px, py];
        kept.push(`${px.toFixed(1)} ${py.toFixed(1)}`);
      }
      return kept.length > 2 ? `M${kept.join('L')}Z` : '';
    })
    .join('');
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
