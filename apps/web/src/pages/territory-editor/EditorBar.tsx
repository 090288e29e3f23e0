import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { useSession } from '../me/useSession.ts';
import { useRemoval } from '../territories/useRemoval.ts';
import styles from './editor.module.css';
import { forgetDraft } from './keptDraft.ts';
import type { Editing } from './useDraft.ts';
import { useSave } from './useSave.ts';

/** Save, undo, redo, delete; what is kept where; who may save. */
export function EditorBar({ id, editing }: { id: string; editing: Editing }) {
  const { t } = useTranslation(['territory-editor', 'shell']);
  const navigate = useNavigate();
  const save = useSave(id);
  const removal = useRemoval(() => {
    forgetDraft(id);
    navigate({ to: '/territoires' });
  });
  const { draft, unsaved } = editing;
  const missing =
    draft.name.trim() === '' ? 'missingName' : draft.communeCodes.length === 0 ? 'missingCommunes' : undefined;
  return (
    <div className={styles.bar}>
      <div className={page.actions}>
        <button
          type="button"
          className={page.primary}
          disabled={missing !== undefined || !unsaved || save.isPending}
          onClick={() => save.mutate(draft)}
        >
          <IconDeviceFloppy size={20} aria-hidden />
          {t('territory-editor:save')}
        </button>
        <button
          type="button"
          className={page.secondary}
          disabled={!editing.canUndo}
          onClick={editing.undo}
          aria-keyshortcuts="Control+Z"
        >
          <IconArrowBackUp size={20} aria-hidden />
          {t('shell:undo')}
        </button>
        <button
          type="button"
          className={page.secondary}
          disabled={!editing.canRedo}
          onClick={editing.redo}
          aria-keyshortcuts="Control+Shift+Z"
        >
          <IconArrowForwardUp size={20} aria-hidden />
          {t('territory-editor:redo')}
        </button>
        {id !== 'new' && (
          <button
            type="button"
            className={page.danger}
            disabled={removal.isPending}
            onClick={() => removal.mutate({ id, name: draft.name })}
          >
            <IconTrash size={20} aria-hidden />
            {t('territory-editor:remove')}
          </button>
        )}
      </div>
      <p className={styles.soft} role="status">
        {unsaved && missing && `${t(`territory-editor:${missing}`)} `}
        {t(unsaved ? 'territory-editor:kept' : 'territory-editor:nothingToSave')}{' '}
        {editing.found && unsaved && (
          <button type="button" className={styles.link} onClick={editing.startAgain}>
            {t('territory-editor:startAgain')}
          </button>
        )}
      </p>
      <WhoMaySave />
      {(save.error ?? removal.error) && <Failure error={save.error ?? removal.error} />}
    </div>
  );
}

/** Said before, not after the work: saving takes a coordination's account. */
function WhoMaySave() {
  const { t } = useTranslation('territory-editor');
  const { me, person, acting } = useSession();
  const { href } = useLocation();
  if (!me || acting?.role === 'coordinator') return null;
  return (
    <p className={page.notice}>
      {t(person ? 'notCoordinator' : 'signedOut')}{' '}
      {!person && (
        <Link to="/connexion" search={{ to: href }}>
          {t('signIn')}
        </Link>
      )}
    </p>
  );
}
