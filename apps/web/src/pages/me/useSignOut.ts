import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sendJson } from '../../api/getJson.ts';
import { forgetOrganisation } from './organisationCookie.ts';

/** Ends the session, forgets what only it could see, and goes home. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await sendJson('POST', '/api/auth/sign-out', {});
    forgetOrganisation();
    await navigate({ to: '/' });
    await client.resetQueries();
  };
}
