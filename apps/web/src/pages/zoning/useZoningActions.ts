import {
  type ErrorCode,
  errorSentence,
  errors,
  type ZoningDraft,
  type ZoningQuarter,
  type ZoningWritten,
} from '@maillage/contract';
import type { Move, ZoningParameters } from '@maillage/zoning';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure, sendJson } from '../../api/getJson.ts';
import type { InterfaceLanguage } from '../../i18n/languages.ts';
import { showToast } from '../../shell/toast.ts';
import { zoningDraft } from './queries.ts';

/** What a coordinator does to a draft; each says so in a toast that takes it back. False: it was refused, and said. */
export interface ZoningActions {
  move(move: Move, message: string): Promise<boolean>;
  propose(): Promise<void>;
  setRules(rules: ZoningParameters): Promise<boolean>;
  putQuarter(quarter: ZoningQuarter): Promise<boolean>;
  removeQuarter(quarter: ZoningQuarter): Promise<boolean>;
  /** Compares with the zoning loaded with the public data, or with none any more. */
  compareLoaded(): Promise<boolean>;
  stopComparing(): Promise<boolean>;
  /** After a file or a comment: everything of the draft is asked again. */
  refresh(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** `id` names the draft; moves name the version read, so that nobody overwrites a colleague unseen. */
export function useZoningActions(id: string): ZoningActions {
  const { t, i18n } = useTranslation(['zoning', 'shell']);
  const queries = useQueryClient();
  return useMemo(() => {
    const { queryKey } = zoningDraft(id);
    const refresh = () => queries.invalidateQueries({ queryKey });
    const keep = async ({ inForceChanged, passedOver: _, ...state }: ZoningWritten) => {
      queries.setQueryData<ZoningDraft>(queryKey, (draft) => draft && { ...draft, ...state });
      await queries.invalidateQueries({ queryKey: [...queryKey, 'history'] });
      if (inForceChanged) await refresh();
    };
    const send = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => {
      try {
        const written = await sendJson<ZoningWritten>(method, `/api/zoning/drafts/${id}/${path}`, body);
        await keep(written);
        return written;
      } catch (error) {
        if (error instanceof RequestFailure && error.code === 'zoning/changed-meanwhile') await refresh();
        await showToast({ message: sentenceOf(error, i18n.language) ?? t('shell:failure.unreachable') });
        return undefined;
      }
    };
    const said = (message: string) => showToast({ message, undo: { label: t('shell:undo'), run: () => void undo() } });
    const orSaid = async (written: ZoningWritten | undefined, message: string) => {
      if (written) await said(message);
      return written !== undefined;
    };
    const undo = async () => {
      if (await send('POST', 'undo'))
        await showToast({
          message: t('zoning:said.undone'),
          undo: { label: t('zoning:tool.redo'), run: () => void redo() },
        });
    };
    const redo = async () => {
      if (await send('POST', 'redo')) await said(t('zoning:said.redone'));
    };
    return {
      async move(move, message) {
        const version = queries.getQueryData<ZoningDraft>(queryKey)?.version;
        return orSaid(await send('POST', 'moves', { moves: [move], version }), message);
      },
      async propose() {
        const written = await send('POST', 'proposal');
        if (!written) return;
        const waiting = (written.passedOver ?? []).filter((one) => one.class === 'zac');
        const names = waiting
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', ');
        await said(t('zoning:said.proposed', { count: waiting.length, names }));
      },
      setRules: async (rules) => orSaid(await send('PUT', 'parameters', rules), t('zoning:said.rules')),
      putQuarter: async (quarter) =>
        orSaid(await send('PUT', 'quarters', quarter), t('zoning:said.quarter', { name: quarter.name })),
      removeQuarter: async ({ code, name }) =>
        orSaid(await send('DELETE', `quarters/${encodeURIComponent(code)}`), t('zoning:said.quarterGone', { name })),
      compareLoaded: async () => (await send('POST', 'in-force/loaded')) !== undefined,
      stopComparing: async () => (await send('DELETE', 'in-force')) !== undefined,
      refresh,
      undo,
      redo,
    };
  }, [id, queries, t, i18n.language]);
}

/** The sentence of a refusal in the reader's language. */
export function sentenceOf(error: unknown, language: string): string | undefined {
  if (!(error instanceof RequestFailure) || !Object.hasOwn(errors, error.code)) return undefined;
  return errorSentence(error.code as ErrorCode, language as InterfaceLanguage, error.details);
}
