import type { Atlas } from '../../atlas/atlas.ts';

/** Values of an indicator for which nothing is loaded. */
export const unknownEverywhere = ({ places }: Atlas): Float64Array => new Float64Array(places.count).fill(Number.NaN);
