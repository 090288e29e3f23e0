import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keyring } from './keyring.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a random nonce: length of the key's id, its id, nonce, tag, text. `owner` (the id of the row) is authenticated with it,
 * so that what is sealed for one row opens in no other.
 */
export function seal(keyring: Keyring, owner: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyring.keys.get(keyring.current)!, nonce).setAAD(Buffer.from(owner));
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const id = Buffer.from(keyring.current);
  return Buffer.concat([Buffer.of(id.length), id, nonce, cipher.getAuthTag(), hidden]);
}

/** The text again; throws when the key is not in the ring, or when a byte or the owner is not what was sealed. */
export function unseal(keyring: Keyring, owner: string, sealed: Buffer): string {
  const id = sealed.toString('utf8', 1, 1 + sealed[0]!);
  const key = keyring.keys.get(id);
  if (!key) throw new Error(`The key “${id}” that sealed this is not among MAILLAGE_FIELD_KEYS.`);
  const at = 1 + sealed[0]!;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(at, at + NONCE_BYTES)).setAAD(
    Buffer.from(owner),
  );
  decipher.setAuthTag(sealed.subarray(at + NONCE_BYTES, at + NONCE_BYTES + TAG_BYTES));
  return decipher.update(sealed.subarray(at + NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
