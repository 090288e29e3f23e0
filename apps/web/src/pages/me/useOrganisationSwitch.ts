import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../shell/toast.ts';
import { chooseOrganisation } from './organisationCookie.ts';
import type { Membership } from './useSession.ts';

/** Acts in another organisation from now on: everything shown is asked for again. */
export function useOrganisationSwitch(): (membership: Membership) => Promise<void> {
  const client = useQueryClient();
  const { t } = useTranslation('me');
  return async ({ organisation }) => {
    chooseOrganisation(organisation.id);
    await client.resetQueries();
    await showToast({ message: t('switched', { organisation: organisation.name }) });
  };
}
