import { errorSentence, errors, type FileProblem, type LedgerImport } from '@maillage/contract';
import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../api/getJson.ts';
import { Failure } from '../../components/state/Failure.tsx';
import type { InterfaceLanguage } from '../../i18n/languages.ts';
import styles from './form/form.module.css';
import { sendLedgerFile } from './sendLedgerFile.ts';
import type { LedgerActions } from './useActions.ts';

/** Import in two steps: the file is tried first, and says what it would do or every problem by line. */
export default function ImportDrawer({ actions, onClose }: { actions: LedgerActions; onClose: () => void }) {
  const { t } = useTranslation(['ledger', 'shell']);
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState<LedgerImport>();
  const [failure, setFailure] = useState<unknown>();

  const send = async (chosen: File, trial: boolean) => {
    setFailure(undefined);
    setTried(undefined);
    try {
      if (trial) return setTried(await sendLedgerFile(chosen, true));
      await actions.importFile(chosen);
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={t('ledger:import.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <div className={styles.form}>
        <p>{t('ledger:import.first')}</p>
        <p className={styles.hint}>{t('ledger:import.model')}</p>
        <label className={styles.field}>
          {t('ledger:import.choose')}
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              setFile(chosen);
              if (chosen) void send(chosen, true);
            }}
          />
        </label>
        {file && !tried && failure === undefined && <p role="status">{t('ledger:import.checking')}</p>}
        {tried && (
          <p role="status">
            {tried.added + tried.corrected === 0 ? t('ledger:said.unchanged') : t('ledger:import.ready', { ...tried })}
          </p>
        )}
        {failure !== undefined && <Problems failure={failure} />}
        {file && tried && tried.added + tried.corrected > 0 && (
          <button type="button" className={styles.primary} onClick={() => send(file, false)}>
            {t('ledger:import.write')}
          </button>
        )}
      </div>
    </Drawer>
  );
}

function Problems({ failure }: { failure: unknown }) {
  const { t, i18n } = useTranslation('ledger');
  if (!(failure instanceof RequestFailure) || failure.code !== 'ledger/file-invalid')
    return <Failure error={failure} />;
  const problems = (failure.details['problems'] ?? []) as FileProblem[];
  const sentence = ({ code, value }: FileProblem) =>
    Object.hasOwn(errors, code)
      ? errorSentence(code as keyof typeof errors, i18n.language as InterfaceLanguage, {
          value,
          code: value,
          profession: value,
        })
      : code;
  return (
    <div role="alert">
      <b>{t('import.problems', { count: Number(failure.details['count']) })}</b>
      <ul className={styles.problems}>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one answer never moves.
          <li key={index}>
            {problem.line !== undefined && <b>{t('import.line', { line: problem.line })}</b>} {sentence(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}
