import { certainties } from '@maillage/supply';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import { Field } from './Field.tsx';
import styles from './form.module.css';
import type { FormState, Intent } from './formState.ts';
import type { KeptForm } from './useKeptForm.ts';

/** What is good to know and not needed: folded until asked for. */
export function Details({ intent, kept: { form, type } }: { intent: Intent; kept: KeptForm }) {
  const { t } = useTranslation('ledger');
  if (intent.kind === 'ending') return null;
  return (
    <details className={styles.details}>
      <summary>{t('form.more')}</summary>
      <Choice
        label={t('form.certainty')}
        value={form.certainty}
        options={certainties.map((value) => ({ value, label: t(`entry.certainty.${value}`) }))}
        onChange={(certainty) => type({ certainty: certainty as FormState['certainty'] })}
      />
      <div className={styles.pair}>
        <Field
          label={t('form.birthYear')}
          hint={t('form.birthYearHint')}
          value={form.birthYear}
          inputMode="numeric"
          maxLength={4}
          onChange={(birthYear) => type({ birthYear })}
        />
        <Field
          label={t('form.heads')}
          hint={t('form.headsHint')}
          value={form.heads}
          inputMode="decimal"
          onChange={(heads) => type({ heads })}
        />
      </div>
      <Field
        label={t('form.note')}
        hint={t('form.noteHint')}
        value={form.note}
        maxLength={2000}
        onChange={(note) => type({ note })}
      />
    </details>
  );
}
