import type { PatientOrigin } from '@maillage/contract';
import { LEAST_PATIENTS_TOLD } from '@maillage/contract';
import type { SealedVisitor } from '@maillage/database';
import type { Keyring } from '../appointments/sealing/keyring.ts';
import { contactIn } from '../appointments/sealing/patient.ts';
import type { Atlas } from '../atlas/atlas.ts';

/** Communes of the model that are told even when nobody came from them: the largest shares. */
const EXPECTED_TOLD = 8;
/** Shares under this are left out: a rounding of nothing. */
const LEAST_SHARE = 0.005;

export interface Origins {
  readonly patients: number;
  readonly unknown: number;
  readonly others: number;
  readonly origins: readonly PatientOrigin[];
}

/** Visitors by commune, beside what the model of access expects of a place in that commune. */
export function originsOf(
  atlas: Atlas,
  profession: string,
  commune: string,
  byCommune: ReadonlyMap<string, number>,
  patients: number,
): Origins {
  const expected = expectedShares(atlas, profession, commune);
  const told = new Map([...byCommune].filter(([, count]) => count >= LEAST_PATIENTS_TOLD));
  const known = sum([...byCommune.values()]);
  const likeliest = [...expected].filter(([, share]) => share >= LEAST_SHARE).sort((a, b) => b[1] - a[1]);
  const codes = new Set([...told.keys(), ...likeliest.slice(0, EXPECTED_TOLD).map(([code]) => code)]);
  const origins = [...codes].map((code) => ({
    code,
    name: atlas.places.rows[atlas.places.indexOf(code)!]!.name,
    patients: told.get(code) ?? null,
    share: told.has(code) ? told.get(code)! / known : null,
    expected: expected.get(code) ?? 0,
  }));
  origins.sort((a, b) => (b.patients ?? 0) - (a.patients ?? 0) || b.expected - a.expected);
  return { patients, unknown: patients - known, others: known - sum([...told.values()]), origins };
}

/** How many come from each commune of today; who did not say, or whose commune no longer is, is left out. */
export function countCommunes(
  atlas: Atlas,
  keyring: Keyring,
  visitors: readonly SealedVisitor[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, contact } of visitors) {
    const commune = contact && contactIn(keyring, id, contact).commune;
    if (!commune || atlas.places.indexOf(commune) === undefined) continue;
    counts.set(commune, (counts.get(commune) ?? 0) + 1);
  }
  return counts;
}

/** Of the care offered at j, the part that goes to i: w(tᵢⱼ)·Pᵢ / Dⱼ with Dⱼ = Σᵢ w(tᵢⱼ)·Pᵢ. The shares add up to one. */
export function expectedShares(atlas: Atlas, profession: string, commune: string): ReadonlyMap<string, number> {
  const { kernel, demand } = atlas.accessOf(profession);
  const shares = new Map<string, number>();
  const place = atlas.places.indexOf(commune);
  if (place === undefined) return shares;
  const competing = kernel.competingFor(place, demand);
  if (!(competing > 0)) return shares;
  const weights = new Float64Array(atlas.places.count);
  kernel.columns.scatter(place, 1, weights);
  for (const [at, weight] of weights.entries())
    if (weight > 0 && demand[at]! > 0) shares.set(atlas.places.codes[at]!, (weight * demand[at]!) / competing);
  return shares;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
