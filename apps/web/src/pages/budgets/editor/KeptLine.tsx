import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useSession } from '../../me/useSession.ts';
import styles from '../budgets.module.css';
import { useBudgetActions } from '../useBudgetActions.ts';
import type { BudgetEditing } from './useBudgetDraft.ts';
import type { Keeping } from './useKeeping.ts';

/** Where what was typed is kept; what to do when it could not be. */
export function KeptLine({ keeping, editing }: { keeping: Keeping; editing: BudgetEditing }) {
  const { t } = useTranslation('budgets');
  const { kept } = keeping;
  if (kept.state === 'failed') return <Failure error={kept.failure} />;
  if (kept.state === 'conflict') {
    const { theirs } = kept;
    return (
      <div className={page.warning} role="alert">
        <div>
          <p>{t('kept.conflict', { by: theirs.updatedBy, name: theirs.draft.name })}</p>
          <div className={page.actions}>
            <button type="button" className={page.secondary} onClick={() => keeping.keepMine(theirs)}>
              {t('kept.keepMine')}
            </button>
            <button
              type="button"
              className={page.secondary}
              onClick={() => {
                keeping.accept(theirs);
                editing.replace(theirs.draft);
              }}
            >
              {t('kept.takeTheirs')}
            </button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <p className={styles.kept} role="status">
      {t(`kept.${kept.state}`)} {kept.state === 'browser' && <ToOrganisation editing={editing} />}
    </p>
  );
}

/** A budget of this browser goes to the organisation of who may write there. */
function ToOrganisation({ editing }: { editing: BudgetEditing }) {
  const { t } = useTranslation('budgets');
  const actions = useBudgetActions();
  const { me, person } = useSession();
  const { href } = useLocation();
  if (!me) return null;
  if (!person)
    return (
      <Link to="/connexion" search={{ to: href }}>
        {t('kept.signIn')}
      </Link>
    );
  if (!actions.mayWrite) return null;
  return (
    <button type="button" className={styles.link} onClick={() => actions.create(editing.draft)}>
      {t('kept.toOrganisation')}
    </button>
  );
}
