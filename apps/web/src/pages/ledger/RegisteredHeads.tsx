import type { Ledger, RegisterLine } from '@maillage/contract';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { supplyOfNextHead } from './form/formState.ts';
import type { Opened } from './LedgerPage.tsx';
import styles from './list.module.css';
import type { LedgerView } from './useLedgerView.ts';
import { useUnit } from './useUnit.ts';

interface RegisteredHeadsProps {
  line: RegisterLine;
  ledger: Ledger;
  view: LedgerView;
  onOpen: (opened: Opened) => void;
}

/** The professionals that the register counts and nobody has named yet, and what can be said of one of them. */
export function RegisteredHeads({ line, ledger, view, onOpen }: RegisteredHeadsProps) {
  const { t } = useTranslation('ledger');
  const unit = useUnit(view.profession);
  const left = Math.max(0, line.heads - line.replacedHeads);
  const commune = line.communeName;
  const say = (kind: 'departure' | 'activity') => onOpen({ kind: 'form', intent: { kind, line } });
  return (
    <li className={styles.head}>
      <IconUsers size={22} stroke={1.6} aria-hidden />
      <div className={styles.who}>
        <b>{left === 0 ? t('head.nobody') : t('head.registered', { count: Math.ceil(left) })}</b>
        {left > 0 && <span>{t('head.perHead', { supply: unit.supply(supplyOfNextHead(line)) })}</span>}
      </div>
      {ledger.editable && (
        <div className={styles.buttons}>
          {left > 0 && (
            <>
              <button type="button" onClick={() => say('departure')} aria-label={t('head.leavesOf', { commune })}>
                {t('head.leaves')}
              </button>
              <button type="button" onClick={() => say('activity')} aria-label={t('head.changesOf', { commune })}>
                {t('head.changes')}
              </button>
            </>
          )}
          <button
            type="button"
            aria-label={t('head.arrivesOf', { commune })}
            onClick={() =>
              onOpen({ kind: 'form', intent: { kind: 'arrival', commune: { code: line.commune, name: commune } } })
            }
          >
            {t('head.arrives')}
          </button>
        </div>
      )}
    </li>
  );
}
