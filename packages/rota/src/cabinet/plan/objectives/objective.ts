import type { RotaObjective } from '../../rota.ts';
import type { CompiledRota } from '../compiledRota.ts';
import type { RotaProgram } from '../rotaProgram.ts';
import type { Terms } from '../stagedModel.ts';

/** What a stage makes as small as possible: `constant + Σ terms`, a whole number for every rota. */
export interface Objective {
  readonly name: RotaObjective;
  /** Share of the time left, beside the other stages to come. */
  readonly weight: number;
  /** Whether the request says anything about it. */
  applies(compiled: CompiledRota): boolean;
  /** Adds the columns and rows it needs. */
  build(program: RotaProgram): { readonly constant: number; readonly terms: Terms };
}
