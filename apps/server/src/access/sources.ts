import { createHash } from 'node:crypto';
import type { Provenance } from '@maillage/contract';
import { estimate } from '@maillage/travel-sources';
import type { Displayed } from './displayed.ts';

/** Data sets that access is made of; the others (facilities, contours …) say where they come from where they are shown. */
const SETS = new Set([
  'cog',
  'communes-centroids',
  'drees-apl',
  'insee-bpe-professionals',
  'supply-estimate',
  'insee-density-grid',
  'insee-legal-populations',
]);

/** Where the figures of an answer come from: the data sets loaded, and the estimate of travel times. */
export function sourcesOf({ atlas, access }: Displayed): Provenance[] {
  const used = atlas.reference.provenance.filter(
    ({ dataset }) => SETS.has(dataset) && (dataset !== 'drees-apl' || access.publication !== undefined),
  );
  return [...used, travelTimes(atlas.loadedAt)];
}

/** Changes with the parameters of the estimate. */
const REVISION = createHash('sha256')
  .update(estimate.revision ?? estimate.id)
  .digest('hex')
  .slice(0, 8);

/** Times between communes are computed here, not imported. */
function travelTimes(importedAt: string): Provenance {
  return {
    dataset: 'travel-estimate',
    title: 'Temps de trajet en voiture, estimés par Maillage',
    vintage: REVISION,
    sourceUrl: '/api/docs',
    licence: 'Licence Ouverte 2.0',
    certainty: 'estimated',
    importedAt,
  };
}
