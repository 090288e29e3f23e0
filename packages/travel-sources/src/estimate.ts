import { createTravelTableWriter, type TravelTimeSource } from '@maillage/travel';
import { indexPlaces } from './estimate/nearby.ts';

/** INSEE's national line for METRIC: minutes at no distance, and per kilometre as the crow flies. */
const LINE = { fixedMinutes: 2.0, minutesPerKm: 1.32 };
/** Two places on one spot still take this long. */
const SHORTEST_MINUTES = 0.1;

/** Times from positions alone: no road network, no network access, the whole country in seconds. */
export const estimate: TravelTimeSource = {
  id: 'estimate',
  symmetric: true,
  async times(places, reach, options = {}) {
    const nearby = indexPlaces(places);
    const writer = createTravelTableWriter(places.length, reach);
    const radiusKm = reach / LINE.minutesPerKm;
    let minutes = new Float64Array(256);
    for (let i = 0; i < places.length; i++) {
      if (i % 512 === 0) {
        options.signal?.throwIfAborted();
        options.onProgress?.({ done: i, total: places.length });
        await new Promise(setImmediate);
      }
      const count = nearby.within(places[i]!, radiusKm);
      if (count > minutes.length) minutes = new Float64Array(count * 2);
      for (let k = 0; k < count; k++) {
        minutes[k] = Math.max(SHORTEST_MINUTES, LINE.fixedMinutes + LINE.minutesPerKm * nearby.km[k]!);
      }
      writer.addRow(nearby.ids, minutes, count);
    }
    options.onProgress?.({ done: places.length, total: places.length });
    return writer.finish();
  },
};
