import type { RotaAssignment, RotaRequest } from '@maillage/care';
import { ApiError } from '@maillage/contract';
import { type Actor, type Database, readLastPublications, withRequest } from '@maillage/database';
import type { Atlas } from '../../atlas/atlas.ts';
import { assembleRequest, plain } from '../assembleRequest.ts';
import { type LoadedRota, loadRota } from '../loadRota.ts';

export interface PublishedRota {
  readonly loaded: LoadedRota;
  readonly request: RotaRequest;
  /** As published, from today on. */
  readonly cells: readonly RotaAssignment[];
}

/**
 * A published rota with everybody's availability, to judge an exchange between two doctors. Doctors may not read each other's
 * availability, so it is read as the host; only names and a yes or no go out.
 */
export function publishedRota(database: Database, actor: Actor, atlas: Atlas, id: string): Promise<PublishedRota> {
  return withRequest(database.owner, actor, async (tx) => {
    const loaded = await loadRota(tx, id);
    const [last] = await readLastPublications(tx, loaded.stored.id);
    if (!last) throw new ApiError('rota/unknown', { rota: id });
    const request = await assembleRequest(tx, atlas, loaded, []);
    return { loaded, request, cells: plain(last.cells.filter(({ date }) => date >= request.from)) };
  });
}
