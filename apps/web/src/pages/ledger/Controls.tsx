import type { Ledger } from '@maillage/contract';
import { type ProfessionId, professionIds } from '@maillage/supply';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDownload,
  IconHistory,
  IconPlus,
  IconUpload,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import type { Opened } from './LedgerPage.tsx';
import styles from './ledger.module.css';
import { type Show, shows } from './search.ts';
import type { LedgerActions } from './useActions.ts';
import type { LedgerView } from './useLedgerView.ts';

interface ControlsProps {
  view: LedgerView;
  ledger: Ledger;
  actions: LedgerActions;
  onOpen: (opened: Opened) => void;
}

const icon = { size: 20, stroke: 1.7, 'aria-hidden': true } as const;
const showLabels = { entries: 'control.showEntries', old: 'control.showOld' } as const;

/** What is looked at (profession, day, filters) and what can be done. */
export function Controls({ view, ledger, actions, onOpen }: ControlsProps) {
  const { t } = useTranslation('ledger');
  return (
    <div className={styles.controls}>
      <Looks view={view} />
      <div className={styles.actions}>
        {ledger.editable && (
          <button
            type="button"
            className={styles.primary}
            onClick={() => onOpen({ kind: 'form', intent: { kind: 'arrival', commune: undefined } })}
          >
            <IconPlus {...icon} />
            {t('control.add')}
          </button>
        )}
        {ledger.editable && (
          <>
            <button type="button" disabled={!ledger.canUndo} onClick={actions.undo} title={t('control.undoKey')}>
              <IconArrowBackUp {...icon} />
              <span className={styles.wide}>{t('control.undo')}</span>
            </button>
            <button type="button" disabled={!ledger.canRedo} onClick={actions.redo} title={t('control.redoKey')}>
              <IconArrowForwardUp {...icon} />
              <span className={styles.wide}>{t('control.redo')}</span>
            </button>
          </>
        )}
        <button type="button" onClick={() => onOpen({ kind: 'history' })} title={t('control.history')}>
          <IconHistory {...icon} />
          <span className={styles.wide}>{t('control.history')}</span>
        </button>
        <a href={`/api/ledger/entries.csv?profession=${view.profession}`} download title={t('control.export')}>
          <IconDownload {...icon} />
          <span className={styles.wide}>{t('control.export')}</span>
        </a>
        {ledger.editable && (
          <button type="button" onClick={() => onOpen({ kind: 'import' })} title={t('control.import')}>
            <IconUpload {...icon} />
            <span className={styles.wide}>{t('control.import')}</span>
          </button>
        )}
      </div>
    </div>
  );
}

function Looks({ view }: { view: LedgerView }) {
  const { t } = useTranslation(['ledger', 'words']);
  const showLabel = (show: Show) => t(`ledger:${showLabels[show]}`);
  return (
    <div className={styles.looks}>
      <Choice
        quiet
        label={t('ledger:control.profession')}
        value={view.profession}
        options={professionIds.map((value) => ({ value, label: t(`words:profession.${value}`) }))}
        onChange={(value) => view.change({ profession: value as ProfessionId, commune: undefined })}
      />
      <label className={styles.day}>
        {t('ledger:control.date')}
        <input
          type="date"
          value={view.date}
          onChange={(event) => view.change({ date: event.target.value || undefined })}
        />
      </label>
      {view.search.date && (
        <button type="button" className={styles.link} onClick={() => view.change({ date: undefined })}>
          {t('ledger:control.today')}
        </button>
      )}
      <input
        type="search"
        value={view.search.q ?? ''}
        placeholder={t('ledger:control.filter')}
        aria-label={t('ledger:control.filter')}
        onChange={(event) => view.change({ q: event.target.value || undefined })}
      />
      <Choice
        quiet
        label={t('ledger:control.show')}
        value={view.search.show ?? ''}
        options={[
          { value: '', label: t('ledger:control.showAll') },
          ...shows.map((show) => ({ value: show, label: showLabel(show) })),
        ]}
        onChange={(value) => view.change({ show: shows.find((show) => show === value) })}
      />
    </div>
  );
}
