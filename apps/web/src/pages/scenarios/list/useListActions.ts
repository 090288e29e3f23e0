import type { ScenarioDraft, ScenarioHit, ScenarioWritten, TerritoryAccess } from '@maillage/contract';
import { addDays } from '@maillage/supply';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../../../api/getJson.ts';
import { showToast } from '../../../shell/toast.ts';
import { today } from '../../ledger/today.ts';
import { sentenceOf } from '../../ledger/useActions.ts';
import { exampleChanges } from './exampleChanges.ts';

export interface ListActions {
  create(): Promise<void>;
  example(): Promise<void>;
  duplicate(hit: ScenarioHit): Promise<void>;
  remove(hit: ScenarioHit): Promise<void>;
}

const PROFESSION = 'general-practitioner';

export function useListActions(territory: string): ListActions {
  const { t, i18n } = useTranslation(['scenarios', 'shell']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const reload = () => queries.invalidateQueries({ queryKey: ['scenarios'] });
  /** A year ahead: what is imagined seldom starts tomorrow. */
  const draft = (name: string): ScenarioDraft => ({
    name,
    profession: PROFESSION,
    date: addDays(today(), 365),
    territory,
    changes: [],
  });
  const orSay = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      await showToast({
        message: sentenceOf(error, i18n.language === 'en' ? 'en' : 'fr') ?? t('shell:failure.unreachable'),
      });
    }
  };
  const open = async (written: ScenarioDraft) => {
    const { scenario } = await sendJson<ScenarioWritten>('POST', '/api/scenarios', written);
    await navigate({ to: '/decider/scenarios/$id', params: { id: scenario!.id } });
  };
  return {
    create: () => orSay(() => open(draft(t('scenarios:list.newName')))),
    example: () =>
      orSay(async () => {
        const access = await getJson<TerritoryAccess>(`/api/territories/${territory}/access`, {
          profession: PROFESSION,
        });
        await open({ ...draft(t('scenarios:empty.exampleName')), changes: exampleChanges(access.rows) });
      }),
    duplicate: ({ id, name }) =>
      orSay(async () => {
        const copy = t('scenarios:list.copyName', { name }).slice(0, 120);
        await sendJson<ScenarioWritten>('POST', `/api/scenarios/${id}/duplicate`, { name: copy });
        await reload();
        await showToast({ message: t('scenarios:list.duplicated', { name: copy }) });
      }),
    remove: ({ id, name, version }) =>
      orSay(async () => {
        const { batch } = await sendJson<ScenarioWritten>('DELETE', `/api/scenarios/${id}?version=${version}`);
        await reload();
        const bringBack = async () => {
          await sendJson('POST', `/api/scenarios/${id}/undo?batch=${batch}`);
          await reload();
          await showToast({ message: t('scenarios:list.restored', { name }) });
        };
        await showToast({
          message: t('scenarios:list.deleted', { name }),
          undo: { label: t('shell:undo'), run: () => void orSay(bringBack) },
        });
      }),
  };
}
