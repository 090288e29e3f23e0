import type { DataSet } from './dataSet.ts';
import { cog } from './sets/cog/index.ts';
import { dreesApl } from './sets/drees-apl/index.ts';
import { supplyEstimate } from './sets/supply-estimate/index.ts';

/** Every public data set, in the order they are loaded. */
export const dataSets: readonly DataSet[] = [cog, dreesApl, supplyEstimate];

export const findDataSet = (id: string): DataSet | undefined => dataSets.find((set) => set.id === id);
