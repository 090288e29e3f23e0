import {
  ageAt,
  arrivalMoments,
  estimatePyramid,
  generalPractitionerFigures,
  type Hypotheses,
  practitionerMoments,
  presets,
  type Workforce,
} from '@maillage/projection';
import type { Atlas } from '../atlas/atlas.ts';
import type { ProfessionAccess } from '../atlas/professionAccess.ts';

/** How the ages of the practitioners of each place are known. */
export type AgeCertainty = 'commune' | 'departement' | 'country';

/** The practitioners of the start: by place, how many, and which part is of 65 and over. */
export interface StartingHeads {
  readonly heads: Float64Array;
  /** Part of the heads of 65 and over, by place. */
  readonly over65: Float64Array;
  readonly certainty: readonly AgeCertainty[];
  /** Ages of those under 65, and of those of 65 and over; each adds up to 1. */
  readonly younger: Float64Array;
  readonly older: Float64Array;
  /** Part of those under 65 who are 60 or more. */
  readonly younger60: number;
}

/**
 * Ages by place: the national pyramid (`estimatePyramid`), with the part of 65 and over moved to what DREES publishes for the
 * commune (1 − APL under 65 ∕ APL, given by the doctors whom its people reach), else to that of the département.
 */
export function startingHeads(atlas: Atlas, access: ProfessionAccess): StartingHeads {
  const { meanAge, supplyShareOver65 } = generalPractitionerFigures;
  const pyramid = estimatePyramid(
    { youngest: 28, meanAge: meanAge.value, supplyShareOver65: supplyShareOver65.value },
    presets.trend,
  );
  const younger = part(pyramid, (age) => age < 65);
  const older = part(pyramid, (age) => age >= 65);
  const activity = activityOf(younger.ages, presets.trend);
  const byDepartement = departementShares(atlas, access);
  const over65 = new Float64Array(atlas.places.count);
  const certainty = atlas.places.rows.map((row, place): AgeCertainty => {
    const own = shareOver65(access, [place]);
    const share = own ?? byDepartement.get(row.departement);
    over65[place] = share === undefined ? older.weight : headsShare(share, activity);
    return own !== undefined ? 'commune' : share !== undefined ? 'departement' : 'country';
  });
  return {
    heads: access.heads,
    over65,
    certainty,
    younger: younger.ages,
    older: older.ages,
    younger60: younger.ages.reduce((sum, value, k) => sum + (ageAt(k) >= 60 ? value : 0), 0),
  };
}

/** The workforce of a projection: the heads of the start, their future, and the arrivals of each place. */
export function workforceOf(start: StartingHeads, demand: Float64Array, hypotheses: Hypotheses): Workforce {
  const { heads, over65, younger, older } = start;
  const allHeads = heads.reduce((sum, value) => sum + value, 0);
  const allNeed = demand.reduce((sum, value) => sum + value, 0);
  const { towardsNeed } = hypotheses;
  return {
    places: heads.length,
    heads,
    mix: [over65.map((share) => 1 - share), over65],
    structures: [practitionerMoments(younger, hypotheses), practitionerMoments(older, hypotheses)],
    known: [],
    arrivalPart: heads.map((count, j) => {
      const today = allHeads > 0 ? count / allHeads : 0;
      return (1 - towardsNeed) * today + (towardsNeed * demand[j]!) / allNeed;
    }),
    arrivals: arrivalMoments(hypotheses),
  };
}

function part(pyramid: Float64Array, inside: (age: number) => boolean) {
  const kept = pyramid.map((value, k) => (inside(ageAt(k)) ? value : 0));
  const weight = kept.reduce((sum, value) => sum + value, 0);
  return { ages: kept.map((value) => value / weight), weight };
}

/** Mean activity over that of 50 and more. */
function activityOf(pyramid: Float64Array, { activity }: Hypotheses): number {
  return pyramid.reduce((sum, value, k) => sum + value * (ageAt(k) < 50 ? activity.under50 : 1), 0);
}

/** Part of the heads from the part of the supply: those over 65 give 1 each, the others `activity`. */
function headsShare(supplyShare: number, activity: number): number {
  const older = supplyShare;
  const younger = (1 - supplyShare) / activity;
  return older / (older + younger);
}

/** Part of the published access of some places that doctors of 65 and over give; `undefined` when it is not published. */
function shareOver65({ publication, demand }: ProfessionAccess, members: Iterable<number>): number | undefined {
  if (publication?.certainty !== 'official') return undefined;
  let all = 0;
  let younger = 0;
  for (const place of members) {
    const [value, under] = [publication.value[place]!, publication.under65[place]!];
    if (!(value > 0) || Number.isNaN(under)) continue;
    all += value * demand[place]!;
    younger += under * demand[place]!;
  }
  return all > 0 ? Math.min(1, Math.max(0, 1 - younger / all)) : undefined;
}

function departementShares({ places }: Atlas, access: ProfessionAccess): ReadonlyMap<string, number> {
  const members = Map.groupBy(places.rows.keys(), (place) => places.rows[place]!.departement);
  return new Map(
    [...members].flatMap(([departement, inside]) => {
      const share = shareOver65(access, inside);
      return share === undefined ? [] : [[departement, share] as const];
    }),
  );
}
