import { ApiError, type ErrorDetails, type SitingQuestion } from '@maillage/contract';
import { type AccessSitingProblem, checkAccess, type SitingProblem } from '@maillage/siting';
import type { Displayed } from '../access/displayed.ts';
import { thresholdsOf } from '../access/thresholds.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { resolveCommunes } from '../territories/resolveCommunes.ts';

/** More communes than this and neither the model nor its bound fits in the time of a question. */
const MOST_COMMUNES = 6000;

export interface PreparedSiting {
  readonly problem: AccessSitingProblem;
  /** Place in the atlas of each place, and candidate, of the problem. */
  readonly places: Uint32Array;
}

/** The question as numbers: what one unit of supply in each commune of the territory gives to all of them. */
export function prepareSiting(displayed: Displayed, members: Uint32Array, question: SitingQuestion): PreparedSiting {
  const { atlas, access, value } = displayed;
  if (members.length > MOST_COMMUNES)
    throw new ApiError('siting/territory-too-large', { communes: members.length, limit: MOST_COMMUNES });
  const { objective, sites: most, budget, sizes } = question;
  const perFte = access.profession.supplyPerNewcomer * (access.profession.unit === 'fte-per-100000' ? 100_000 : 1);
  const local = new Map(Array.from(members, (place, i) => [place, i]));
  const forced = localCommunes(atlas, local, question.forced, 'forced');
  const forbidden = localCommunes(atlas, local, question.forbidden, 'forbidden');
  const excluded = excludedBy(displayed, members, question.where).filter((i) => !forced.includes(i));
  const problem: AccessSitingProblem = {
    columns: columnsOf(displayed, members, local),
    access: Float64Array.from(members, (place) => value[place]!),
    people: Float64Array.from(members, (place) => atlas.places.population[place]!),
    demand: Float64Array.from(members, (place) => access.demand[place]!),
    threshold: question.threshold ?? thresholdsOf(displayed).low,
    objective,
    sizes: sizes.map(({ fte, cost }) => ({ supply: fte * perFte, cost: budget === undefined ? 1 : cost })),
    most,
    ...(budget === undefined ? {} : { budget }),
    forced,
    forbidden: [...new Set([...forbidden, ...excluded])],
  };
  refuse(atlas, members, checkAccess(problem));
  return { problem, places: members };
}

function columnsOf({ access }: Displayed, members: Uint32Array, local: ReadonlyMap<number, number>) {
  const { columns } = access.kernel;
  const competing = access.competing();
  const unit = new Float64Array(columns.places);
  const start = new Uint32Array(members.length + 1);
  const place: number[] = [];
  const gain: number[] = [];
  for (const [candidate, at] of members.entries()) {
    const origins = columns.origins(at);
    for (const origin of origins) unit[origin] = 0;
    if (competing[at]! > 0) columns.scatter(at, 1 / competing[at]!, unit);
    for (const origin of origins) {
      const i = local.get(origin);
      if (i === undefined || unit[origin] === 0) continue;
      place.push(i);
      gain.push(unit[origin]!);
    }
    start[candidate + 1] = place.length;
  }
  return {
    places: members.length,
    candidates: members.length,
    start,
    place: Uint32Array.from(place),
    gain: Float64Array.from(gain),
  };
}

/** Communes of today by their position in the territory. Throws with those that are not in it. */
function localCommunes(atlas: Atlas, local: ReadonlyMap<number, number>, codes: readonly string[], path: string) {
  const { places, problems } = resolveCommunes(atlas, { codes });
  const outside = [...places].filter((place) => !local.has(place)).map((place) => atlas.places.codes[place]!);
  const wrong = [...problems.map(({ value }) => value!), ...outside];
  if (wrong.length > 0) throw new ApiError('siting/commune-outside', { communes: wrong, path });
  return Array.from(places, (place) => local.get(place)!);
}

function excludedBy({ access }: Displayed, members: Uint32Array, where: SitingQuestion['where']): number[] {
  if (where === 'anywhere') return [];
  const all = [...members.keys()];
  return all.filter((i) => access.heads[members[i]!]! > 0 === (where === 'new'));
}

const ofCommune = new Set([
  'siting/forced-and-forbidden',
  'siting/candidate-unreachable',
  'siting/capacity-insufficient',
]);

/** Stops with the first problem, and all of them in its details; communes by their name. */
function refuse(atlas: Atlas, members: Uint32Array, problems: readonly SitingProblem[]): void {
  const named = problems.map(({ code, value, limit }): { code: SitingProblem['code'] } & ErrorDetails => ({
    code,
    value: ofCommune.has(code) ? atlas.places.rows[members[value]!]!.name : value,
    ...(limit === undefined ? {} : { limit }),
  }));
  const [first] = named;
  if (first) throw new ApiError(first.code, { ...first, problems: named });
}
