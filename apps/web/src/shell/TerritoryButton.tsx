import { IconChevronDown, IconMapPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { territory } from '../api/queries.ts';
import { defaults } from '../pages/observatory/search.ts';
import { Logo } from './Logo.tsx';
import { openOverlay } from './overlay.ts';
import styles from './shell.module.css';

/** Where we are; opens the picker. Before any choice it says to make one. */
export function TerritoryButton() {
  const { t } = useTranslation('shell');
  const search: { territory?: string } = useSearch({ strict: false });
  const observing = useLocation({ select: ({ pathname }) => pathname === '/observer' });
  const id = search.territory ?? (observing ? defaults.territory : undefined);
  const { data } = useQuery({ ...territory(id ?? ''), enabled: id !== undefined });
  return (
    <>
      <Link to="/" className={styles.smallLogo} aria-label={`${t('product')} · ${t('home')}`}>
        <Logo size={34} />
      </Link>
      <button
        type="button"
        className={styles.territory}
        onClick={() => openOverlay('territory')}
        title={t('territory.change')}
      >
        <IconMapPin size={20} stroke={1.7} aria-hidden />
        <span className="visually-hidden">{t('territory.change')}</span>
        <span className={styles.territoryName}>{data?.name ?? t('territory.choose')}</span>
        <IconChevronDown size={18} stroke={1.7} aria-hidden />
      </button>
    </>
  );
}
