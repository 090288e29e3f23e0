import { IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { requestLink } from './requestLink.ts';
import { keepTypedEmail, typedEmail } from './sentTo.ts';
import styles from './signIn.module.css';

interface LinkFormProps {
  to: string;
  onSent: (email: string) => void;
}

/** One field, one button. What is typed stays in this browser. */
export function LinkForm({ to, onSent }: LinkFormProps) {
  const { t } = useTranslation('sign-in');
  const [email, setEmail] = useState(typedEmail);
  const [wrong, setWrong] = useState(false);
  const ask = useMutation({ mutationFn: () => requestLink(email.trim(), to), onSuccess: () => onSent(email.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const understood = looksLikeEmail(email);
    setWrong(!understood);
    if (understood) ask.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <label className={page.label}>
        {t('email')}
        <input
          className={page.input}
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          value={email}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'email-wrong' : 'email-help'}
          onChange={(event) => {
            setEmail(event.target.value);
            keepTypedEmail(event.target.value);
          }}
        />
        {wrong ? (
          <span id="email-wrong" role="alert" className={styles.wrong}>
            {t('emailWrong')}
          </span>
        ) : (
          <span id="email-help" className={page.help}>
            {t('emailHelp')}
          </span>
        )}
      </label>
      <button type="submit" className={page.primary} disabled={ask.isPending}>
        <IconMail size={20} aria-hidden />
        {t(ask.isPending ? 'sending' : 'send')}
      </button>
      {ask.error && <Failure error={ask.error} reset={() => ask.mutate()} />}
    </form>
  );
}

const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
