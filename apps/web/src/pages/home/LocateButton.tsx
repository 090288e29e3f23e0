import type { CommuneSearch } from '@maillage/contract';
import { IconCurrentLocation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson.ts';
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
      await openCommune(await nearestCommune(await position()));
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

const position = () =>
  new Promise<GeolocationPosition>((done, refused) => {
    if (navigator.geolocation) navigator.geolocation.getCurrentPosition(done, refused, { timeout: 10_000 });
    else refused(new Error('No geolocation.'));
  });

async function nearestCommune({ coords }: GeolocationPosition): Promise<string> {
  const near = `${coords.longitude.toFixed(4)},${coords.latitude.toFixed(4)}`;
  const { communes } = await getJson<CommuneSearch>('/api/communes', { near, limit: 1 });
  if (!communes[0]) throw new Error('No commune near.');
  return communes[0].code;
}
