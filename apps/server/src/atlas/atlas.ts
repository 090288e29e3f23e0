import { type AccessKernel, compileAccess, type Decay, professionParameters } from '@maillage/access';
import { ApiError } from '@maillage/contract';
import { isProfessionId, type ProfessionId, professionIds, professions } from '@maillage/supply';
import type { TravelTable } from '@maillage/travel';
import { type Areas, createAreas } from './areas.ts';
import { figuresOf, type ProfessionFigures } from './figures.ts';
import type { Places } from './places.ts';
import { createProfessionAccess, type ProfessionAccess, type SupplyDeltas, yearsOf } from './professionAccess.ts';
import type { Reference } from './reference.ts';

/** The reference data of one moment, in memory. Immutable: an import makes another one. */
export interface Atlas {
  /** Changes whenever the data do. */
  readonly version: string;
  /** When it was read, ISO 8601. */
  readonly loadedAt: string;
  readonly reference: Reference;
  readonly places: Places;
  readonly areas: Areas;
  /** Minutes between places within 30 minutes. */
  readonly travel: TravelTable;
  /** Professions that some figure covers. */
  readonly professions: readonly ProfessionId[];
  /** Throws `profession/unknown` or `year/unknown`. Without a year: the latest. */
  accessOf(profession: string, year?: number): ProfessionAccess;
  /** Facilities or heads of a BPE type by place, at its latest year; `undefined` when it is not loaded. */
  counts(type: string): Float64Array | undefined;
  /** The displayed access after supply changes by place, in the latest year. */
  lift(profession: string, deltas: SupplyDeltas): Float64Array;
}

export function createAtlas(reference: Reference, places: Places, travel: TravelTable): Atlas {
  const figures = new Map<ProfessionId, ProfessionFigures>();
  for (const id of professionIds) {
    const found = figuresOf(professions[id], reference, places);
    if (found) figures.set(id, found);
  }
  const counts = countsByType(reference, places);
  const kernels = new Map<Decay, AccessKernel>();
  const accesses = new Map<string, ProfessionAccess>();

  /** Professions that people travel alike for share one. */
  function kernelOf(profession: ProfessionId): AccessKernel {
    const { decay } = professionParameters[profession];
    const kernel = kernels.get(decay) ?? compileAccess(travel, decay);
    kernels.set(decay, kernel);
    return kernel;
  }

  function accessOf(profession: string, year?: number): ProfessionAccess {
    const known = isProfessionId(profession) ? figures.get(profession) : undefined;
    if (!known) throw new ApiError('profession/unknown', { profession, suggestions: [...figures.keys()] });
    const years = yearsOf(known);
    const asked = year ?? years.at(-1)!;
    if (!years.includes(asked)) throw new ApiError('year/unknown', { year: asked, years, suggestions: years });
    const key = `${profession} ${asked}`;
    const access = accesses.get(key) ?? createProfessionAccess(known, places, kernelOf(known.profession.id), asked);
    accesses.set(key, access);
    return access;
  }

  return {
    version: reference.version,
    loadedAt: new Date().toISOString(),
    reference,
    places,
    areas: createAreas(reference, places),
    travel,
    professions: [...figures.keys()],
    accessOf,
    counts: (type) => counts.get(type),
    lift: (profession, deltas) => accessOf(profession).lift(deltas),
  };
}

function countsByType(reference: Reference, places: Places): ReadonlyMap<string, Float64Array> {
  const byType = new Map<string, Float64Array>();
  for (const { type, commune, count } of reference.counts) {
    const place = places.indexOf(commune);
    if (place === undefined) continue;
    const column = byType.get(type) ?? new Float64Array(places.count);
    column[place]! += count;
    byType.set(type, column);
  }
  return byType;
}
