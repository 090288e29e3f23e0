import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import styles from '../patients.module.css';

interface StepProps {
  question: string;
  help?: ReactNode;
  /** Which one of how many, from 1. */
  at: readonly [number, number];
  /** Absent where a choice goes on by itself. */
  onNext?: () => void;
  next?: string;
  busy?: boolean;
  /** Nothing has to be answered: the focus goes to the button that goes on. */
  onward?: boolean;
  children: ReactNode;
}

/** One question on the screen; the focus goes to its first answer. */
export function Step({
  question,
  help,
  at: [number, count],
  onNext,
  next,
  busy = false,
  onward = false,
  children,
}: StepProps) {
  const { t } = useTranslation('patients');
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another first answer.
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(onward ? '[type="submit"]' : 'input, [data-answer]');
    (first ?? form.current)?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [question]);
  return (
    <form
      ref={form}
      tabIndex={-1}
      noValidate
      className={styles.step}
      aria-label={question}
      onSubmit={(event) => {
        event.preventDefault();
        onNext?.();
      }}
    >
      <p className={styles.progress}>
        {t('step.at', { number, count })}
        <progress value={number} max={count} aria-hidden="true" />
      </p>
      <h2>{question}</h2>
      {help && <div className={styles.help}>{help}</div>}
      {children}
      {onNext && (
        <button type="submit" className={`${page.primary} ${styles.next}`} disabled={busy}>
          {next ?? t('step.next')}
        </button>
      )}
    </form>
  );
}
