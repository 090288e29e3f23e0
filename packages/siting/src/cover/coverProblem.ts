/** Which sites cover which clients: site `j` covers `client[start[j]] … client[start[j + 1] − 1]`, increasing. */
export interface Coverage {
  readonly clients: number;
  readonly sites: number;
  readonly start: Uint32Array;
  readonly client: Uint32Array;
}

export interface CoverProblem {
  readonly coverage: Coverage;
  /** What a client counts when covered, at least 0. */
  readonly demand: Float64Array;
  /** Sites open in all, those of `open` included. */
  readonly p: number;
  /** Sites that stay open whatever happens: existing or forced. */
  readonly open?: readonly number[];
  /** Sites that may not open. */
  readonly closed?: readonly number[];
}

/** Every pair of points within `radius`, the point itself included. Time: the square of their number. */
export function coverageWithin(points: number, radius: number, metres: (a: number, b: number) => number): Coverage {
  const covered: number[][] = Array.from({ length: points }, (_, j) => [j]);
  for (let a = 0; a < points; a++) {
    for (let b = a + 1; b < points; b++) {
      if (metres(a, b) > radius) continue;
      covered[a]!.push(b);
      covered[b]!.push(a);
    }
  }
  return coverageOf(points, covered);
}

/** Coverage from the list of the clients of each site. */
export function coverageOf(clients: number, covered: readonly (readonly number[])[]): Coverage {
  const start = new Uint32Array(covered.length + 1);
  for (const [j, list] of covered.entries()) start[j + 1] = start[j]! + list.length;
  const client = new Uint32Array(start[covered.length]!);
  for (const [j, list] of covered.entries()) client.set(Uint32Array.from(list).sort(), start[j]!);
  return { clients, sites: covered.length, start, client };
}

/** The sites that cover each client: the same pairs, client by client. */
export function transposed({ clients, sites, start, client }: Coverage): Coverage {
  const next = new Uint32Array(clients + 1);
  for (const i of client) next[i + 1]!++;
  for (let i = 0; i < clients; i++) next[i + 1]! += next[i]!;
  const rowStart = next.slice();
  const site = new Uint32Array(client.length);
  for (let j = 0; j < sites; j++) for (let at = start[j]!; at < start[j + 1]!; at++) site[next[client[at]!]!++] = j;
  return { clients: sites, sites: clients, start: rowStart, client: site };
}
