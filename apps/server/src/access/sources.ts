import type { Provenance } from '@maillage/contract';
import type { Displayed } from './displayed.ts';

/** Where the figures of an answer come from: every data set loaded, and the estimate of travel times. */
export function sourcesOf({ atlas }: Displayed): Provenance[] {
  return [...atlas.reference.provenance];
}
