import type { CommuneCard } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import styles from './commune.module.css';

/** The territories the commune is in; each opens the observatory there. */
export function Belonging({ card }: { card: CommuneCard }) {
  const { t } = useTranslation('commune');
  const areas = [card.epci, card.bassinDeVie, card.departement, card.region, ...card.territories].flatMap(
    (area) => area ?? [],
  );
  return (
    <Card title={t('belonging.title')}>
      <ul className={styles.counts}>
        {areas.map(({ id, name }) => (
          <li key={id}>
            <Link to="/observer" search={{ territory: id, commune: card.code }}>
              {name}
            </Link>
            <span className={styles.soft}>{t(`belonging.${kindOf(id)}`)}</span>
          </li>
        ))}
      </ul>
      {card.formerCodes.length > 0 && (
        <p className={styles.small}>
          {t('belonging.former', { count: card.formerCodes.length })}{' '}
          {card.formerCodes.map(({ code, name }) => `${name} (${code})`).join(', ')}
        </p>
      )}
    </Card>
  );
}

const kinds = ['epci', 'bassin-de-vie', 'departement', 'region', 'tvs', 'cpts'] as const;
/** Territory ids begin with their kind; those that an organisation made are uuids. */
const kindOf = (id: string) => kinds.find((kind) => id.startsWith(`${kind}-`)) ?? 'created';
