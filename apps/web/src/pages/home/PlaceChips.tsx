import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recentTerritories } from '../../shell/recentTerritories.ts';
import styles from './home.module.css';

const examples = [
  ['hautsDeFrance', 'region-32'],
  ['pasDeCalais', 'departement-62'],
  ['aisne', 'departement-02'],
  ['france', 'france'],
] as const;

/** Territories seen recently, else examples: one press and the page is there. */
export function PlaceChips() {
  const { t } = useTranslation('home');
  const recent = recentTerritories().slice(0, 3);
  return (
    <div className={styles.chips}>
      <span>{t(recent.length > 0 ? 'resume' : 'examples')}</span>
      {recent.map(({ id, name }) => (
        <Link key={id} to="/observer" search={{ territory: id }}>
          {name}
        </Link>
      ))}
      {recent.length === 0 &&
        examples.map(([key, id]) => (
          <Link key={id} to="/observer" search={{ territory: id }}>
            {t(`example.${key}`)}
          </Link>
        ))}
    </div>
  );
}
