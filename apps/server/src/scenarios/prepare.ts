import { ApiError, type ScenarioDraft, type ScenarioNotice } from '@maillage/contract';
import { readEntries, readPromises, type StoredEntry, type Tables } from '@maillage/database';
import { type Baseline, baselineOf, validateScenario } from '@maillage/scenario';
import type { Entry } from '@maillage/supply';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { changesOn } from '../ledger/changes.ts';
import { basisOf } from './basis.ts';
import { draftOfToday } from './today.ts';

type Tx = Transaction<Tables>;

/** A draft ready to be evaluated. */
export interface Prepared {
  readonly atlas: Atlas;
  readonly draft: ScenarioDraft;
  readonly baseline: Baseline;
  readonly notices: readonly ScenarioNotice[];
}

/** A scenario stands on the ledger without what it planned there itself: it would count twice. */
export async function entriesBeside(tx: Tx, profession: string, scenario: string | undefined): Promise<StoredEntry[]> {
  const entries = await readEntries(tx, { profession });
  if (scenario === undefined) return entries;
  const own = new Set((await readPromises(tx, scenario)).flatMap((promise) => promise.entries));
  return entries.filter(({ id }) => !own.has(id));
}

/** The baseline on the day of a draft: public figures moved by the ledger. `entries`: of the draft's profession. */
export function prepare(atlas: Atlas, given: ScenarioDraft, entries: readonly Entry[]): Prepared {
  const basis = basisOf(atlas, given.profession);
  const { draft, notices } = draftOfToday(atlas, given);
  const { deltas } = changesOn(draft.date, atlas, draft.profession, entries);
  return { atlas, draft, notices, baseline: baselineOf(basis, deltas) };
}

/** Stops the request with the first problem of the draft, and all of them in its details. */
export function refuseDraft(given: ScenarioDraft, { atlas, draft, baseline }: Prepared): void {
  const communeName = (code: string) => {
    const place = atlas.places.indexOf(code);
    return place === undefined ? undefined : atlas.places.rows[place]!.name;
  };
  const ofToday = draftOfToday(atlas, given).problems;
  const known = new Set(ofToday.map(({ path, value }) => `${path} ${value}`));
  const others = validateScenario(draft, { baseline, communeName }).filter(
    ({ code, path, value }) => code !== 'commune/unknown' || !known.has(`${path} ${value}`),
  );
  const problems = [...ofToday, ...others];
  const [first] = problems;
  if (!first) return;
  throw new ApiError(first.code, { ...first.details, path: first.path, value: first.value, problems });
}
