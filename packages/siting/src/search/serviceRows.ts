/**
 * Who can serve each client at which cost, from the cheapest: client `i` owns the entries `start[i] … start[i + 1] − 1`.
 * A client whom no open site of its row serves costs `otherwise[i]`, which no entry of its row exceeds.
 */
export interface ServiceRows {
  readonly clients: number;
  readonly start: Uint32Array;
  readonly site: Uint16Array | Uint32Array;
  readonly cost: Float64Array;
  readonly otherwise: Float64Array;
}

/** Rows of a full matrix of finite costs. Time: clients × sites × log(sites); equal costs stay in the order of the sites. */
export function rowsOfMatrix(clients: number, sites: number, cost: Float64Array, otherwise: number): ServiceRows {
  const order = siteIndices(sites, clients * sites);
  const sorted = new Float64Array(clients * sites);
  const all = Uint32Array.from({ length: sites }, (_, j) => j);
  const row = new Uint32Array(sites);
  for (let i = 0; i < clients; i++) {
    const base = i * sites;
    row.set(all);
    row.sort((a, b) => cost[base + a]! - cost[base + b]! || a - b);
    for (let k = 0; k < sites; k++) {
      order[base + k] = row[k]!;
      sorted[base + k] = cost[base + row[k]!]!;
    }
  }
  return {
    clients,
    start: Uint32Array.from({ length: clients + 1 }, (_, i) => i * sites),
    site: order,
    cost: sorted,
    otherwise: new Float64Array(clients).fill(otherwise),
  };
}

/** The same without the sites whose `closed` is true. */
export function withoutSites(rows: ServiceRows, closed: (site: number) => boolean): ServiceRows {
  const { clients } = rows;
  let kept = 0;
  for (let at = 0; at < rows.site.length; at++) if (!closed(rows.site[at]!)) kept++;
  const start = new Uint32Array(clients + 1);
  const site = rows.site.slice(0, kept);
  const cost = new Float64Array(kept);
  let to = 0;
  for (let i = 0; i < clients; i++) {
    for (let at = rows.start[i]!; at < rows.start[i + 1]!; at++) {
      if (closed(rows.site[at]!)) continue;
      site[to] = rows.site[at]!;
      cost[to++] = rows.cost[at]!;
    }
    start[i + 1] = to;
  }
  return { clients, start, site, cost, otherwise: rows.otherwise };
}

export function siteIndices(sites: number, count: number): Uint16Array | Uint32Array {
  return sites <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
}
