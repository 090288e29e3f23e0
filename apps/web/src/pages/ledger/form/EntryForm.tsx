import type { LedgerEntry } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import { Failure } from '../../../components/state/Failure.tsx';
import { useUnit } from '../useUnit.ts';
import { Conflict } from './Conflict.tsx';
import { Details } from './Details.tsx';
import { EffectPreview } from './EffectPreview.tsx';
import type { EntryDrawerProps } from './EntryDrawer.tsx';
import { Essentials } from './Essentials.tsx';
import styles from './form.module.css';
import { draftOf, fromEntry, missingFields, startOf } from './formState.ts';
import { useKeptForm } from './useKeptForm.ts';
import { useSaving } from './useSaving.ts';

/** Fields, what they would change, and the button that writes it. */
export function EntryForm({ intent, ledger, view, actions, onClose }: EntryDrawerProps) {
  const { t } = useTranslation('ledger');
  const unit = useUnit(view.profession);
  const kept = useKeptForm(intent, startOf(intent, ledger.supplyPerNewcomer));
  const saving = useSaving(intent, view.profession, actions, () => {
    kept.forget();
    onClose();
  });
  const { form } = kept;
  const missing = missingFields(form, intent.kind);
  const entry = 'entry' in intent ? intent.entry.id : undefined;
  const current = conflictOf(saving.failure);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.save(form);
      }}
    >
      <Essentials intent={intent} kept={kept} missing={saving.tried ? missing : []} ledger={ledger} unit={unit} />
      <Details intent={intent} kept={kept} />
      <EffectPreview
        draft={draftOf(form, view.profession, form.label.trim() || t('form.label'))}
        entry={entry}
        view={view}
      />
      {current ? (
        <Conflict
          current={current}
          unit={unit}
          onKeep={() => saving.save(form, current.version)}
          onTake={() => {
            kept.replace(fromEntry(current));
            saving.accept(current.version);
          }}
        />
      ) : (
        saving.failure !== undefined && <Failure error={saving.failure} />
      )}
      <div className={styles.foot}>
        <button type="submit" className={styles.primary} disabled={saving.running || current !== undefined}>
          {t('form.save')}
        </button>
        <button type="button" className={styles.secondary} onClick={onClose}>
          {t('form.cancel')}
        </button>
        {kept.touched && (
          <button type="button" className={styles.link} onClick={kept.forget}>
            {t('form.restart')}
          </button>
        )}
        <p className={styles.hint} role="status">
          {kept.touched && t('form.kept')}
        </p>
      </div>
    </form>
  );
}

/** The entry as somebody else left it, when that is why the save was refused. */
function conflictOf(failure: unknown): LedgerEntry | undefined {
  if (!(failure instanceof RequestFailure) || failure.code !== 'ledger/changed-meanwhile') return undefined;
  return (failure.details['current'] ?? undefined) as LedgerEntry | undefined;
}
