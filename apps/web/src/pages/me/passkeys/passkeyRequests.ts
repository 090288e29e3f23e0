import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../../api/getJson.ts';

export interface StoredPasskey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
}

/** The passkeys of the person who is signed in. */
export const passkeys = () =>
  queryOptions({
    queryKey: ['passkeys'],
    queryFn: ({ signal }) => getJson<StoredPasskey[]>('/api/auth/passkey/list-user-passkeys', {}, signal),
  });

/** Has the device make a key and the server keep its public half; throws a `WebAuthnError` when the person gives up. */
export async function addPasskey(name: string): Promise<StoredPasskey> {
  const optionsJSON = await getJson<Parameters<typeof startRegistration>[0]['optionsJSON']>(
    '/api/auth/passkey/generate-register-options',
  );
  const response = await startRegistration({ optionsJSON });
  return sendJson('POST', '/api/auth/passkey/verify-registration', { response, name });
}

/** Opens a session with a key of the device. */
export async function signInWithPasskey(): Promise<void> {
  const optionsJSON = await getJson<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    '/api/auth/passkey/generate-authenticate-options',
  );
  const response = await startAuthentication({ optionsJSON });
  await sendJson('POST', '/api/auth/passkey/verify-authentication', { response });
}

export const renamePasskey = (id: string, name: string) =>
  sendJson<unknown>('POST', '/api/auth/passkey/update-passkey', { id, name });

export const removePasskey = (id: string) => sendJson<unknown>('POST', '/api/auth/passkey/delete-passkey', { id });
