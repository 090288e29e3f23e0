import { createHash } from 'node:crypto';
import type { Database } from '@maillage/database';
import type { Audience } from '../slot.ts';

/** Who reads slots: anybody, or the holder of a key of an organisation. */
export interface Reader {
  readonly organisation: string | undefined;
  readonly audiences: readonly Audience[];
}

export const anybody: Reader = { organisation: undefined, audiences: [] };

export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** The reader of an `Authorization: Bearer …` header; `undefined` when the key is unknown or revoked. */
export async function readerOf({ appPool }: Database, header: string | undefined): Promise<Reader | undefined> {
  if (header === undefined) return anybody;
  const key = /^Bearer\s+([\w-]{20,200})$/i.exec(header)?.[1];
  if (!key) return undefined;
  const { rows } = await appPool.query<{ organisation: string; audiences: Audience[] }>(
    'select organisation, audiences from use_fhir_key($1)',
    [hashOf(key)],
  );
  return rows[0];
}
