import type { Keyring } from '../sealing/keyring.ts';
import { seal, unseal } from '../sealing/seal.ts';

/** A letter about an appointment: it names a person and holds their link, so it is kept sealed until it has left. */
export interface SealedMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const sealMail = (keyring: Keyring, id: string, mail: SealedMail): Buffer =>
  seal(keyring, id, JSON.stringify(mail));

/** The mail as it is sent: opened when it is sealed. */
export function openMail<Mail extends SealedMail & { readonly id: string; readonly sealed: Buffer | null }>(
  keyring: Keyring,
  mail: Mail,
): Mail {
  return mail.sealed === null
    ? mail
    : { ...mail, ...(JSON.parse(unseal(keyring, mail.id, mail.sealed)) as SealedMail) };
}
