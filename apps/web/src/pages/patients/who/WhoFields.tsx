import { type InputHTMLAttributes, useId } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { PlaceSearch } from '../../../components/place/PlaceSearch.tsx';
import styles from '../patients.module.css';
import type { Draft, Fault, WhoStep } from './draft.ts';

interface WhoFieldsProps {
  step: WhoStep;
  draft: Draft;
  write: (change: Partial<Draft>) => void;
  /** Said once the reader wanted to go on. */
  faults: readonly Fault[];
}

/** The fields of a step. */
export function WhoFields({ step, draft, write, faults }: WhoFieldsProps) {
  const { t } = useTranslation('patients');
  const field = (name: keyof Draft, props: InputHTMLAttributes<HTMLInputElement>) => ({
    label: t(`field.${name as TextField}`),
    value: draft[name],
    onValue: (value: string) => write({ [name]: value }),
    ...props,
  });
  const fault = faults.includes.bind(faults);
  switch (step) {
    case 'name':
      return (
        <>
          <Field {...field('givenName', { autoComplete: 'given-name', maxLength: 80 })} wrong={fault('name')} />
          <Field {...field('familyName', { autoComplete: 'family-name', maxLength: 80 })} wrong={fault('name')} />
          <Said fault="name" shown={fault('name')} />
        </>
      );
    case 'birth':
      return (
        <>
          <div className={styles.birth}>
            <Field {...field('day', { ...digits(2), autoComplete: 'bday-day' })} wrong={fault('birth')} />
            <Field {...field('month', { ...digits(2), autoComplete: 'bday-month' })} wrong={fault('birth')} />
            <Field {...field('year', { ...digits(4), autoComplete: 'bday-year' })} wrong={fault('birth')} />
          </div>
          <Said fault="birth" shown={fault('birth')} />
        </>
      );
    case 'contact':
      return (
        <>
          <Field {...field('phone', { type: 'tel', autoComplete: 'tel', maxLength: 30 })} wrong={fault('phone')} />
          <Said fault="phone" shown={fault('phone')} />
          <Field
            {...field('email', { type: 'email', autoComplete: 'email', maxLength: 200 })}
            help={t('field.emailHelp')}
            wrong={fault('email')}
          />
          <Said fault="email" shown={fault('email')} />
        </>
      );
    case 'commune':
      return (
        <>
          {draft.commune && <p className={styles.chosen}>{draft.communeName}</p>}
          <PlaceSearch
            only="communes"
            label={t('where.label')}
            onPick={({ id, name }) => write({ commune: id, communeName: name })}
          />
          <Said fault="commune" shown={fault('commune')} />
        </>
      );
    default:
      return step satisfies never;
  }
}

type TextField = 'givenName' | 'familyName' | 'day' | 'month' | 'year' | 'phone' | 'email';

const digits = (maxLength: number) => ({ inputMode: 'numeric', maxLength, pattern: '[0-9]*' }) as const;

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  help?: string;
  wrong: boolean;
  onValue: (value: string) => void;
}

function Field({ label, help, wrong, onValue, ...props }: FieldProps) {
  const id = useId();
  return (
    <div className={page.label}>
      <label htmlFor={id}>{label}</label>
      {help && (
        <span id={`${id}-help`} className={page.help}>
          {help}
        </span>
      )}
      <input
        id={id}
        className={`${page.input} ${styles.input}`}
        aria-invalid={wrong || undefined}
        aria-describedby={help && `${id}-help`}
        onChange={(event) => onValue(event.target.value)}
        {...props}
      />
    </div>
  );
}

function Said({ fault, shown }: { fault: Fault; shown: boolean }) {
  const { t } = useTranslation('patients');
  return (
    <p role="alert" className={styles.fault}>
      {shown && t(`fault.${fault}`)}
    </p>
  );
}
