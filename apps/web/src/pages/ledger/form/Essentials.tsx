import type { Ledger } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import type { useUnit } from '../useUnit.ts';
import { CommuneField } from './CommuneField.tsx';
import { Field } from './Field.tsx';
import styles from './form.module.css';
import type { FormState, Intent } from './formState.ts';
import type { KeptForm } from './useKeptForm.ts';

interface EssentialsProps {
  intent: Intent;
  kept: KeptForm;
  missing: readonly (keyof FormState)[];
  ledger: Ledger;
  unit: ReturnType<typeof useUnit>;
}

/** Where, who, how much, from when to when; an end asks for its day only. */
export function Essentials({ intent, kept: { form, type }, missing, ledger, unit }: EssentialsProps) {
  const { t } = useTranslation('ledger');
  const lacks = (field: keyof FormState) => missing.includes(field);
  const to = (
    <Field
      type="date"
      label={t('form.to')}
      hint={intent.kind === 'departure' || intent.kind === 'ending' ? undefined : t('form.toHint')}
      value={form.to}
      missing={lacks('to')}
      autoFocus={intent.kind === 'ending'}
      onChange={(value) => type({ to: value })}
    />
  );
  if (intent.kind === 'ending') return to;
  return (
    <>
      {intent.kind === 'arrival' && (
        <CommuneField chosen={form.commune} missing={lacks('commune')} onChoose={(commune) => type({ commune })} />
      )}
      <Field
        label={t('form.label')}
        hint={t('form.labelHint')}
        value={form.label}
        maxLength={160}
        missing={lacks('label')}
        autoFocus={intent.kind !== 'arrival' || intent.commune !== undefined}
        onChange={(label) => type({ label })}
      />
      <Field
        label={t(ledger.unit === 'consultations' ? 'form.supply' : 'form.supplyFte')}
        hint={t(ledger.unit === 'consultations' ? 'form.supplyHint' : 'form.supplyFteHint', {
          newcomer: unit.number(ledger.supplyPerNewcomer),
          registered: unit.number(ledger.supplyPerRegisteredHead),
        })}
        value={form.supply}
        inputMode="decimal"
        missing={lacks('supply')}
        onChange={(supply) => type({ supply })}
      />
      <div className={styles.pair}>
        {intent.kind !== 'departure' && (
          <Field
            type="date"
            label={t(intent.kind === 'activity' ? 'form.fromActivity' : 'form.from')}
            hint={t('form.fromHint')}
            value={form.from}
            onChange={(from) => type({ from })}
          />
        )}
        {to}
      </div>
    </>
  );
}
