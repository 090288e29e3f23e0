import type { CompiledInstance } from './compiledInstance.ts';

/** Whole legal rows met by the search, each once, with what its requests cost. */
export interface RowPool {
  /** Keeps a row; false when it was there already. */
  add(person: number, cells: Uint8Array): boolean;
  readonly rows: PooledRow[];
}

export interface PooledRow {
  readonly person: number;
  readonly cells: Uint8Array;
  readonly requestCost: number;
}

export function createRowPool({ days, kinds, request, people }: CompiledInstance): RowPool {
  const known = Array.from({ length: people }, () => new Set<string>());
  const rows: PooledRow[] = [];
  return {
    rows,
    add(person, cells) {
      const key = String.fromCharCode(...cells);
      if (known[person]!.has(key)) return false;
      known[person]!.add(key);
      let requestCost = 0;
      for (let day = 0; day < days; day++) requestCost += request[(person * days + day) * kinds + cells[day]!]!;
      rows.push({ person, cells: cells.slice(), requestCost });
      return true;
    },
  };
}
