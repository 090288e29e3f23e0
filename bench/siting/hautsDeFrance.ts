import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileAccess, officialDecay } from '@maillage/access';
import { estimate } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import { readValidationInput } from '../../apps/cli/src/access/validationInput.ts';

/** Région Hauts-de-France by its INSEE code. */
const REGION = '32';
/** Consultations a year of one full-time general practitioner (apps and pages read it from the professions). */
const SUPPLY = 5400;

/** The communes of Hauts-de-France with their published access, and what a full-time doctor in each would give. */
export async function readHautsDeFrance(mirror: string) {
  if (!existsSync(join(mirror, 'drees/apl-generalistes.xlsx'))) return undefined;
  const input = await readValidationInput(mirror);
  const table = await estimate.times(input.places, minutes(20));
  const kernel = compileAccess(table, officialDecay);
  const inside = [...input.regions.keys()].filter((i) => input.regions[i] === REGION);
  return { input, kernel, inside, supply: SUPPLY };
}
