import { createHmac } from 'node:crypto';
import { derivedSecret, secretOf } from '@maillage/database';
import type { Settings } from '../../settings.ts';

/** Keys that seal personal data: the first seals, all of them open. */
export interface Keyring {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
  /** Keyed hash for finding without opening: the same value for the same text, on every host, through rotations. */
  find(text: string): Buffer;
}

/** From MAILLAGE_FIELD_KEYS (`2027=hex,2026=hex`); without it, one random key kept in the data folder, readable by its owner only. */
export function keyringOf({
  fieldKeys,
  secret,
  dataFolder,
}: Pick<Settings, 'fieldKeys' | 'secret' | 'dataFolder'>): Keyring {
  const given = fieldKeys.length > 0 ? fieldKeys : [{ id: 'folder', key: secretOf(dataFolder, 'field-key') }];
  const findKey = derivedSecret(secret ?? secretOf(dataFolder, 'secret'), 'find patients');
  return {
    current: given[0]!.id,
    keys: new Map(given.map(({ id, key }) => [id, Buffer.from(key, 'hex')])),
    find: (text) => createHmac('sha256', findKey).update(text).digest(),
  };
}
