import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../shell/toast.ts';
import { removeTerritory, restoreTerritory } from './queries.ts';

/** Deletes a territory at once and offers to bring it back. */
export function useRemoval(onRemoved: () => void = () => {}) {
  const { t } = useTranslation(['territories', 'shell']);
  const client = useQueryClient();
  const reload = () => client.invalidateQueries({ queryKey: ['territories'] });
  const bringBack = async (id: string, name: string) => {
    await restoreTerritory(id);
    await reload();
    await showToast({ message: t('territories:restored', { name }) });
  };
  return useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => removeTerritory(id),
    onSuccess: async (_, { id, name }) => {
      await reload();
      onRemoved();
      await showToast({
        message: t('territories:removed', { name }),
        undo: { label: t('shell:undo'), run: () => bringBack(id, name) },
      });
    },
  });
}
