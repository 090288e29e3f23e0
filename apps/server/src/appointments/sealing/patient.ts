import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { PatientInput } from '@maillage/contract';
import type { SealedPatient } from '@maillage/database';
import type { Keyring } from './keyring.ts';
import { seal, unseal } from './seal.ts';

/** What is sealed as contact: who comes, and the token of their link, so that a later mail can carry it. */
export interface Contact extends PatientInput {
  readonly token: string;
}

/** What is sealed as reason. */
export interface Reason {
  readonly reason: string;
  readonly attendingDoctor?: string | undefined;
  readonly longTermCondition?: boolean;
  readonly solidarityCover?: boolean;
}

export interface NewPatient {
  readonly token: string;
  readonly sealed: SealedPatient;
}

/** A patient ready to be kept, with the token (192 random bits) of which only the hash is kept in clear. */
export function newPatient(keyring: Keyring, patient: PatientInput, reason: Reason, language: 'fr' | 'en'): NewPatient {
  const token = randomBytes(24).toString('base64url');
  const id = randomUUID();
  return {
    token,
    sealed: {
      id,
      contact: seal(keyring, id, JSON.stringify({ ...patient, token } satisfies Contact)),
      reason: seal(keyring, id, JSON.stringify(reason)),
      keyId: keyring.current,
      tokenHash: tokenHash(token),
      personKey: personKey(keyring, patient),
      language,
      hasMail: patient.email !== null,
    },
  };
}

export const contactIn = (keyring: Keyring, id: string, sealed: Buffer): Contact =>
  JSON.parse(unseal(keyring, id, sealed)) as Contact;

export const reasonIn = (keyring: Keyring, id: string, sealed: Buffer | null): Reason =>
  sealed === null ? { reason: '' } : (JSON.parse(unseal(keyring, id, sealed)) as Reason);

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Name and birth date, whatever capitals, accents and spaces. */
export const personKey = (
  keyring: Keyring,
  { givenName, familyName, birthDate }: Pick<PatientInput, 'givenName' | 'familyName' | 'birthDate'>,
) => keyring.find([plain(givenName), plain(familyName), birthDate].join('|'));

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
