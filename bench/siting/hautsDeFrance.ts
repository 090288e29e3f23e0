import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { accessThresholds, compileAccess, officialDecay } from '@maillage/access';
import type { SupplyColumns } from '@maillage/siting';
import { professions } from '@maillage/supply';
import { estimate } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import { readValidationInput } from '../../apps/cli/src/access/validationInput.ts';

/** Région Hauts-de-France by its INSEE code. */
const REGION = '32';

/** The communes of Hauts-de-France with their published access, and what a full-time doctor in each would give. */
export async function readHautsDeFrance(mirror: string) {
  if (!existsSync(join(mirror, 'drees/apl-generalistes.xlsx'))) return undefined;
  const input = await readValidationInput(mirror);
  const table = await estimate.times(input.places, minutes(20));
  const kernel = compileAccess(table, officialDecay);
  const inside = [...input.regions.keys()].filter((i) => input.regions[i] === REGION);
  const local = new Map(inside.map((i, k) => [i, k]));
  const pick = (values: Float64Array) => Float64Array.from(inside, (i) => values[i]!);
  return {
    columns: columns(),
    access: pick(input.published),
    people: pick(input.population),
    demand: pick(input.standardised),
    threshold: accessThresholds.low,
    sizes: [{ supply: professions['general-practitioner'].supplyPerNewcomer, cost: 1 }],
  };

  function columns(): SupplyColumns {
    const start = [0];
    const place: number[] = [];
    const gain: number[] = [];
    const unit = new Float64Array(input.places.length);
    for (const j of inside) {
      const origins = kernel.columns.origins(j);
      for (const i of origins) unit[i] = 0;
      const competing = kernel.competingFor(j, input.standardised);
      if (competing > 0) kernel.columns.scatter(j, 1 / competing, unit);
      for (const i of origins) {
        const k = local.get(i);
        if (k === undefined) continue;
        place.push(k);
        gain.push(unit[i]!);
      }
      start.push(place.length);
    }
    return {
      places: inside.length,
      candidates: inside.length,
      start: Uint32Array.from(start),
      place: Uint32Array.from(place),
      gain: Float64Array.from(gain),
    };
  }
}
