import type { BudgetDraft } from '@maillage/contract';
import { type PresetId, presets } from '@maillage/economics';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../shell/toast.ts';
import { useSession } from '../me/useSession.ts';
import { browserBudget, forgetBudget, isBrowserId, keepBudget } from './browserBudgets.ts';
import { addBudget, bringBackBudget, removeBudget } from './queries.ts';

export interface BudgetActions {
  /** Saves a new budget where this person may (the organisation, else this browser) and opens it. */
  create(draft: BudgetDraft): Promise<void>;
  createFrom(preset: PresetId): Promise<void>;
  /** Deletes at once, and offers to bring it back. */
  remove(id: string, draft: BudgetDraft): Promise<void>;
  readonly mayWrite: boolean;
}

export function useBudgetActions(): BudgetActions {
  const { t } = useTranslation(['budgets', 'shell']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { acting } = useSession();
  const mayWrite = acting?.role === 'coordinator';
  const reload = () => queries.invalidateQueries({ queryKey: ['budgets'], exact: true });
  const create = async (draft: BudgetDraft) => {
    const id = mayWrite ? (await addBudget(draft)).id : keepBudget(draft);
    await reload();
    await navigate({ to: '/decider/budgets/$id', params: { id } });
  };
  return {
    create,
    createFrom: (preset) => create({ ...draftOf(preset), name: t(`budgets:preset.${preset}.name`) }),
    async remove(id, draft) {
      const kept = isBrowserId(id) ? browserBudget(id) : undefined;
      if (kept) forgetBudget(id);
      else await removeBudget(id);
      await reload();
      const bringBack = async () => {
        if (kept) keepBudget(kept.draft, id);
        else await bringBackBudget(id);
        await reload();
        await showToast({ message: t('budgets:restored', { name: draft.name }) });
      };
      await showToast({
        message: t('budgets:removed', { name: draft.name }),
        undo: { label: t('shell:undo'), run: () => void bringBack() },
      });
    },
    mayWrite,
  };
}

const draftOf = (id: PresetId): Omit<BudgetDraft, 'name'> => ({
  kind: presets[id].kind,
  commune: null,
  values: { ...presets[id].values },
  gain: null,
});
