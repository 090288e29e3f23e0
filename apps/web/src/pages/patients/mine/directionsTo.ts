import type { PublicPlace } from '@maillage/contract';

/** A page that shows the way to a place; `undefined` when nobody knows where it is. */
export function directionsTo({ point }: Pick<PublicPlace, 'point'>): string | undefined {
  if (!point) return undefined;
  const [longitude, latitude] = point;
  return `https://www.openstreetmap.org/directions?${new URLSearchParams({ to: `${latitude},${longitude}` })}`;
}
