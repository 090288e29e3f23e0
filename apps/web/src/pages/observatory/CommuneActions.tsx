import type { CommuneAccess } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { gather } from '../../components/place/comparison.ts';
import styles from './commune.module.css';

/** Where to go from a commune: its public page, a comparison. */
export function CommuneActions({ access: { code, profession } }: { access: CommuneAccess }) {
  const { t } = useTranslation('observatory');
  const navigate = useNavigate();
  const compare = () => navigate({ to: '/comparer', search: { ids: gather(code).join(',') } });
  return (
    <div className={styles.actions}>
      <Link
        className={styles.main}
        to="/communes/$code"
        params={{ code }}
        search={{ profession: profession as ProfessionId }}
      >
        {t('commune.publicPage')}
      </Link>
      <button type="button" onClick={compare}>
        {t('commune.compare')}
      </button>
    </div>
  );
}
