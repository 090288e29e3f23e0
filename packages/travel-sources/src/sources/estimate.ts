import { createTravelTableWriter, mirrorUpper, type TravelPlace, type TravelTimeSource } from '@maillage/travel';
import type { Minutes } from '@maillage/units';
import { endFeatures } from '../estimate/ends.ts';
import { type EndShare, endShare, furthestKm, tripMinutes } from '../estimate/model.ts';
import { indexPlaces } from '../estimate/nearby.ts';
import { PARAMETERS } from '../estimate/parameters.ts';
import { relief } from '../estimate/relief.ts';
import type { TravelSourceKind } from '../travelSourceKind.ts';

/** Times from positions, relief and density, without a road network or a connection: the whole country in seconds. */
export const estimate: TravelTimeSource = {
  id: 'estimate',
  revision: JSON.stringify(PARAMETERS),
  symmetric: true,
  async times(places, reach, options = {}) {
    const rows = prepareRows(places, reach);
    const writer = createTravelTableWriter(places.length, reach);
    for (let from = 0; from < places.length; from++) {
      if (from % 512 === 0) {
        await new Promise(setImmediate);
        options.signal?.throwIfAborted();
        options.onProgress?.({ done: from, total: places.length });
      }
      const count = rows.fill(from);
      writer.addRow(rows.destination, rows.minutes, count);
    }
    options.onProgress?.({ done: places.length, total: places.length });
    return mirrorUpper(writer.finish());
  },
};

/** Needs nothing but the places. */
export const estimateKind: TravelSourceKind = {
  id: 'estimate',
  location: 'none',
  open: async () => ({ status: 'ready', source: estimate }),
};

interface Rows {
  /** Computes the row of a place above the diagonal into `destination` and `minutes` and returns its length. */
  fill(from: number): number;
  destination: Uint32Array;
  minutes: Float64Array;
}

function prepareRows(places: readonly TravelPlace[], reach: Minutes): Rows {
  const nearby = indexPlaces(places);
  const ground = relief();
  const line = { climbM: 0, seaKm: 0 };
  const ends = places.map((place) => endFeatures(place));
  const shares: EndShare[] = ends.map((end) => endShare(end, PARAMETERS));
  const radiusKm = furthestKm(reach);
  const rows: Rows = { fill, destination: new Uint32Array(1024), minutes: new Float64Array(1024) };
  return rows;

  function fill(from: number): number {
    const candidates = nearby.within(places[from]!, radiusKm, from);
    if (candidates > rows.destination.length) {
      rows.destination = new Uint32Array(candidates * 2);
      rows.minutes = new Float64Array(candidates * 2);
    }
    let count = 0;
    for (let k = 0; k < candidates; k++) {
      const to = nearby.ids[k]!;
      const minutes = minutesTo(from, to, nearby.km[k]!);
      if (!(minutes <= reach)) continue;
      rows.destination[count] = to;
      rows.minutes[count++] = minutes;
    }
    return count;
  }

  function minutesTo(from: number, to: number, km: number): number {
    if (ends[from]!.land !== ends[to]!.land) return Number.POSITIVE_INFINITY;
    // the flat trip is a lower bound, and most candidates already fail on it
    const flat = tripMinutes(km, 0, 0, shares[from]!, shares[to]!, PARAMETERS);
    if (flat > reach) return flat;
    const [a, b] = [places[from]!, places[to]!];
    ground.profile(km, a.lon, a.lat, b.lon, b.lat, line);
    return tripMinutes(km, line.climbM, line.seaKm, shares[from]!, shares[to]!, PARAMETERS);
  }
}
