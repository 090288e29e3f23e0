import { type HTMLInputTypeAttribute, type InputHTMLAttributes, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  missing?: boolean;
  type?: HTMLInputTypeAttribute;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  maxLength?: number;
  autoFocus?: boolean;
}

/** One question: its label, its field, its hint, and the mark of what is still to fill in. */
export function Field({ label, value, onChange, hint, missing = false, autoFocus = false, ...input }: FieldProps) {
  const { t } = useTranslation('ledger');
  const id = useId();
  return (
    <div className={styles.field} data-missing={missing || undefined}>
      <label htmlFor={id}>
        {label}
        {missing && <em> · {t('form.required')}</em>}
      </label>
      <input
        {...input}
        id={id}
        value={value}
        data-autofocus={autoFocus || undefined}
        aria-invalid={missing}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
