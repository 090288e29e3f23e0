import { IconCurrentLocation } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { nearestCommune } from '../../../components/place/nearestCommune.ts';
import { PlaceSearch } from '../../../components/place/PlaceSearch.tsx';
import styles from '../patients.module.css';

const route = getRouteApi('/patients');

/** The commune, by its name or from where the reader stands. */
export function Where() {
  const { t } = useTranslation('patients');
  const navigate = route.useNavigate();
  const choose = (commune: string) => void navigate({ search: (kept) => ({ ...kept, commune }) });
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('where.question')}>
        <p>{t('where.lead')}</p>
      </PageHeading>
      <div className={styles.where}>
        <PlaceSearch large only="communes" label={t('where.label')} onPick={({ id }) => choose(id)} />
        <AroundMe onFound={choose} />
      </div>
      <p className={page.note}>{t('where.emergency')}</p>
    </div>
  );
}

function AroundMe({ onFound }: { onFound: (commune: string) => void }) {
  const { t } = useTranslation('patients');
  const [state, setState] = useState<'idle' | 'locating' | 'failed'>('idle');
  const locate = async () => {
    setState('locating');
    try {
      onFound((await nearestCommune()).code);
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" className={page.secondary} onClick={locate} disabled={state === 'locating'}>
        <IconCurrentLocation size={22} aria-hidden />
        {t(state === 'locating' ? 'where.locating' : 'where.aroundMe')}
      </button>
      {state === 'failed' && <p role="alert">{t('where.notLocated')}</p>}
    </>
  );
}
