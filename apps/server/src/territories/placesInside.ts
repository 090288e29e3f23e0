import type { Position } from 'geojson';
import type { Places } from '../atlas/places.ts';

/** The places whose position is inside a ring (even-odd rule; degrees as plane coordinates, as the ring was drawn). */
export function placesInside(places: Places, ring: readonly Position[]): number[] {
  const inside: number[] = [];
  for (let place = 0; place < places.count; place++) {
    if (isInside(places.lon[place]!, places.lat[place]!, ring)) inside.push(place);
  }
  return inside;
}

function isInside(x: number, y: number, ring: readonly Position[]): boolean {
  let inside = false;
  for (let k = 0, before = ring.length - 1; k < ring.length; before = k++) {
    const [ax, ay] = ring[k]! as [number, number];
    const [bx, by] = ring[before]! as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
