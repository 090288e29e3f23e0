import { compileAccess, professionParameters, step } from '@maillage/access';
import type { ColumnPowers } from '@maillage/projection';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';

/** The pairs of the national table with the weights of general practice, and these to the powers 2 and 3. */
export const columnPowers = perAtlas((atlas: Atlas): ColumnPowers => {
  const { classes } = professionParameters['general-practitioner'].decay;
  const first = atlas.accessOf('general-practitioner').kernel.columns;
  const power = (exponent: number) =>
    compileAccess(atlas.travel, step(classes.map(({ upTo, weight }) => ({ upTo, weight: weight ** exponent }))))
      .columns;
  return [first, power(2), power(3)];
});
