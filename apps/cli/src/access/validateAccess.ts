import {
  type AccessKernel,
  type Agreement,
  accessThresholds,
  agreement,
  calibrateSupply,
  compileAccess,
  meanAccess,
  type PressureModel,
  professionParameters,
  scaleToMeans,
  supplyUnderPressure,
} from '@maillage/access';
import type { TravelTable } from '@maillage/travel';
import { type CommuneCode, departementOf } from '@maillage/units';
import type { ValidationInput } from './validationInput.ts';

const THRESHOLD = accessThresholds.low;
const MOST_PER_HEAD = 6000;
const EXPONENTS = [0, 0.1, 0.2, 0.3, 0.4];
const SATURATIONS = [10, 14, 20, 30, Infinity];

/** Ways to estimate supply, from the least to the most that they take from the published values. */
export const modelIds = ['heads', 'pressure', 'departements', 'calibrated'] as const;
export type ModelId = (typeof modelIds)[number];

export interface Part {
  readonly name: string;
  readonly agreement: Agreement;
}

/** How well one way to estimate supply gives the published access back. */
export interface ModelValidation {
  readonly id: ModelId;
  readonly france: Agreement;
  /** By INSEE code of the région. */
  readonly regions: readonly Part[];
  /** By level of the density grid, 1 (dense city) to 7 (very dispersed). */
  readonly densities: readonly Part[];
  /** With the real road times inside the département; absent when they are not there. */
  readonly isere?: Agreement;
  /** The same communes with estimated times. */
  readonly isereEstimated?: Agreement;
}

/** The same measure on communes that the model has never seen. */
export interface HeldOut {
  readonly what: 'random half' | 'random fifth' | 'a fifth of the EPCIs';
  readonly models: readonly { readonly id: ModelId; readonly agreement: Agreement }[];
}

export interface AccessValidation {
  readonly year: number;
  readonly threshold: number;
  readonly communes: number;
  readonly withoutPosition: number;
  readonly pairs: number;
  /** Published consultations a year over head counts. */
  readonly consultationsPerHead: number;
  readonly pressure: Pick<PressureModel, 'exponent' | 'saturation'>;
  readonly models: readonly ModelValidation[];
  readonly heldOut: readonly HeldOut[];
}

export interface ValidationTables {
  /** Estimated times. */
  readonly france: TravelTable;
  /** The same with real times between `communes`. */
  readonly isere: { readonly table: TravelTable; readonly communes: readonly number[] } | undefined;
}

/** Our access from head counts against the published values: see `docs/methods/validation.md`. */
export function validateAccess(input: ValidationInput, tables: ValidationTables): AccessValidation {
  const decay = professionParameters['general-practitioner'].decay;
  const kernel = compileAccess(tables.france, decay);
  const isereKernel = tables.isere && compileAccess(tables.isere.table, decay);
  const everywhere = Array.from(input.codes.keys());
  const total = input.published.reduce((sum, value, i) => sum + value * input.standardised[i]!, 0);
  const half = everywhere.filter((i) => inShare(input.codes[i]!, 0.5));
  const pressure = fitPressure(half);
  return {
    year: input.year,
    threshold: THRESHOLD,
    communes: input.codes.length,
    withoutPosition: input.withoutPosition.length,
    pairs: tables.france.minutes.length,
    consultationsPerHead: total / input.heads.reduce((sum, count) => sum + count, 0),
    pressure,
    models: modelIds.map(model),
    heldOut: [
      heldOut('random half', half),
      heldOut(
        'random fifth',
        everywhere.filter((i) => !inShare(input.codes[i]!, 0.2)),
      ),
      heldOut(
        'a fifth of the EPCIs',
        everywhere.filter((i) => !inShare(input.epcis[i]!, 0.2)),
      ),
    ],
  };

  function model(id: ModelId): ModelValidation {
    const supply = supplyOf(kernel, id, everywhere);
    const communes = tables.isere?.communes;
    const parts = (nameOf: (i: number) => string): Part[] =>
      [...Map.groupBy(everywhere, nameOf)]
        .map(([name, places]) => ({ name, agreement: agreementOf(kernel, supply, places) }))
        .sort((a, b) => a.name.localeCompare(b.name));
    return {
      id,
      france: agreementOf(kernel, supply, everywhere),
      regions: parts((i) => input.regions[i]!),
      densities: parts((i) => `${input.places[i]!.densityLevel ?? 'unknown'}`),
      ...(isereKernel && communes
        ? {
            isere: agreementOf(isereKernel, supplyOf(isereKernel, id, everywhere), communes),
            isereEstimated: agreementOf(kernel, supply, communes),
          }
        : {}),
    };
  }

  function heldOut(what: HeldOut['what'], seen: readonly number[]): HeldOut {
    const known = new Set(seen);
    const hidden = everywhere.filter((i) => !known.has(i));
    const judge = (id: ModelId) => ({ id, agreement: agreementOf(kernel, supplyOf(kernel, id, seen), hidden) });
    return { what, models: modelIds.map(judge) };
  }

  /** Supply by a model that looks at the published values of `seen` only. */
  function supplyOf(by: AccessKernel, id: ModelId, seen: readonly number[]): Float64Array {
    if (id === 'heads') return headSupply(by, { exponent: 0, saturation: Infinity });
    if (id === 'pressure') return headSupply(by, pressure);
    const scaled = scaleToMeans(by, input.standardised, headSupply(by, pressure), departementMeans(seen));
    return id === 'departements' ? scaled : calibrated(by, scaled, seen);
  }

  function headSupply(by: AccessKernel, how: Pick<PressureModel, 'exponent' | 'saturation'>): Float64Array {
    return supplyUnderPressure(by, input.standardised, input.heads, { total, ...how });
  }

  function departementMeans(seen: readonly number[]) {
    const departement = (i: number) => departementOf(input.codes[i]! as CommuneCode);
    const places = Map.groupBy(everywhere, departement);
    return [...Map.groupBy(seen, departement)].map(([code, known]) => ({
      places: places.get(code)!,
      known,
      mean: meanAccess(input.published, input.standardised, known),
    }));
  }

  function calibrated(by: AccessKernel, start: Float64Array, seen: readonly number[]): Float64Array {
    const { standardised: demand, published, heads } = input;
    const trust = new Float64Array(demand.length);
    for (const i of seen) trust[i] = Math.sqrt(demand[i]!);
    const most = heads.map((count) => count * MOST_PER_HEAD);
    return calibrateSupply(by, { demand, published, trust, most, start }).supply;
  }

  /** Exponent and saturation that miss least on some communes, by commune and by person together. */
  function fitPressure(on: readonly number[]) {
    const candidates = EXPONENTS.flatMap((exponent) => SATURATIONS.map((saturation) => ({ exponent, saturation })));
    const misses = candidates.map((candidate) => {
      const { meanAbsoluteError, weightedMeanAbsoluteError } = agreementOf(kernel, headSupply(kernel, candidate), on);
      return meanAbsoluteError + weightedMeanAbsoluteError;
    });
    return candidates[misses.indexOf(Math.min(...misses))]!;
  }

  function agreementOf(by: AccessKernel, supply: Float64Array, places: readonly number[]): Agreement {
    const computed = by.compute(input.standardised, supply);
    const { published, population } = input;
    return agreement({ computed, published, population, threshold: THRESHOLD }, places);
  }
}

/** Whether a name falls in a share of all names, the same at each run (FNV-1a, mixed). */
function inShare(name: string, share: number): boolean {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296 < share;
}
