import type { TravelTable } from '@maillage/travel';
import { minutes } from '@maillage/units';

/** Kilometres. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Minutes by road as INSEE's distancer gives them on average: 2.0 + 1.32 for each kilometre as the crow flies. */
export const roadMinutes = (km: number): number => (km === 0 ? 0 : 2 + 1.32 * km);
export const kmWithin = (time: number): number => (time - 2) / 1.32;

/** All pairs within reach, by buckets as wide as the reach: linear in pairs. */
export function tableOfPlane(points: readonly PlanePoint[], reach: number): TravelTable {
  const wide = kmWithin(reach);
  const buckets = new Map<string, number[]>();
  const key = (x: number, y: number) => `${Math.floor(x / wide)} ${Math.floor(y / wide)}`;
  for (const [i, { x, y }] of points.entries()) {
    const bucket = buckets.get(key(x, y));
    if (bucket) bucket.push(i);
    else buckets.set(key(x, y), [i]);
  }
  const start = new Uint32Array(points.length + 1);
  const destination: number[] = [];
  const times: number[] = [];
  for (const [i, { x, y }] of points.entries()) {
    const near = [-wide, 0, wide].flatMap((dx) =>
      [-wide, 0, wide].flatMap((dy) => buckets.get(key(x + dx, y + dy)) ?? []),
    );
    for (const j of near.sort((a, b) => a - b)) {
      const time = i === j ? 0 : roadMinutes(Math.max(0.01, Math.hypot(x - points[j]!.x, y - points[j]!.y)));
      if (time > reach) continue;
      destination.push(j);
      times.push(time);
    }
    start[i + 1] = destination.length;
  }
  const index = points.length <= 0x10000 ? Uint16Array : Uint32Array;
  return {
    places: points.length,
    reach: minutes(reach),
    start,
    destination: index.from(destination),
    minutes: Float32Array.from(times),
  };
}
