import type { TravelSourceKind } from '../travelSourceKind.ts';
import { estimateKind } from './estimate.ts';
import { matrixFileKind } from './matrix-file.ts';
import { osrmHttpKind } from './osrm-http.ts';
import { valhallaKind } from './valhalla.ts';

/** Every way of getting travel times, by its id, which is also the name of its file. */
export const travelSources = {
  estimate: estimateKind,
  'matrix-file': matrixFileKind,
  'osrm-http': osrmHttpKind,
  valhalla: valhallaKind,
} as const satisfies Record<string, TravelSourceKind>;

export type TravelSourceId = keyof typeof travelSources;
