import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './observatory.module.css';

/** Overseas départements whose access is published (Mayotte is not), with their territory ids. */
const overseas = [
  ['guadeloupe', 'departement-971'],
  ['martinique', 'departement-972'],
  ['guyane', 'departement-973'],
  ['reunion', 'departement-974'],
] as const;

/** The départements that the map of the mainland does not show. */
export function Overseas() {
  const { t } = useTranslation('observatory');
  return (
    <nav className={styles.overseas} aria-label={t('map.overseas')}>
      {overseas.map(([name, id]) => (
        <Link
          key={id}
          to="/observer"
          search={(kept) => ({ ...kept, territory: id, map: undefined, commune: undefined }) as never}
        >
          {t(`map.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
