import type { DataSet } from './dataSet.ts';
import { cog } from './sets/cog/index.ts';
import { contours } from './sets/contours/index.ts';
import { dreesApl } from './sets/drees-apl/index.ts';
import { supplyEstimate } from './sets/supply-estimate/index.ts';
import { thiessen } from './sets/thiessen/index.ts';

/** Every public data set, in the order they are loaded. */
export const dataSets: readonly DataSet[] = [cog, thiessen, contours, dreesApl, supplyEstimate];

export const findDataSet = (id: string): DataSet | undefined => dataSets.find((set) => set.id === id);
