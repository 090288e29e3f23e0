import { missingConsultations } from '@maillage/access';
import type { SitingAnswer, SitingQuestion, TerritoryHit } from '@maillage/contract';
import { type AccessSitingAnswer, type AccessSitingProblem, accessAfter } from '@maillage/siting';
import type { Displayed } from '../access/displayed.ts';
import type { PreparedSiting } from './prepare.ts';
import type { SearchResult } from './search.ts';

/** Differences of access under this are the order of floating-point sums, not care. */
const NOISE = 1e-9;

/** A result as people read it: communes by name, before and after. */
export function sitingAnswer(
  { atlas, access }: Displayed,
  hit: TerritoryHit,
  question: SitingQuestion,
  { problem, places }: PreparedSiting,
  { answer, curve, sites }: SearchResult,
  run: { readonly stopped: boolean; readonly seconds: number },
): SitingAnswer {
  const after = accessAfter(problem, answer.sites);
  const name = (i: number) => ({ code: atlas.places.codes[places[i]!]!, name: atlas.places.rows[places[i]!]!.name });
  const forced = new Set(problem.forced);
  const placed = sites.map(({ candidate, size, without, alternatives }) => ({
    ...name(candidate),
    lon: atlas.places.lon[places[candidate]!]!,
    lat: atlas.places.lat[places[candidate]!]!,
    fte: question.sizes[size]!.fte,
    supply: question.sizes[size]!.fte * access.profession.supplyPerNewcomer,
    cost: question.sizes[size]!.cost,
    forced: forced.has(candidate),
    brings: Math.abs(answer.objective - without),
    alternatives: alternatives.map((other) => ({ ...name(other.candidate), objective: other.objective })),
  }));
  const lifted = [...places.keys()].filter(
    (i) => problem.access[i]! <= problem.threshold && after[i]! > problem.threshold,
  );
  return {
    territory: { id: hit.id, name: hit.name, communes: hit.communes, population: hit.population },
    unit: access.profession.unit,
    threshold: problem.threshold,
    objective: answer.objective,
    before: answer.before,
    bound: answer.bound,
    optimal: answer.optimal,
    gap: gapOf(answer),
    ...run,
    sites: placed.sort((a, b) => b.brings - a.brings),
    cost: placed.reduce((sum, { cost }) => sum + cost, 0),
    supply: placed.reduce((sum, { supply }) => sum + supply, 0),
    curve: [...curve],
    lifted: { people: lifted.reduce((sum, i) => sum + problem.people[i]!, 0), communes: lifted.length },
    was: stateOf(problem, problem.access),
    becomes: stateOf(problem, after),
    communes: [...places.keys()]
      .filter((i) => Math.abs(after[i]! - problem.access[i]!) > NOISE)
      .sort((a, b) => after[b]! - problem.access[b]! - (after[a]! - problem.access[a]!))
      .map((i) => ({ ...name(i), people: problem.people[i]!, before: problem.access[i]!, after: after[i]! })),
  };
}

/** What could still be gained, as a share of the greatest possible gain. */
function gapOf({ objective, before, bound, optimal }: AccessSitingAnswer): number {
  const possible = Math.abs(bound - before);
  return optimal || possible === 0 ? 0 : Math.min(1, Math.abs(bound - objective) / possible);
}

function stateOf({ people, demand, threshold }: AccessSitingProblem, access: Float64Array) {
  let [underPeople, underCommunes, worst] = [0, 0, Infinity];
  for (let i = 0; i < access.length; i++) {
    if (people[i]! > 0 && access[i]! < worst) worst = access[i]!;
    if (!(access[i]! <= threshold)) continue;
    underPeople += people[i]!;
    underCommunes++;
  }
  const missing = missingConsultations(access, demand, threshold);
  return { underPeople, underCommunes, missing, worst: worst === Infinity ? null : worst };
}
