import type { Scenario } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../../../api/getJson.ts';
import { showToast } from '../../../shell/toast.ts';

/** Shares the scenario and copies its link, or stops sharing; each can be taken back. */
export function useShare(scenario: Scenario, refresh: (scenario: Scenario) => void): () => void {
  const { t } = useTranslation(['scenarios', 'shell']);
  const set = async (shared: boolean) => {
    const { token } = await sendJson<{ token: string | null }>('PUT', `/api/scenarios/${scenario.id}/share`, {
      shared,
    });
    refresh({ ...scenario, shareToken: token });
    if (token) await navigator.clipboard?.writeText(`${location.origin}/decider/partage/${token}`).catch(() => {});
    await showToast({
      message: t(token ? 'scenarios:head.shared' : 'scenarios:head.unshared'),
      undo: { label: t('shell:undo'), run: () => void set(!shared) },
    });
  };
  return () => void set(scenario.shareToken === null);
}
