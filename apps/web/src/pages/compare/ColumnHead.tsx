import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlaceKind } from '../../components/place/places.ts';
import styles from './compare.module.css';
import type { Compared } from './compared.ts';

interface ColumnHeadProps {
  item: Compared;
  first: boolean;
  last: boolean;
  onRemove: () => void;
  onMove: (step: -1 | 1) => void;
}

/** The name of a column, which opens it, and what moves it or takes it away. */
export function ColumnHead({ item: { id, name, kind }, first, last, onRemove, onMove }: ColumnHeadProps) {
  const { t } = useTranslation(['compare', 'words']);
  return (
    <>
      <span className={styles.kind}>{t(`words:kind.${kind as PlaceKind}`)}</span>
      {kind === 'commune' ? (
        <Link to="/communes/$code" params={{ code: id }}>
          {name}
        </Link>
      ) : (
        <Link to="/observer" search={{ territory: id }}>
          {name}
        </Link>
      )}
      <span className={styles.handles}>
        <button type="button" disabled={first} onClick={() => onMove(-1)} aria-label={t('compare:left', { name })}>
          <IconChevronLeft size={18} aria-hidden />
        </button>
        <button type="button" disabled={last} onClick={() => onMove(1)} aria-label={t('compare:right', { name })}>
          <IconChevronRight size={18} aria-hidden />
        </button>
        <button type="button" onClick={onRemove} aria-label={t('compare:remove', { name })}>
          <IconX size={18} aria-hidden />
        </button>
      </span>
    </>
  );
}
