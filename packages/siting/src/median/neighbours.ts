/** For each client the sites still allowed, from the cheapest, with the costs: row `i` is `i · width … (i + 1) · width − 1`. */
export interface Neighbours {
  readonly clients: number;
  readonly width: number;
  readonly order: Uint16Array | Uint32Array;
  readonly sorted: Float64Array;
}

/** Time: clients × sites × log(sites). Equal costs stay in the order of the sites. */
export function neighboursOf(clients: number, sites: number, cost: Float64Array): Neighbours {
  const order = sites <= 0x10000 ? new Uint16Array(clients * sites) : new Uint32Array(clients * sites);
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
  return { clients, width: sites, order, sorted };
}

/** The same without the sites whose `closed` is true. */
export function withoutSites({ clients, width, order, sorted }: Neighbours, closed: (site: number) => boolean): Neighbours {
  const kept = order.subarray(0, width).reduce((count, site) => count + (closed(site) ? 0 : 1), 0);
  const next = {
    clients,
    width: kept,
    order: order.constructor === Uint16Array ? new Uint16Array(clients * kept) : new Uint32Array(clients * kept),
    sorted: new Float64Array(clients * kept),
  };
  let to = 0;
  for (let at = 0; at < clients * width; at++) {
    if (closed(order[at]!)) continue;
    next.order[to] = order[at]!;
    next.sorted[to++] = sorted[at]!;
  }
  return next;
}
