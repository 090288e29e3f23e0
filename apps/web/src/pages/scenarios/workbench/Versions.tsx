import type { Scenario, ScenarioDraft } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { scenarioHistory } from '../queries.ts';
import styles from './changes.module.css';

interface VersionsProps {
  scenario: Scenario;
  /** Makes an earlier version the draft at hand; absent for readers. */
  onRestore: ((draft: ScenarioDraft) => void) | undefined;
}

/** Who wrote which version and when; coming back to one is a new version, which can be undone. */
export function Versions({ scenario, onRestore }: VersionsProps) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...scenarioHistory(scenario.id, scenario.version), enabled: open });
  return (
    <details className={styles.assumptions} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('versions.title')}</summary>
      {error && <Failure error={error} />}
      <ol className={styles.versions}>
        {data?.versions.map(({ number, at, by, draft }, index) => (
          <li key={number}>
            <span>
              <b>{draft ? t('list.changes', { count: draft.changes.length }) : t('versions.deleted')}</b>
              <small>{t('versions.by', { at: format.moment(at), name: by || '–' })}</small>
            </span>
            {index === 0 ? (
              <small>{t('versions.current')}</small>
            ) : (
              draft &&
              onRestore && (
                <button type="button" className={styles.whole} onClick={() => onRestore(draft)}>
                  {t('versions.restore')}
                </button>
              )
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
