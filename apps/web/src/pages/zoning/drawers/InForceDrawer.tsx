import { type FileProblem, type ProblemCode, problemKinds, type ZoningImport } from '@maillage/contract';
import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, RequestFailure } from '../../../api/getJson.ts';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { showToast } from '../../../shell/toast.ts';
import { zoningRegions } from '../queries.ts';
import { useZoningFormat } from '../useZoningFormat.ts';
import type { DrawerProps } from './drawer.ts';
import styles from './drawers.module.css';
import { sendInForce } from './sendInForce.ts';

/** The zoning in force, from a file in the national codes: tried first, then compared with. */
export default function InForceDrawer({ draft, model, actions, onClose }: DrawerProps) {
  const { t } = useTranslation(['zoning', 'shell']);
  const format = useZoningFormat();
  const [label, setLabel] = useState('');
  const [text, setText] = useState<string>();
  const [tried, setTried] = useState<ZoningImport>();
  const [failure, setFailure] = useState<unknown>();
  const path = (trial: boolean) =>
    address(`/api/zoning/drafts/${draft.id}/in-force`, {
      try: String(trial),
      label: label.trim() || t('zoning:inForce.labelPlaceholder'),
    });
  const run = async (body: string, trial: boolean) => {
    setFailure(undefined);
    setTried(undefined);
    try {
      const answer = await sendInForce(path(trial), body);
      if (trial) return setTried(answer);
      await actions.refresh();
      await showToast({ message: t('zoning:said.imported', peopleOf(answer)) });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  const peopleOf = ({ people }: ZoningImport) => ({
    gains: format.people(people.gains),
    loses: format.people(people.loses),
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={t('zoning:inForce.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <div className={styles.form}>
        <p>{t('zoning:inForce.lead')}</p>
        {model.difference && (
          <p className={page.notice}>{t('zoning:inForce.now', { label: model.difference.label })}</p>
        )}
        {draft.editable && <Known model={model} actions={actions} />}
        {draft.editable && (
          <>
            <label className={page.label}>
              {t('zoning:inForce.label')}
              <input
                className={page.input}
                value={label}
                maxLength={160}
                placeholder={t('zoning:inForce.labelPlaceholder')}
                onChange={(event) => setLabel(event.target.value)}
              />
            </label>
            <label className={page.label}>
              {t('zoning:inForce.choose')}
              <input
                type="file"
                accept=".csv,.txt,text/csv"
                onChange={async (event) => {
                  const file = event.target.files?.[0];
                  if (!file) return;
                  const read = await readText(file);
                  setText(read);
                  await run(read, true);
                }}
              />
            </label>
          </>
        )}
        {text !== undefined && !tried && failure === undefined && <p role="status">{t('zoning:inForce.checking')}</p>}
        {tried && (
          <div role="status">
            <p>
              {t('zoning:inForce.ready', {
                communes: format.people(tried.communes),
                missing: format.people(tried.missing),
                ...peopleOf(tried),
              })}
            </p>
            <Problems
              title={t('zoning:inForce.warnings', { count: tried.warnings.length })}
              problems={tried.warnings}
            />
          </div>
        )}
        {failure !== undefined && <Refused failure={failure} />}
        {text !== undefined && tried && (
          <button type="button" className={page.primary} onClick={() => run(text, false)}>
            {t('zoning:inForce.write')}
          </button>
        )}
      </div>
    </Drawer>
  );
}

/** The zoning that the public data hold, and the way out of a comparison. */
function Known({ model, actions }: Pick<DrawerProps, 'model' | 'actions'>) {
  const { t } = useTranslation('zoning');
  const { data } = useQuery(zoningRegions());
  return (
    <div className={page.actions}>
      {data?.inForceYear != null && (
        <button type="button" className={page.secondary} onClick={actions.compareLoaded}>
          {t('inForce.useLoaded', { year: data.inForceYear })}
        </button>
      )}
      {model.difference && (
        <button type="button" className={page.secondary} onClick={actions.stopComparing}>
          {t('inForce.stop')}
        </button>
      )}
    </div>
  );
}

function Refused({ failure }: { failure: unknown }) {
  const { t } = useTranslation('zoning');
  if (!(failure instanceof RequestFailure) || failure.code !== 'zoning/file-invalid')
    return <Failure error={failure} />;
  const problems = (failure.details['problems'] ?? []) as FileProblem[];
  return (
    <div role="alert">
      <Problems title={t('inForce.problems', { count: Number(failure.details['count']) })} problems={problems} />
    </div>
  );
}

function Problems({ title, problems }: { title: string; problems: readonly FileProblem[] }) {
  const { t, i18n } = useTranslation('zoning');
  if (problems.length === 0) return null;
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  const sentence = ({ code, value = '', column = '' }: FileProblem) =>
    Object.hasOwn(problemKinds, code)
      ? problemKinds[code as ProblemCode][language].replace('{value}', value).replace('{column}', column)
      : code;
  return (
    <>
      <b>{title}</b>
      <ul className={styles.problems}>
        {problems.slice(0, 100).map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.line !== undefined && t('inForce.line', { line: problem.line })}
            {sentence(problem)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Spreadsheets of Windows write Windows-1252. */
async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
