import type { Query } from '../../../api/getJson.ts';
import type { FindSearch } from '../search.ts';

/** The question for the API that an address asks. */
export const slotQuery = ({ commune, mode, place, motif, wheelchair, medecin, from }: FindSearch): Query => ({
  commune,
  mode,
  place,
  visit: motif,
  wheelchair: wheelchair && 'true',
  attendingDoctor: medecin,
  from,
});
