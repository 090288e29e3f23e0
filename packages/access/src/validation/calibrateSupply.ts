import { buildColumns } from '../kernel/buildColumns.ts';
import { checkLength } from '../kernel/checkLength.ts';
import type { AccessKernel } from '../kernel/compileAccess.ts';

export interface CalibrationInput {
  readonly demand: Float64Array;
  /** Published access; where `trust` is 0 it is not looked at. */
  readonly published: Float64Array;
  /** How much each place's published value counts (vᵢ); 0 holds the place out. */
  readonly trust: Float64Array;
  /** Sⱼ is kept between 0 and this. */
  readonly most: Float64Array;
  /** Where to start, and where to stay when nothing says otherwise. */
  readonly start: Float64Array;
}

export interface CalibrationOptions {
  /** Pull towards `start`, relative to the curvature of the data of an average place of care. */
  readonly pull?: number;
  /** At most this many rounds over all places of care. */
  readonly rounds?: number;
  /** Ends when no supply moves by more than this share of its bound in a round. */
  readonly tolerance?: number;
}

export interface Calibration {
  readonly supply: Float64Array;
  readonly rounds: number;
  /** √(Σ v·(A − published)² / Σ v). */
  readonly rootMeanSquare: number;
}

/**
 * The supply that best explains published access: min Σᵢ vᵢ·(Aᵢ(S) − publishedᵢ)² + pull, 0 ≤ Sⱼ ≤ mostⱼ, where A is
 * linear in S. Bounded least squares by exact coordinate descent: each place of care in turn takes its best value given the
 * others; it touches one column of the table. The sum never increases from one round to the next.
 */
export function calibrateSupply(
  kernel: AccessKernel,
  { demand, published, trust, most, start }: CalibrationInput,
  { pull = 0.1, rounds = 200, tolerance = 1e-4 }: CalibrationOptions = {},
): Calibration {
  const { columns } = kernel;
  for (const [what, values] of Object.entries({ published, trust, most, start }))
    checkLength(what, values, columns.places);
  const sites = Uint32Array.from(most.keys()).filter((j) => most[j]! > 0);
  const competing = demand.map((_, j) => (most[j]! > 0 ? columns.gather(j, demand) : 0));
  const curvature = curvatures(kernel, trust, competing);
  const stiffness = (pull * sites.reduce((sum, j) => sum + curvature[j]!, 0)) / sites.length;
  const supply = start.map((value, j) => Math.min(Math.max(value, 0), most[j]!));
  const residual = kernel.compute(demand, supply).map((value, i) => trusted(i, value - published[i]!));

  let round = 0;
  for (let moved = Infinity; round < rounds && moved > tolerance; round++) {
    moved = 0;
    for (const j of sites) moved = Math.max(moved, Math.abs(improve(j)) / most[j]!);
  }
  const squares = residual.reduce((sum, r, i) => sum + (trust[i]! > 0 ? (r * r) / trust[i]! : 0), 0);
  return { supply, rounds: round, rootMeanSquare: Math.sqrt(squares / trust.reduce((sum, v) => sum + v, 0)) };

  /** `residual` holds v·(A − published), so that one gather gives the slope. */
  function trusted(i: number, difference: number): number {
    return trust[i]! > 0 ? trust[i]! * difference : 0;
  }

  /** Moves one supply to its best value; returns by how much. */
  function improve(j: number): number {
    if (competing[j] === 0 || curvature[j]! + stiffness === 0) return 0;
    const slope = columns.gather(j, residual) / competing[j]! + stiffness * (supply[j]! - start[j]!);
    const best = supply[j]! - slope / (curvature[j]! + stiffness);
    const step = Math.min(Math.max(best, 0), most[j]!) - supply[j]!;
    supply[j]! += step;
    if (step !== 0) columns.scatterBy(j, step / competing[j]!, trust, residual);
    return step;
  }
}

/** Second derivatives Σᵢ vᵢ·(wᵢⱼ/Dⱼ)²: a gather with squared weights. */
function curvatures({ table, decay }: AccessKernel, trust: Float64Array, competing: Float64Array): Float64Array {
  const squared = buildColumns(table, { reach: decay.reach, weight: (time) => decay.weight(time) ** 2 });
  return competing.map((people, j) => (people > 0 ? squared.gather(j, trust) / people ** 2 : 0));
}
