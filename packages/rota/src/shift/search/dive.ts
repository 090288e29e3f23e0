import type { CompiledInstance } from './compiledInstance.ts';
import type { GenerateOptions, RowGenerator } from './generateRows.ts';
import type { RowMaster } from './rowMaster.ts';

const NEARLY_WHOLE = 0.9;

/**
 * A roster out of the relaxation: the rows that are (nearly) whole are fixed, or the largest fraction when none is, rows are generated
 * again for everybody else, until everybody is fixed. Returns the cells, or nothing when time was up. Leaves the master unfixed.
 */
export function dive(
  { people, days }: CompiledInstance,
  master: RowMaster,
  generator: RowGenerator,
  options: GenerateOptions,
): Uint8Array | undefined {
  const fixed = new Set<number>();
  try {
    while (fixed.size < people) {
      if (options.now() > options.deadline) return undefined;
      generator.run({ ...options, open: (person) => !fixed.has(person), rounds: 3 });
      const fractions = master.fractions().filter(({ person }) => !fixed.has(person));
      const largest = Math.max(...fractions.map(({ share }) => share));
      const chosen = fractions.filter(({ share }) => share >= Math.min(NEARLY_WHOLE, largest));
      for (const { person, index } of chosen) {
        if (fixed.has(person)) continue;
        fixed.add(person);
        master.fix(index);
        if (largest < NEARLY_WHOLE) break;
      }
    }
    master.relax();
    const cells = new Uint8Array(people * days);
    for (const { person, row } of master.fractions()) cells.set(row.cells, person * days);
    return cells;
  } finally {
    master.free();
  }
}
