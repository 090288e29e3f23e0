import { join, resolve } from 'node:path';
import { createReferenceStore } from '@maillage/database';
import { dataSets, findDataSet, type Origin, pullSets } from '@maillage/open-data';
import { readSettings } from '@maillage/server/settings';
import { onDatabase } from '../host/onDatabase.ts';
import type { DataOutcome } from './outcomes.ts';
import { createProgressLine } from './progressLine.ts';

/** Pulls sets from a mirror, or from the official addresses without one. Downloads are kept in the data folder. */
export async function pull(sets: readonly string[], mirror: string | undefined): Promise<DataOutcome[]> {
  const known = dataSets.map(({ id }) => id);
  const unknown = sets.filter((id) => findDataSet(id) === undefined);
  if (unknown.length > 0) return unknown.map((dataset) => ({ outcome: 'unknown-set', dataset, known }));
  const folder = join(readSettings(process.env).dataFolder, 'downloads');
  return onDatabase('data pull', (database) =>
    pullSets(sets, {
      store: createReferenceStore(database.ownerPool),
      origin: originOf(mirror),
      folder,
      onProgress: createProgressLine(),
    }),
  );
}

function originOf(mirror: string | undefined): Origin {
  if (!mirror) return { kind: 'official' };
  return { kind: 'mirror', location: /^https?:/.test(mirror) ? mirror : resolve(mirror) };
}
