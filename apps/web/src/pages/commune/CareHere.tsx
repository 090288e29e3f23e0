import type { CommuneCard } from '@maillage/contract';
import { isProfessionId } from '@maillage/supply';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';

/** BPE types of facilities, in the words of the catalogue. */
const facilities = { D106: 'emergency', D108: 'health-centre', D113: 'msp', D307: 'pharmacy' } as const;

/** Professionals and facilities registered in the commune itself; each profession opens its own access. */
export function CareHere({ card }: { card: CommuneCard }) {
  const { t } = useTranslation(['commune', 'words']);
  const format = useFormat();
  const professionals = Object.entries(card.professionals)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  const present = Object.entries(facilities).filter(([type]) => (card.facilities[type] ?? 0) > 0);
  return (
    <Card title={t('commune:care.title')}>
      {professionals.length + present.length === 0 && <p>{t('commune:care.none')}</p>}
      <ul className={styles.counts}>
        {professionals.map(([id, count]) => (
          <li key={id}>
            {isProfessionId(id) ? (
              <Link from="/communes/$code" search={(search) => ({ ...search, profession: id })} resetScroll>
                {t(`words:profession.${id}`)}
              </Link>
            ) : (
              id
            )}
            <b>{format.number(count)}</b>
          </li>
        ))}
        {present.map(([type, facility]) => (
          <li key={type}>
            {t(`words:facility.${facility}`)}
            <b>{format.number(card.facilities[type] ?? 0)}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}
