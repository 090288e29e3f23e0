import type { SavedCarePlace, SavedClinician } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';

interface ConflictProps {
  theirs: SavedCarePlace | SavedClinician;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody wrote meanwhile: both are kept until one is chosen. */
export function Conflict({ theirs, onTheirs, onMine }: ConflictProps) {
  const { t } = useTranslation('places');
  return (
    <div role="alert" className={page.warning}>
      <div>
        <p>{t('conflict', { by: theirs.updatedBy })}</p>
        <div className={page.actions}>
          <button type="button" className={page.secondary} onClick={onTheirs}>
            {t('theirs')}
          </button>
          <button type="button" className={page.danger} onClick={onMine}>
            {t('mine')}
          </button>
        </div>
      </div>
    </div>
  );
}
