import type { BudgetDraft } from '@maillage/contract';
import { parameterWords } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/state/Failure.tsx';
import styles from '../budgets.module.css';
import { budgetVersions } from '../queries.ts';
import { useWord } from '../useWord.ts';
import type { BudgetEditing } from './useBudgetDraft.ts';

/** Every version with its author; going back to one is a change like another, that can be undone. */
export function Versions({ id, editing, editable }: { id: string; editing: BudgetEditing; editable: boolean }) {
  const { t } = useTranslation('budgets');
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.formulas} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('versions.title')}</summary>
      {open && <List id={id} editing={editing} editable={editable} />}
    </details>
  );
}

function List({ id, editing, editable }: { id: string; editing: BudgetEditing; editable: boolean }) {
  const { t, i18n } = useTranslation('budgets');
  const word = useWord();
  const { data, error, refetch } = useQuery({ ...budgetVersions(id), staleTime: 0 });
  if (error) return <Failure error={error} reset={refetch} />;
  const versions = data?.versions ?? [];
  const at = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ol className={styles.versions}>
      {versions.map((version, index) => (
        <li key={version.number}>
          <span>
            {t('versions.line', { number: version.number, by: version.by, at: at.format(new Date(version.at)) })}
          </span>
          <small className={styles.soft}>
            {changedFields(version.draft, versions[index + 1]?.draft)
              .map((field) =>
                parameterWords[field] ? word(parameterWords[field]!.name) : t(`versions.field.${field as 'name'}`),
              )
              .join(' · ')}
          </small>
          {editable && index > 0 && (
            <button type="button" className={styles.link} onClick={() => editing.replace(version.draft)}>
              {t('versions.back', { number: version.number })}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What a version changed of the one before. */
function changedFields(now: BudgetDraft, before: BudgetDraft | undefined): string[] {
  if (!before) return [];
  const values = [...new Set([...Object.keys(now.values), ...Object.keys(before.values)])];
  const fields = (['name', 'commune', 'gain'] as const).filter(
    (field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]),
  );
  return [...fields, ...values.filter((id) => now.values[id] !== before.values[id])];
}
