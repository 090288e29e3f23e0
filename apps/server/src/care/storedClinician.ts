import { ApiError } from '@maillage/contract';
import { readClinicians, type StoredClinician, type Tables } from '@maillage/database';
import type { Transaction } from 'kysely';
import { isUuid } from '../ledger/isUuid.ts';

/** A clinician of the request's organisation; throws `care/clinician-unknown`. */
export async function storedClinician(tx: Transaction<Tables>, id: string): Promise<StoredClinician> {
  const [clinician] = isUuid(id) ? await readClinicians(tx, id) : [];
  if (!clinician) throw new ApiError('care/clinician-unknown', { id });
  return clinician;
}
