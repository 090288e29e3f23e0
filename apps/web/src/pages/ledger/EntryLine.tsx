import type { Ledger, LedgerEntry } from '@maillage/contract';
import { IconUserCheck, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { Opened } from './LedgerPage.tsx';
import styles from './list.module.css';
import type { LedgerActions } from './useActions.ts';
import { useDates } from './useDates.ts';
import type { LedgerView } from './useLedgerView.ts';
import { useUnit } from './useUnit.ts';

interface EntryLineProps {
  entry: LedgerEntry;
  ledger: Ledger;
  view: LedgerView;
  actions: LedgerActions;
  onOpen: (opened: Opened) => void;
}

/** One entry: who, how much, from when to when, how sure, written by whom. */
export function EntryLine({ entry, ledger, view, actions, onOpen }: EntryLineProps) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const unit = useUnit(view.profession);
  const dates = useDates();
  const { label, replacesHeads } = entry;
  const Icon = entry.to !== null ? IconUserMinus : replacesHeads > 0 ? IconUserCheck : IconUserPlus;
  const form = (kind: 'correction' | 'ending') => onOpen({ kind: 'form', intent: { kind, entry } });
  return (
    <li className={styles.head} data-inactive={!entry.active || undefined}>
      <Icon size={22} stroke={1.6} aria-hidden />
      <div className={styles.who}>
        <b>{label}</b>
        <span>
          {t('entry.supply', { supply: unit.supply(entry.supply) })} · {dates(entry, ledger.date)} ·{' '}
          {t(`entry.certainty.${entry.certainty}`)} ·{' '}
          {replacesHeads > 0 ? t('entry.replaces', { count: replacesHeads }) : t('entry.added')}
        </span>
        {entry.note && <span>{t('entry.note', { note: entry.note })}</span>}
        <small>
          {t('entry.by', { by: entry.updatedBy || t('history.somebody'), date: format.day(entry.updatedAt) })}
        </small>
      </div>
      {ledger.editable && (
        <div className={styles.buttons}>
          <button type="button" aria-label={t('entry.correctOf', { label })} onClick={() => form('correction')}>
            {t('entry.correct')}
          </button>
          {entry.to === null && (
            <button type="button" aria-label={t('entry.endOf', { label })} onClick={() => form('ending')}>
              {t('entry.end')}
            </button>
          )}
          <button type="button" aria-label={t('entry.removeOf', { label })} onClick={() => actions.remove(entry)}>
            {t('entry.remove')}
          </button>
        </div>
      )}
    </li>
  );
}
