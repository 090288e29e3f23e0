import { sendJson } from '../../api/getJson.ts';

/** Asks the server to send a link that opens a session; a link that fails comes back to the sign-in page. */
export function requestLink(email: string, to: string): Promise<unknown> {
  const errorCallbackURL = `/connexion?to=${encodeURIComponent(to)}`;
  return sendJson('POST', '/api/auth/sign-in/magic-link', { email, callbackURL: to, errorCallbackURL });
}
