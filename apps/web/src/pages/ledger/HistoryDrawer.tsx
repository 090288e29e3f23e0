import type { Ledger, LedgerChange } from '@maillage/contract';
import { isProfessionId } from '@maillage/supply';
import { Drawer } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import styles from './form/form.module.css';
import { ledgerHistory } from './queries.ts';
import type { LedgerActions } from './useActions.ts';
import { useDates } from './useDates.ts';
import { useUnit } from './useUnit.ts';

interface HistoryDrawerProps {
  ledger: Ledger;
  actions: LedgerActions;
  onClose: () => void;
}

/** Who changed what and when, the latest first; my last action can be taken back from here. */
export default function HistoryDrawer({ ledger, actions, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation(['ledger', 'shell']);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(ledgerHistory());
  const changes = data?.pages.flatMap((page) => page.changes);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={t('ledger:history.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {error && <Failure error={error} reset={refetch} />}
      {!error && !changes && <Skeleton height="12rem" />}
      {changes?.length === 0 && <p className={styles.hint}>{t('ledger:history.empty')}</p>}
      {ledger.canUndo && (
        <button type="button" className={styles.secondary} onClick={actions.undo}>
          {t('ledger:control.undoKey')}
        </button>
      )}
      <ol className={styles.history}>
        {changes?.map((change) => (
          <ChangeLine key={change.id} change={change} />
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className={styles.secondary} onClick={() => fetchNextPage()}>
          {t('ledger:history.more')}
        </button>
      )}
    </Drawer>
  );
}

function ChangeLine({ change }: { change: LedgerChange }) {
  const { t, i18n } = useTranslation('ledger');
  const at = new Date(change.at).toLocaleString(i18n.language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const values = {
    by: change.by || t('history.somebody'),
    kind: t(`history.kind.${change.kind}`),
    label: (change.after ?? change.before)?.label ?? '',
    commune: change.communeName,
  };
  return (
    <li data-undone={change.undone || undefined}>
      <span>
        <Trans t={t} i18nKey="history.line" values={values} components={{ b: <b /> }} />
      </span>
      <Difference change={change} />
      <small>
        {at}
        {change.undone && ` · ${t('history.undone')}`}
      </small>
    </li>
  );
}

/** What a correction changed: the supply, the dates. */
function Difference({ change: { before, after } }: { change: LedgerChange }) {
  const { t } = useTranslation('ledger');
  const profession = after?.profession ?? before?.profession ?? '';
  const unit = useUnit(isProfessionId(profession) ? profession : 'general-practitioner');
  const dates = useDates();
  if (!before || !after) return null;
  const day = '0000-01-01';
  return (
    <>
      {before.supply !== after.supply && (
        <span>
          {t('history.supplyChanged', { before: unit.number(before.supply), after: unit.supply(after.supply) })}
        </span>
      )}
      {(before.from !== after.from || before.to !== after.to) && (
        <span>{t('history.datesChanged', { before: dates(before, day), after: dates(after, day) })}</span>
      )}
    </>
  );
}
