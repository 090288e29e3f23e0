import type { UnitClass } from '@maillage/zoning';
import { useTranslation } from 'react-i18next';
import styles from './zoning.module.css';

/** A class by its letters, on its colour and its hatching: never by colour alone. */
export function ClassBadge({ of }: { of: UnitClass }) {
  const { t } = useTranslation('zoning');
  return (
    <abbr className={styles.badge} data-class={of} title={t(`class.${of}.long`)}>
      {t(`class.${of}.short`)}
    </abbr>
  );
}
