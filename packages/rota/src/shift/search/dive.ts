import type { CompiledInstance } from './compiledInstance.ts';
import type { GenerateOptions, RowGenerator } from './generateRows.ts';
import type { RowMaster } from './rowMaster.ts';

export interface DiveOptions extends GenerateOptions {
  /** Of the people left, how many are fixed at once: the fewer, the slower and the nearer to the relaxation. */
  readonly share: number;
  /** Another dive goes another way. */
  readonly random: () => number;
}

const SHUFFLE = 0.1;

const NEARLY_WHOLE = 0.9;

/**
 * A roster out of the relaxation: the rows that are (nearly) whole are fixed, with the largest fractions of the others, rows are generated
 * again for everybody else, until everybody is fixed; all at once when time is up. Leaves the master unfixed.
 */
export function dive(
  { people, days }: CompiledInstance,
  master: RowMaster,
  generator: RowGenerator,
  options: DiveOptions,
): Uint8Array {
  const cells = new Uint8Array(people * days);
  const fixed = new Set<number>();
  try {
    while (fixed.size < people) {
      generator.run({ ...options, open: (person) => !fixed.has(person) });
      const share = options.now() > options.deadline ? 1 : options.share;
      let most = Math.ceil((people - fixed.size) * share);
      const order = master
        .fractions()
        .map((fraction) => ({ ...fraction, key: fraction.share + SHUFFLE * options.random() }));
      for (const { person, index, share, row } of order.sort((a, b) => b.key - a.key)) {
        if (fixed.has(person) || (share < NEARLY_WHOLE && most <= 0)) continue;
        fixed.add(person);
        cells.set(row.cells, person * days);
        master.fix(index);
        most--;
      }
    }
    return cells;
  } finally {
    master.free();
  }
}
