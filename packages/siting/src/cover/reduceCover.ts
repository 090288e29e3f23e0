import { type Coverage, coverageOf, transposed } from './coverProblem.ts';

export interface ReducedCover {
  /** Clients merged where the same sites cover them; those whom nobody covers left out. */
  readonly coverage: Coverage;
  readonly demand: Float64Array;
  /** Sites that another site replaces at no loss. */
  readonly dominated: Uint8Array;
}

/**
 * A smaller problem with the same best value: clients covered by the same sites become one, and a free site whose
 * clients another free site covers too is closed (of two equal ones the first stays). `keep` sites are never closed.
 */
export function reduceCover(coverage: Coverage, demand: Float64Array, keep: (site: number) => boolean): ReducedCover {
  const merged = mergeClients(coverage, demand);
  return { ...merged, dominated: dominatedSites(merged.coverage, keep) };
}

function mergeClients(coverage: Coverage, demand: Float64Array) {
  const rows = transposed(coverage);
  const groups = new Map<string, number>();
  const sums: number[] = [];
  const groupOf = new Int32Array(coverage.clients).fill(-1);
  for (let i = 0; i < coverage.clients; i++) {
    const sites = rows.client.subarray(rows.start[i], rows.start[i + 1]);
    if (sites.length === 0 || demand[i] === 0) continue;
    const key = sites.join();
    const group = groups.get(key) ?? sums.push(0) - 1;
    groups.set(key, group);
    groupOf[i] = group;
    sums[group]! += demand[i]!;
  }
  const covered = Array.from({ length: coverage.sites }, (_, j) => {
    const list = coverage.client.subarray(coverage.start[j], coverage.start[j + 1]);
    return [...new Set(Array.from(list, (i) => groupOf[i]!))].filter((group) => group >= 0);
  });
  return { coverage: coverageOf(sums.length, covered), demand: Float64Array.from(sums) };
}

function dominatedSites(coverage: Coverage, keep: (site: number) => boolean): Uint8Array {
  const { sites, start } = coverage;
  const rows = transposed(coverage);
  const dominated = new Uint8Array(sites);
  const shared = new Uint32Array(sites);
  for (let j = 0; j < sites; j++) {
    const size = start[j + 1]! - start[j]!;
    if (keep(j)) continue;
    if (size === 0) {
      dominated[j] = 1;
      continue;
    }
    shared.fill(0);
    for (let at = start[j]!; at < start[j + 1]!; at++) {
      const i = coverage.client[at]!;
      for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) shared[rows.client[k]!]!++;
    }
    for (let other = 0; other < sites && dominated[j] === 0; other++) {
      if (other === j || shared[other] !== size || dominated[other] === 1) continue;
      const otherSize = start[other + 1]! - start[other]!;
      if (otherSize > size || other < j || keep(other)) dominated[j] = 1;
    }
  }
  return dominated;
}
