import { IconArrowBackUp, IconArrowForwardUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import styles from '../budgets.module.css';
import { useBudgetActions } from '../useBudgetActions.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { BudgetEditing } from './useBudgetDraft.ts';

interface EditorBarProps {
  id: string;
  editing: BudgetEditing;
  editable: boolean;
}

/** Name, undo, redo, copy, delete. */
export function EditorBar({ id, editing, editable }: EditorBarProps) {
  const { t } = useTranslation(['budgets', 'shell']);
  const actions = useBudgetActions();
  const navigate = useNavigate();
  const { draft } = editing;
  const copy = () => actions.create({ ...draft, name: t('budgets:copyOf', { name: draft.name }).slice(0, 160) });
  const remove = async () => {
    await navigate({ to: '/decider/budgets' });
    await actions.remove(id, draft);
  };
  return (
    <div className={styles.bar}>
      <label className={styles.name}>
        <span>{t('budgets:name')}</span>
        <input
          className={page.input}
          value={draft.name}
          maxLength={160}
          readOnly={!editable}
          aria-invalid={draft.name.trim() === ''}
          onChange={(event) => editing.change('name', { name: event.target.value })}
        />
      </label>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.small}
          disabled={!editing.canUndo}
          onClick={editing.undo}
          aria-keyshortcuts="Control+Z"
        >
          <IconArrowBackUp size={20} aria-hidden />
          {t('shell:undo')}
        </button>
        <button
          type="button"
          className={styles.small}
          disabled={!editing.canRedo}
          onClick={editing.redo}
          aria-keyshortcuts="Control+Shift+Z"
        >
          <IconArrowForwardUp size={20} aria-hidden />
          {t('budgets:redo')}
        </button>
        <button type="button" className={styles.small} onClick={copy}>
          <IconCopy size={20} aria-hidden />
          {t('budgets:duplicate')}
        </button>
        <ExportMenu draft={draft} />
        {editable && (
          <button type="button" className={styles.small} onClick={remove}>
            <IconTrash size={20} aria-hidden />
            {t('budgets:remove')}
          </button>
        )}
      </div>
    </div>
  );
}
