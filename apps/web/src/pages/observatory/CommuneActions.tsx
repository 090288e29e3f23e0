import type { CommuneAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { gather } from '../../components/place/comparison.ts';
import styles from './commune.module.css';

/** Where to go from a commune: its public page, a comparison. */
export function CommuneActions({ access: { code, profession } }: { access: CommuneAccess }) {
  const { t } = useTranslation('observatory');
  return (
    <div className={styles.actions}>
      <a className={styles.main} href={`/communes/${code}?profession=${profession}`}>
        {t('commune.publicPage')}
      </a>
      <button type="button" onClick={() => location.assign(`/comparer?ids=${gather(code).join(',')}`)}>
        {t('commune.compare')}
      </button>
    </div>
  );
}
