import {
  type AccessKernel,
  type Agreement,
  agreement,
  calibrateSupply,
  compileAccess,
  professionParameters,
  supplyUnderPressure,
} from '@maillage/access';
import type { TravelTable } from '@maillage/travel';
import type { ValidationInput } from './validationInput.ts';

const THRESHOLD = 2.5;
const MOST_PER_HEAD = 6000;
const EXPONENTS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

/** How well one way to estimate supply gives the published access back. */
export interface ModelValidation {
  readonly id: 'heads' | 'pressure' | 'calibrated';
  readonly france: Agreement;
  readonly regions: readonly { readonly region: string; readonly agreement: Agreement }[];
  /** With the real road times inside the département; absent when they are not there. */
  readonly isere?: Agreement;
  /** The same communes with estimated times. */
  readonly isereEstimated?: Agreement;
}

/** The same measure on communes that the model has never seen, beside the model without calibration on those communes. */
export interface HeldOut {
  readonly what: 'pressure: random half' | 'calibrated: random fifth' | 'calibrated: a fifth of the EPCIs';
  readonly model: Agreement;
  readonly heads: Agreement;
}

export interface AccessValidation {
  readonly year: number;
  readonly threshold: number;
  readonly communes: number;
  readonly withoutPosition: number;
  readonly pairs: number;
  /** Published consultations a year over head counts. */
  readonly consultationsPerHead: number;
  readonly exponent: number;
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
  const total = input.published.reduce((sum, value, i) => sum + value * input.standardised[i]!, 0);
  const everywhere = Array.from(input.codes.keys());
  const half = everywhere.filter((i) => inShare(input.codes[i]!, 0.5));
  const otherHalf = everywhere.filter((i) => !inShare(input.codes[i]!, 0.5));
  const exponent = EXPONENTS.reduce((best, candidate) => (missBy(candidate) < missBy(best) ? candidate : best));

  const supplyOf = (by: AccessKernel, id: ModelValidation['id'], trusted = everywhere): Float64Array =>
    id === 'calibrated'
      ? calibrated(by, trusted)
      : supplyUnderPressure(by, input.standardised, input.heads, { total, exponent: id === 'heads' ? 0 : exponent });
  const judge = (by: AccessKernel, id: ModelValidation['id'], places: readonly number[], trusted = everywhere) =>
    agreementOf(by, supplyOf(by, id, trusted), places);

  return {
    year: input.year,
    threshold: THRESHOLD,
    communes: input.codes.length,
    withoutPosition: input.withoutPosition.length,
    pairs: tables.france.minutes.length,
    consultationsPerHead: total / input.heads.reduce((sum, count) => sum + count, 0),
    exponent,
    models: (['heads', 'pressure', 'calibrated'] as const).map(model),
    heldOut: [
      heldOut('pressure: random half', 'pressure', otherHalf),
      heldOut(
        'calibrated: random fifth',
        'calibrated',
        everywhere.filter((i) => inShare(input.codes[i]!, 0.2)),
      ),
      heldOut(
        'calibrated: a fifth of the EPCIs',
        'calibrated',
        everywhere.filter((i) => inShare(input.epcis[i]!, 0.2)),
      ),
    ],
  };

  function model(id: ModelValidation['id']): ModelValidation {
    const supply = supplyOf(kernel, id);
    const byRegion = Map.groupBy(everywhere, (i) => input.regions[i]!);
    const communes = tables.isere?.communes;
    return {
      id,
      france: agreementOf(kernel, supply, everywhere),
      regions: [...byRegion]
        .map(([region, places]) => ({ region, agreement: agreementOf(kernel, supply, places) }))
        .sort((a, b) => a.region.localeCompare(b.region)),
      ...(isereKernel && communes
        ? { isere: judge(isereKernel, id, communes), isereEstimated: agreementOf(kernel, supply, communes) }
        : {}),
    };
  }

  function heldOut(what: HeldOut['what'], id: ModelValidation['id'], hidden: readonly number[]): HeldOut {
    const unseen = new Set(hidden);
    const seen = everywhere.filter((i) => !unseen.has(i));
    return { what, model: judge(kernel, id, hidden, seen), heads: judge(kernel, 'heads', hidden) };
  }

  function missBy(candidate: number): number {
    const supply = supplyUnderPressure(kernel, input.standardised, input.heads, { total, exponent: candidate });
    return agreementOf(kernel, supply, half).weightedMeanAbsoluteError;
  }

  function calibrated(by: AccessKernel, trusted: readonly number[]): Float64Array {
    const trust = new Float64Array(input.codes.length);
    for (const i of trusted) trust[i] = Math.sqrt(input.standardised[i]!);
    const start = supplyUnderPressure(by, input.standardised, input.heads, { total, exponent });
    const most = input.heads.map((count) => count * MOST_PER_HEAD);
    const { standardised: demand, published } = input;
    return calibrateSupply(by, { demand, published, trust, most, start }).supply;
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
