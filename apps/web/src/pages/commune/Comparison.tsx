import type { CommuneAccess, CommuneCard } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';

interface Compared {
  readonly name: string;
  readonly value: number;
  readonly own: boolean;
}

/** The commune beside its intercommunalité, its département and France. */
export function Comparison({ card, access }: { card: CommuneCard; access: CommuneAccess }) {
  const { t } = useTranslation('commune');
  const format = useFormat();
  const rows = comparedWith(card, access, t('france'));
  const largest = Math.max(...rows.map(({ value }) => value), 0.01);
  const decimals = access.unit === 'consultations' ? 2 : 1;
  if (rows.length === 0) return null;
  return (
    <Card title={t('comparison.title')} note={t(access.unit === 'consultations' ? 'unit.consultations' : 'unit.fte')}>
      <ul className={styles.bars}>
        {rows.map(({ name, value, own }) => (
          <li key={name}>
            <span className={styles.barName}>{own ? <b>{name}</b> : name}</span>
            <b className={styles.barValue}>{format.number(value, decimals)}</b>
            <span className={own ? styles.bar : styles.barOther} style={{ width: `${(100 * value) / largest}%` }} />
          </li>
        ))}
      </ul>
      <Link
        to="/comparer"
        search={{ ids: [card.code, card.epci?.id, card.departement.id].filter(Boolean).join(',') }}
        className={styles.more}
      >
        {t('comparison.more')}
      </Link>
    </Card>
  );
}

function comparedWith(card: CommuneCard, { value, means }: CommuneAccess, france: string): readonly Compared[] {
  const rows: [string | undefined, number | null, boolean][] = [
    [card.name, value, true],
    [card.epci?.name, means.epci, false],
    [card.departement.name, means.departement, false],
    [france, means.france, false],
  ];
  return rows.flatMap(([name, mean, own]) => (name && mean !== null ? [{ name, value: mean, own }] : []));
}
