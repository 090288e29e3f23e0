import type { CommuneCard } from '@maillage/contract';
import { IconArrowsLeftRight, IconDatabase, IconMapSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import styles from './commune.module.css';

/** What a mayor can do with this page. */
export function NextSteps({ card }: { card: CommuneCard }) {
  const { t } = useTranslation('commune');
  const home = card.epci ?? card.departement;
  return (
    <Card title={t('next.title')} className={styles.noPrint}>
      <ul className={styles.steps}>
        <li>
          <IconMapSearch size={26} stroke={1.6} aria-hidden />
          <Link to="/observer" search={{ territory: home.id, commune: card.code }}>
            {t('next.map', { territory: home.name })}
          </Link>
          <span>{t('next.mapWhy')}</span>
        </li>
        <li>
          <IconArrowsLeftRight size={26} stroke={1.6} aria-hidden />
          <Link to="/comparer" search={{ ids: card.code }}>
            {t('next.compare')}
          </Link>
          <span>{t('next.compareWhy')}</span>
        </li>
        <li>
          <IconDatabase size={26} stroke={1.6} aria-hidden />
          <Link to="/donnees">{t('next.data')}</Link>
          <span>{t('next.dataWhy')}</span>
        </li>
      </ul>
    </Card>
  );
}
