import type { CompiledRota } from './compiledRota.ts';
import type { Limit } from './limits.ts';
import { createStagedModel, type StagedModel, type Terms } from './stagedModel.ts';

/** A rota as a whole-number program: one 0/1 column for each choice, in order, then columns whose values follow from the choices. */
export interface RotaProgram {
  readonly compiled: CompiledRota;
  readonly model: StagedModel;
  /** A column that follows from the choices; `leastValue` is its least value under the rows that hold it. */
  follow(leastValue: (chosen: Chosen) => number, column?: { readonly most?: number; readonly whole?: boolean }): number;
  /** Every column, for a set of choices. */
  pointOf(chosen: Chosen): Float64Array;
  evaluate(terms: Terms, chosen: Chosen): number;
}

/** 1 for each choice that is made. */
export type Chosen = Uint8Array;

export async function createRotaProgram(compiled: CompiledRota): Promise<RotaProgram> {
  const model = await createStagedModel();
  const followers: ((chosen: Chosen) => number)[] = [];
  const size = compiled.choices.length;
  for (const { locked } of compiled.choices) model.addColumn({ least: locked ? 1 : 0, whole: true });
  const dayColumns = new Map<string, number>();
  for (const limit of compiled.limits) model.addRow(limit.groups.flatMap(termsOfGroup(limit)), 0, limit.most);
  return { compiled, model, follow, pointOf, evaluate };

  function follow(
    value: (chosen: Chosen) => number,
    column: { readonly most?: number; readonly whole?: boolean } = {},
  ) {
    followers.push(value);
    return model.addColumn(column);
  }

  function pointOf(chosen: Chosen): Float64Array {
    const point = new Float64Array(model.columns());
    point.set(chosen);
    for (const [k, value] of followers.entries()) point[size + k] = value(chosen);
    return point;
  }

  function evaluate(terms: Terms, chosen: Chosen): number {
    const point = pointOf(chosen);
    return terms.reduce((sum, [column, coefficient]) => sum + coefficient * point[column]!, 0);
  }

  /** A group is its choices, when only one can be made; else a column that says whether any is. */
  function termsOfGroup({ kind }: Limit) {
    return (group: readonly number[]): Terms => {
      if (kind !== 'run' || group.every((index) => slotOf(index) === slotOf(group[0]!)))
        return group.map((index) => [index, 1] as const);
      const key = `${compiled.choices[group[0]!]!.doctor} ${slotOf(group[0]!) >> 1}`;
      const known = dayColumns.get(key);
      if (known !== undefined) return [[known, 1]];
      const works = follow((chosen) => Number(group.some((index) => chosen[index] === 1)));
      for (const half of [0, 1]) {
        const choices = group.filter((index) => slotOf(index) % 2 === half);
        model.addRow([...choices.map((index) => [index, 1] as const), [works, -1]], Number.NEGATIVE_INFINITY, 0);
      }
      dayColumns.set(key, works);
      return [[works, 1]];
    };
  }

  function slotOf(index: number): number {
    return compiled.choices[index]!.slot;
  }
}
