import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { arrondissementCodes } from './arrondissementCodes.ts';
import styles from './commune.module.css';

/** The arrondissements of Paris, Lyon or Marseille, each with its own page. */
export function Arrondissements({ parent }: { parent: string }) {
  const { t } = useTranslation('commune');
  return (
    <Card title={t('arrondissements.title')} note={t('arrondissements.note')}>
      <ul className={styles.chips}>
        {arrondissementCodes(parent).map((code, index) => (
          <li key={code}>
            <Link to="/communes/$code" params={{ code }}>
              {t('arrondissements.one', { count: index + 1, ordinal: true })}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
