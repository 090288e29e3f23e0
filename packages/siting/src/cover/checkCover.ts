import { checkChoice } from '../answer/checkChoice.ts';
import type { SitingProblem } from '../answer/sitingProblem.ts';
import type { CoverProblem } from './coverProblem.ts';

/** Everything wrong with a problem, before any search. */
export function checkCover({ coverage, demand, ...choice }: CoverProblem): SitingProblem[] {
  if (demand.length !== coverage.clients)
    throw new RangeError(`Got ${demand.length} demands when expected ${coverage.clients}.`);
  return checkChoice({ ...choice, sites: coverage.sites });
}
