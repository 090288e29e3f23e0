import type { CommuneAccess } from '@maillage/contract';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { communeAccess } from '../../api/queries.ts';
import { useVisitingFocus } from '../../components/focus/useVisitingFocus.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { CommuneActions } from './CommuneActions.tsx';
import { Contributions } from './Contributions.tsx';
import styles from './commune.module.css';
import type { View } from './useView.ts';

/** The chosen commune: its value, what is published and what we compute, and why. A sheet at the foot of a phone. */
export default function CommunePanel({ view, code }: { view: View; code: string }) {
  const { t } = useTranslation('observatory');
  const { data, error, refetch } = useQuery(communeAccess(code, { profession: view.profession, year: view.year }));
  const panel = useRef<HTMLElement>(null);
  useVisitingFocus(panel);
  const close = () => view.change({ commune: undefined });
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={data?.name ?? t('commune.eyebrow')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <button
        type="button"
        className={styles.close}
        onClick={close}
        aria-label={t('commune.close', { name: data?.name ?? '' })}
      >
        <IconX size={20} stroke={1.8} aria-hidden />
      </button>
      {error ? <Failure error={error} reset={refetch} /> : data ? <Card access={data} /> : <Skeleton height="22rem" />}
    </aside>
  );
}

function Card({ access }: { access: CommuneAccess }) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const decimals = access.unit === 'consultations' ? 2 : 1;
  const number = (value: number | null) => (value === null ? t('commune.unknown') : format.number(value, decimals));
  return (
    <>
      <p className={styles.eyebrow}>{t('commune.eyebrow')}</p>
      <h2 className={styles.name}>
        {access.name} <small>{access.code}</small>
      </h2>
      <p className={styles.figure}>
        {number(access.value)} <span>{t(access.unit === 'consultations' ? 'commune.unit' : 'commune.fteUnit')}</span>
      </p>
      <p className={styles.note}>
        {access.official === null
          ? t('commune.estimated')
          : t('commune.official', { year: access.year, value: number(access.official) })}
        {access.recomputed !== null && (
          <>
            {' · '}
            <span className={styles.together}>{t('commune.ours', { value: number(access.recomputed) })}</span>
          </>
        )}
        {access.ledgerEffect !== 0 && (
          <>
            {' · '}
            <span className={styles.together}>
              {t('commune.ledger', { value: format.signed(access.ledgerEffect, decimals) })}
            </span>
          </>
        )}
      </p>
      {access.percentile !== null && (
        <p className={styles.note}>{t('commune.better', { share: format.share(access.percentile) })}</p>
      )}
      <Contributions access={access} decimals={decimals} />
      <CommuneActions access={access} />
    </>
  );
}
