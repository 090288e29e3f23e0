import type { Territory, TerritoryDraft } from '@maillage/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../../api/getJson.ts';
import { showToast } from '../../shell/toast.ts';
import { forgetDraft } from './keptDraft.ts';

/** Creates or changes the territory, then opens it in the observatory. A refusal keeps everything that was written. */
export function useSave(id: string) {
  const { t } = useTranslation('territory-editor');
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (draft: TerritoryDraft) => {
      const body = { ...draft, name: draft.name.trim() };
      return id === 'new'
        ? sendJson<Territory>('POST', '/api/territories', body)
        : sendJson<Territory>('PATCH', `/api/territories/${id}`, body);
    },
    onSuccess: async (territory) => {
      forgetDraft(id);
      await client.invalidateQueries({ queryKey: ['territories'] });
      await client.invalidateQueries({ queryKey: ['territory', territory.id] });
      await navigate({ to: '/observer', search: { territory: territory.id } });
      await showToast({ message: t('saved', { name: territory.name }) });
    },
  });
}
