import { IconCurrentLocation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nearestCommune } from '../../components/place/nearestCommune.ts';
import { usePlaceNavigation } from '../../components/place/usePlaceNavigation.ts';
import styles from './home.module.css';

type State = 'idle' | 'locating' | 'failed';

/** Opens the commune nearest to the reader, who is asked first; the position goes nowhere else. */
export function LocateButton() {
  const { t } = useTranslation('home');
  const [state, setState] = useState<State>('idle');
  const { openCommune } = usePlaceNavigation();
  const locate = async () => {
    setState('locating');
    try {
      await openCommune((await nearestCommune()).code);
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.locate}>
      <button type="button" onClick={locate} disabled={state === 'locating'}>
        <IconCurrentLocation size={20} stroke={1.7} aria-hidden />
        {t(state === 'locating' ? 'locating' : 'locate')}
      </button>
      {state === 'failed' && <p role="alert">{t('notLocated')}</p>}
    </div>
  );
}
