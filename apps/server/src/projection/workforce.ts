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
import { departementPyramids } from './departementPyramids.ts';
import type { PractitionersRow } from './readDemography.ts';

/** How the ages of the practitioners of each place are known. */
export type AgeCertainty = 'commune' | 'departement' | 'country';

/** The practitioners of the start: by place, how many, and which part is of 65 and over. */
export interface StartingHeads {
  readonly heads: Float64Array;
  /** Part of the heads of 65 and over, by place. */
  readonly over65: Float64Array;
  readonly certainty: readonly AgeCertainty[];
  /** Ages of those under 65, and of those of 65 and over, by group of places; each adds up to 1. */
  readonly ages: readonly AgesOfGroup[];
  /** Group of each place: its département where its ages are published, else the country. */
  readonly group: Uint16Array;
}

export interface AgesOfGroup {
  readonly younger: Float64Array;
  readonly older: Float64Array;
  /** Part of all who are 65 or more, and of those under 65 who are 60 or more. */
  readonly over65: number;
  readonly younger60: number;
}

/**
 * Ages by place: those of the département where a file gives them by band, else the national pyramid (`estimatePyramid`);
 * with the part of 65 and over moved to what DREES publishes for the commune (1 − APL under 65 ∕ APL, given by the doctors whom its
 * people reach), else to that of the département.
 */
export function startingHeads(
  atlas: Atlas,
  access: ProfessionAccess,
  practitioners: readonly PractitionersRow[],
): StartingHeads {
  const { meanAge, supplyShareOver65 } = generalPractitionerFigures;
  const country = estimatePyramid(
    { youngest: 28, meanAge: meanAge.value, supplyShareOver65: supplyShareOver65.value },
    presets.trend,
  );
  const pyramids = departementPyramids(practitioners, country);
  const names = [...pyramids.keys()];
  const groups = [country, ...pyramids.values()].map(agesOf);
  const group = Uint16Array.from(atlas.places.rows, ({ departement }) => 1 + names.indexOf(departement));
  const byDepartement = departementShares(atlas, access);
  const over65 = new Float64Array(atlas.places.count);
  const certainty = atlas.places.rows.map((row, place): AgeCertainty => {
    const own = shareOver65(access, [place]);
    const share = own ?? byDepartement.get(row.departement);
    const ages = groups[group[place]!]!;
    over65[place] = share === undefined ? ages.over65 : headsShare(share, activityOf(ages.younger, presets.trend));
    return own !== undefined ? 'commune' : share !== undefined || group[place]! > 0 ? 'departement' : 'country';
  });
  return { heads: access.heads, over65, certainty, ages: groups, group };
}

function agesOf(pyramid: Float64Array): AgesOfGroup {
  const younger = part(pyramid, (age) => age < 65);
  const older = part(pyramid, (age) => age >= 65);
  return {
    younger: younger.ages,
    older: older.ages,
    over65: older.weight,
    younger60: younger.ages.reduce((sum, value, k) => sum + (ageAt(k) >= 60 ? value : 0), 0),
  };
}

/** The workforce of a projection: the heads of the start, their future, and the arrivals of each place. */
export function workforceOf(start: StartingHeads, demand: Float64Array, hypotheses: Hypotheses): Workforce {
  const { heads, over65, ages, group } = start;
  const allHeads = heads.reduce((sum, value) => sum + value, 0);
  const allNeed = demand.reduce((sum, value) => sum + value, 0);
  const { towardsNeed } = hypotheses;
  return {
    places: heads.length,
    heads,
    mix: [over65.map((share) => 1 - share), over65],
    group,
    structures: ages.map((own) => [
      practitionerMoments(own.younger, hypotheses),
      practitionerMoments(own.older, hypotheses),
    ]),
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
  return { ages: kept.map((value) => (weight > 0 ? value / weight : 0)), weight };
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
