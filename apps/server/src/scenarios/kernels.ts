import { type AccessKernel, compileAccess } from '@maillage/access';
import { type KernelOf, type StretchedKernel, stretch } from '@maillage/scenario';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';

/** Kernels kept beside the official one; each takes 10 to 20 MB for France and a tenth of a second to make. */
const KEPT = 8;
const keptBy = perAtlas(() => new Map<string, AccessKernel>());

/** The kernel of a named decay over the national table; the oldest is forgotten first. */
export const kernelsOf =
  (atlas: Atlas, profession: string): KernelOf =>
  (name, decay) => {
    const { kernel } = atlas.accessOf(profession);
    if (decay === kernel.decay) return kernel;
    const kept = keptBy(atlas);
    const key = `${kernel.decay.reach} ${name}`;
    const known = kept.get(key) ?? compileAccess(atlas.travel, decay);
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return known;
  };

export const stretchedKernel = (atlas: Atlas, profession: string): StretchedKernel => {
  const { decay } = atlas.accessOf(profession).kernel;
  return (factor) => kernelsOf(atlas, profession)(`official × ${factor}`, stretch(decay, factor));
};
