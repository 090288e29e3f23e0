import type { Choice } from '../search/siteSearch.ts';

/**
 * Vertex substitution (Teitz & Bart 1968) with Whitaker's fast evaluation (1983): exchanges one open site for one closed
 * site as long as that lowers the total, and answers a choice that no single exchange improves.
 *
 * `byColumn[j * clients + i]` is the cost of client `i` from site `j`, finite; `candidates` may enter, `locked` never
 * leave. One pass over the candidates costs clients × candidates.
 */
export function interchange(
  byColumn: Float64Array,
  clients: number,
  start: Int32Array,
  candidates: ArrayLike<number>,
  locked: (site: number) => boolean,
  stopped: () => boolean,
): Choice {
  const open = start.slice();
  const sites = byColumn.length / clients;
  const position = new Int32Array(sites).fill(-1);
  for (let k = 0; k < open.length; k++) position[open[k]!] = k;
  /** Position in `open` of the nearest site, its cost, the cost of the second. */
  const near = new Int32Array(clients);
  const first = new Float64Array(clients);
  const second = new Float64Array(clients);
  const loss = new Float64Array(open.length);
  const stays = Uint8Array.from(open, (site) => (locked(site) ? 1 : 0));
  assign();
  for (let idle = 0, c = 0; idle < candidates.length && !(c % 64 === 0 && stopped()); c = (c + 1) % candidates.length) {
    if (exchangeFor(candidates[c]!)) idle = 0;
    else idle++;
  }
  let objective = 0;
  for (let i = 0; i < clients; i++) objective += first[i]!;
  return { objective, open };

  /** Brings `site` in when the best exchange for it gains. */
  function exchangeFor(site: number): boolean {
    if (position[site]! >= 0) return false;
    const base = site * clients;
    let gain = 0;
    loss.fill(0);
    for (let i = 0; i < clients; i++) {
      const cost = byColumn[base + i]!;
      const here = first[i]!;
      if (cost < here) gain += here - cost;
      else loss[near[i]!]! += Math.min(cost, second[i]!) - here;
    }
    let out = -1;
    for (let k = 0; k < loss.length; k++) if (stays[k] === 0 && (out < 0 || loss[k]! < loss[out]!)) out = k;
    if (out < 0 || gain - loss[out]! <= 1e-9) return false;
    position[open[out]!] = -1;
    open[out] = site;
    position[site] = out;
    assign();
    return true;
  }

  function assign(): void {
    first.fill(Infinity);
    second.fill(Infinity);
    for (let k = 0; k < open.length; k++) {
      const base = open[k]! * clients;
      for (let i = 0; i < clients; i++) {
        const cost = byColumn[base + i]!;
        if (cost < first[i]!) {
          second[i] = first[i]!;
          first[i] = cost;
          near[i] = k;
        } else if (cost < second[i]!) second[i] = cost;
      }
    }
  }
}
