import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { rowsPerPage } from './TablePart.tsx';
import styles from './table.module.css';

interface PagerProps {
  page: number;
  rows: number;
  onPage: (page: number) => void;
}

export function Pager({ page, rows, onPage }: PagerProps) {
  const { t } = useTranslation('observatory');
  const last = Math.max(0, Math.ceil(rows / rowsPerPage) - 1);
  const from = rows === 0 ? 0 : page * rowsPerPage + 1;
  return (
    <div className={styles.pager}>
      <span role="status">{t('table.range', { from, to: Math.min(rows, (page + 1) * rowsPerPage), all: rows })}</span>
      <button
        type="button"
        className={styles.turn}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
        aria-label={t('table.previous')}
      >
        <IconChevronLeft size={20} stroke={1.8} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.turn}
        disabled={page >= last}
        onClick={() => onPage(page + 1)}
        aria-label={t('table.next')}
      >
        <IconChevronRight size={20} stroke={1.8} aria-hidden />
      </button>
    </div>
  );
}
