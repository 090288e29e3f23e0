import type { Atlas } from '../../atlas/atlas.ts';
import type { PublishedYear } from '../../atlas/figures.ts';
import { unknownEverywhere } from './unknownEverywhere.ts';

/** Percentage of the published access that disappears in the variant without older professionals. */
export function shareOlder(
  atlas: Atlas,
  publication: PublishedYear | undefined,
  variant: 'under65' | 'under60',
): Float64Array {
  if (!publication) return unknownEverywhere(atlas);
  return publication.value.map((all, place) => (all > 0 ? 100 * (1 - publication[variant][place]! / all) : Number.NaN));
}
