import { ApiError, type SavedProject } from '@maillage/contract';
import { readRegister, readRegisterEntries, type Tables } from '@maillage/database';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { isUuid } from '../ledger/isUuid.ts';
import { projectAnswer } from './answer.ts';

/** A project as it stands; throws `project/unknown`. */
export async function readProject(tx: Transaction<Tables>, atlas: Atlas, id: string): Promise<SavedProject> {
  const [item] = isUuid(id) ? await readRegister(tx, 'project', id) : [];
  if (!item) throw new ApiError('project/unknown', { id });
  const planned = (await readRegisterEntries(tx)).get(id)?.length ?? 0;
  return projectAnswer(atlas, item, planned);
}
