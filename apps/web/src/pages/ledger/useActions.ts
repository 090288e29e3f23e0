import type { LedgerDraft, LedgerEntry, LedgerWritten } from '@maillage/contract';
import { errorSentence, errors } from '@maillage/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure, sendJson } from '../../api/getJson.ts';
import type { InterfaceLanguage } from '../../i18n/languages.ts';
import { showToast } from '../../shell/toast.ts';
import { movedByLedger } from './queries.ts';

/** What a coordinator does; each says so in a toast that takes it back. A refusal rejects, except those said in a toast. */
export interface LedgerActions {
  add(draft: LedgerDraft): Promise<void>;
  /** `ended`: the day to say, when the correction is an end. */
  correct(entry: string, version: number, draft: LedgerDraft, ended?: string): Promise<void>;
  remove(entry: LedgerEntry): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function useActions(): LedgerActions {
  const { t, i18n } = useTranslation(['ledger', 'shell']);
  const queries = useQueryClient();
  return useMemo(() => {
    const write = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => {
      await sendJson<LedgerWritten>(method, `/api/ledger/${path}`, body);
      await Promise.all(movedByLedger.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    };
    const said = (message: string) => showToast({ message, undo: { label: t('shell:undo'), run: () => void undo() } });
    const orSay = async (action: () => Promise<unknown>) => {
      try {
        await action();
      } catch (error) {
        await showToast({
          message: sentenceOf(error, i18n.language as InterfaceLanguage) ?? t('shell:failure.unreachable'),
        });
      }
    };
    const undo = () =>
      orSay(async () => {
        await write('POST', 'undo');
        await showToast({
          message: t('ledger:said.undone'),
          undo: { label: t('ledger:control.redo'), run: () => void redo() },
        });
      });
    const redo = () =>
      orSay(async () => {
        await write('POST', 'redo');
        await said(t('ledger:said.redone'));
      });
    return {
      async add(draft) {
        await write('POST', 'entries', draft);
        await said(t('ledger:said.added', { label: draft.label }));
      },
      async correct(entry, version, draft, ended) {
        await write('PATCH', `entries/${entry}`, { ...draft, version });
        await said(t(ended ? 'ledger:said.ended' : 'ledger:said.corrected', { label: draft.label, date: ended ?? '' }));
      },
      remove: ({ id, version, label }) =>
        orSay(async () => {
          await write('DELETE', `entries/${id}?version=${version}`);
          await said(t('ledger:said.removed', { label }));
        }),
      undo,
      redo,
    };
  }, [queries, t, i18n.language]);
}

/** The sentence of a refusal, with the details that the server gave. */
export function sentenceOf(error: unknown, language: InterfaceLanguage): string | undefined {
  if (!(error instanceof RequestFailure) || error.code === 'unreachable') return undefined;
  return Object.hasOwn(errors, error.code) ? errorSentence(error.code, language, error.details) : undefined;
}
