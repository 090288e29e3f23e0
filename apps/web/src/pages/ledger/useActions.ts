import type { LedgerDraft, LedgerEntry, LedgerWritten } from '@maillage/contract';
import { errorSentence, errors } from '@maillage/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure, sendJson } from '../../api/getJson.ts';
import type { InterfaceLanguage } from '../../i18n/languages.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { showToast } from '../../shell/toast.ts';
import { movedByLedger } from './queries.ts';
import { sendLedgerFile } from './sendLedgerFile.ts';

/** What a coordinator does; each says so in a toast that takes it back. A refusal rejects, except those said in a toast. */
export interface LedgerActions {
  add(draft: LedgerDraft): Promise<void>;
  /** `ended`: the day to say, when the correction is an end. */
  correct(entry: string, version: number, draft: LedgerDraft, ended?: string): Promise<void>;
  remove(entry: LedgerEntry): Promise<void>;
  /** Writes a file; rejects with its problems. */
  importFile(file: File): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function useActions(): LedgerActions {
  const { t, i18n } = useTranslation(['ledger', 'shell']);
  const format = useFormat();
  const queries = useQueryClient();
  return useMemo(() => {
    const ask = () => Promise.all(movedByLedger.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    const write = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => {
      const { batch } = await sendJson<LedgerWritten>(method, `/api/ledger/${path}`, body);
      await ask();
      return batch;
    };
    const said = (batch: string, message: string) =>
      showToast({ message, undo: { label: t('shell:undo'), run: () => void takeBack(batch) } });
    const orSay = async (action: () => Promise<unknown>) => {
      try {
        await action();
      } catch (error) {
        await showToast({
          message: sentenceOf(error, i18n.language as InterfaceLanguage) ?? t('shell:failure.unreachable'),
        });
      }
    };
    const takeBack = (batch?: string) =>
      orSay(async () => {
        await write('POST', batch === undefined ? 'undo' : `undo?batch=${batch}`);
        await showToast({
          message: t('ledger:said.undone'),
          undo: { label: t('ledger:control.redo'), run: () => void redo() },
        });
      });
    const redo = () =>
      orSay(async () => {
        await said(await write('POST', 'redo'), t('ledger:said.redone'));
      });
    return {
      async add(draft) {
        await said(await write('POST', 'entries', draft), t('ledger:said.added', { label: draft.label }));
      },
      async correct(entry, version, draft, ended) {
        const batch = await write('PATCH', `entries/${entry}`, { ...draft, version });
        await said(
          batch,
          ended
            ? t('ledger:said.ended', { label: draft.label, date: format.day(ended) })
            : t('ledger:said.corrected', { label: draft.label }),
        );
      },
      remove: ({ id, version, label }) =>
        orSay(async () => {
          await said(await write('DELETE', `entries/${id}?version=${version}`), t('ledger:said.removed', { label }));
        }),
      async importFile(file) {
        const { batch, added, corrected } = await sendLedgerFile(file, false);
        await ask();
        if (batch) await said(batch, t('ledger:said.imported', { count: added + corrected }));
      },
      undo: () => takeBack(),
      redo,
    };
  }, [queries, t, i18n.language, format]);
}

/** The sentence of a refusal, with the details that the server gave. */
export function sentenceOf(error: unknown, language: InterfaceLanguage): string | undefined {
  if (!(error instanceof RequestFailure) || error.code === 'unreachable') return undefined;
  return Object.hasOwn(errors, error.code) ? errorSentence(error.code, language, error.details) : undefined;
}
