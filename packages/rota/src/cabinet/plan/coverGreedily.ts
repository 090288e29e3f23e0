import type { CompiledRota } from './compiledRota.ts';
import type { Limit } from './limits.ts';
import type { Chosen } from './rotaProgram.ts';

/** A legal rota to start from: locked choices, those of the published rota, then cell by cell, those with the fewest candidates first. */
export function coverGreedily(compiled: CompiledRota): Chosen {
  const { cells, choices, choicesOfCell } = compiled;
  const ledger = ledgerOf(compiled);
  for (const [index, { locked }] of choices.entries()) if (locked) ledger.take(index);
  const order = [...cells.keys()].sort((a, b) => choicesOfCell[a]!.length - choicesOfCell[b]!.length);
  for (const [index, { kept }] of choices.entries()) if (kept && ledger.free(index)) ledger.take(index);
  for (const cell of order) for (const index of choicesOfCell[cell]!) if (ledger.free(index)) ledger.take(index);
  return ledger.chosen;
}

/** Choices made, with how much of each limit they use. */
function ledgerOf({ choices, limits }: CompiledRota) {
  const chosen: Chosen = new Uint8Array(choices.length);
  const held: { readonly limit: Limit; readonly uses: Int32Array; readonly group: number }[][] = choices.map(() => []);
  for (const limit of limits) {
    const uses = new Int32Array(limit.groups.length);
    for (const [group, members] of limit.groups.entries())
      for (const index of members) held[index]!.push({ limit, uses, group });
  }
  const used = (uses: Int32Array) => uses.reduce((sum, use) => sum + Number(use > 0), 0);

  return {
    chosen,
    free: (index: number) =>
      chosen[index] === 0 &&
      held[index]!.every(({ limit, uses, group }) => uses[group]! > 0 || used(uses) < limit.most),
    take(index: number) {
      chosen[index] = 1;
      for (const { uses, group } of held[index]!) uses[group]!++;
    },
  };
}
