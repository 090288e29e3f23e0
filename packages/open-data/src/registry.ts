import type { DataSet } from './dataSet.ts';
import { ameliPractitionersByAge } from './sets/ameli-practitioners-by-age/index.ts';
import { cog } from './sets/cog/index.ts';
import { communesCentroids } from './sets/communes-centroids/index.ts';
import { contours } from './sets/contours/index.ts';
import { cpts } from './sets/cpts/index.ts';
import { dreesApl } from './sets/drees-apl/index.ts';
import { finess } from './sets/finess/index.ts';
import { inseeBpeFacilities } from './sets/insee-bpe-facilities/index.ts';
import { inseeBpeProfessionals } from './sets/insee-bpe-professionals/index.ts';
import { inseeCommuneMovements } from './sets/insee-commune-movements/index.ts';
import { inseeDensityGrid } from './sets/insee-density-grid/index.ts';
import { inseeLegalPopulations } from './sets/insee-legal-populations/index.ts';
import { inseePopulationByAge } from './sets/insee-population-by-age/index.ts';
import { inseeSupracom } from './sets/insee-supracom/index.ts';
import { rpps } from './sets/rpps/index.ts';
import { supplyEstimate } from './sets/supply-estimate/index.ts';
import { thiessen } from './sets/thiessen/index.ts';
import { tvs } from './sets/tvs/index.ts';
import { zoning } from './sets/zoning/index.ts';

/** Every public data set, in the order they are loaded: what others need first, what a map shows next. */
export const dataSets: readonly DataSet[] = [
  cog,
  inseeCommuneMovements,
  communesCentroids,
  dreesApl,
  inseeBpeProfessionals,
  supplyEstimate,
  contours,
  thiessen,
  inseeDensityGrid,
  inseeSupracom,
  inseeBpeFacilities,
  zoning,
  tvs,
  cpts,
  inseeLegalPopulations,
  inseePopulationByAge,
  ameliPractitionersByAge,
  finess,
  rpps,
];

export const findDataSet = (id: string): DataSet | undefined => dataSets.find((set) => set.id === id);
