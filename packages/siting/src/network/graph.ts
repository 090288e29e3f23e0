/** An undirected graph with lengths, by compressed rows: the arcs of `v` are `start[v] … start[v + 1] − 1`. */
export interface Graph {
  readonly vertices: number;
  readonly start: Uint32Array;
  readonly head: Uint32Array;
  readonly length: Float64Array;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Builds the graph; of a repeated edge the last counts (OR-Library's convention), loops are left out. */
export function graphOf(vertices: number, edges: readonly Edge[]): Graph {
  const last = new Map<number, Edge>();
  for (const edge of edges) {
    const { from, to } = edge;
    if (from !== to) last.set(Math.min(from, to) * vertices + Math.max(from, to), edge);
  }
  const start = new Uint32Array(vertices + 1);
  for (const { from, to } of last.values()) {
    start[from + 1]!++;
    start[to + 1]!++;
  }
  for (let v = 0; v < vertices; v++) start[v + 1]! += start[v]!;
  const next = start.slice();
  const head = new Uint32Array(2 * last.size);
  const length = new Float64Array(2 * last.size);
  for (const edge of last.values()) {
    add(edge.from, edge.to, edge.length);
    add(edge.to, edge.from, edge.length);
  }
  return { vertices, start, head, length };

  function add(from: number, to: number, arcLength: number): void {
    const at = next[from]!++;
    head[at] = to;
    length[at] = arcLength;
  }
}
