import type { Ledger } from '@maillage/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { CommuneLine } from './CommuneLine.tsx';
import { communeRows } from './communeRows.ts';
import type { Opened } from './LedgerPage.tsx';
import styles from './list.module.css';
import type { LedgerActions } from './useActions.ts';
import type { LedgerView } from './useLedgerView.ts';

export interface ListProps {
  view: LedgerView;
  ledger: Ledger;
  actions: LedgerActions;
  onOpen: (opened: Opened) => void;
}

const STEP = 60;

/** The communes with a professional or an entry; each unfolds into them. */
export function CommuneList({ view, ledger, actions, onOpen }: ListProps) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const [shown, setShown] = useState(STEP);
  const { q, show } = view.search;
  const rows = useMemo(
    () => communeRows(ledger, { ...(q !== undefined && { q }), ...(show !== undefined && { show }) }),
    [ledger, q, show],
  );
  return (
    <section className={styles.card} aria-labelledby="ledger-list">
      <h2 id="ledger-list">{t('list.title')}</h2>
      {rows.length === 0 ? (
        <p className={styles.empty}>{t('list.empty')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('list.caption', { date: format.day(ledger.date) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.commune')}</th>
              <th scope="col">{t('list.professionals')}</th>
              <th scope="col">{t('list.supply')}</th>
              <th scope="col">{t('list.change')}</th>
              <th scope="col">{t('list.old')}</th>
            </tr>
          </thead>
          {rows.slice(0, shown).map((row) => (
            <CommuneLine
              key={row.line.commune}
              row={row}
              view={view}
              ledger={ledger}
              actions={actions}
              onOpen={onOpen}
            />
          ))}
        </table>
      )}
      {rows.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + STEP)}>
          {t('list.more', { count: Math.min(STEP, rows.length - shown) })}
        </button>
      )}
    </section>
  );
}
