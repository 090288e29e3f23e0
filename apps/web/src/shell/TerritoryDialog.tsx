import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceSearch } from '../components/place/PlaceSearch.tsx';
import { usePlaceNavigation } from '../components/place/usePlaceNavigation.ts';
import styles from './dialogs.module.css';
import { recentTerritories } from './recentTerritories.ts';

/** Choose the territory: search, or one seen recently, or the whole country. */
export default function TerritoryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shell', 'words']);
  const { openTerritory } = usePlaceNavigation();
  const recent = recentTerritories().filter(({ id }) => id !== 'france');
  const choose = (id: string) => {
    onClose();
    openTerritory(id);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shell:territory.choose')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <div className={styles.body}>
        <PlaceSearch autoFocus onChosen={onClose} />
        {recent.length > 0 && <h3 className={styles.heading}>{t('shell:territory.recent')}</h3>}
        {recent.map(({ id, name }) => (
          <button key={id} type="button" className={styles.line} onClick={() => choose(id)}>
            {name}
          </button>
        ))}
        <button type="button" className={styles.line} onClick={() => choose('france')}>
          {t('shell:action.france')}
        </button>
      </div>
    </Modal>
  );
}
