import { useTranslation } from 'react-i18next';
import { facilityCategories, facilityMarks } from './facilities.ts';
import styles from './legend.module.css';

/** What the letters of the places of care mean. */
export function FacilityKey() {
  const { t } = useTranslation(['observatory', 'words']);
  return (
    <ul className={styles.facilities} aria-label={t('observatory:map.facilityTitle')}>
      {facilityCategories.map((category) => (
        <li key={category}>
          <i style={{ background: facilityMarks[category].colour }}>{facilityMarks[category].letter}</i>
          {t(`words:facility.${category}`)}
        </li>
      ))}
    </ul>
  );
}
