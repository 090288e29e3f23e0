import { errorSentence, errors } from '@maillage/contract';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../api/getJson.ts';
import type { InterfaceLanguage } from '../../i18n/languages.ts';
import styles from './state.module.css';

interface FailureProps {
  error: unknown;
  /** Tries again what failed; given by the router and by queries alike. */
  reset?: () => void;
}

/** What happened, what is kept, and a way to try again. */
export function Failure({ error, reset }: FailureProps) {
  const { t, i18n } = useTranslation('shell');
  return (
    <div role="alert" className={styles.failure}>
      <IconAlertTriangle size={26} aria-hidden />
      <div>
        <h2>{t('failure.title')}</h2>
        <p>{sentence(error, i18n.language as InterfaceLanguage) ?? t(unreachable(error))}</p>
        {reset && (
          <button type="button" className={styles.retry} onClick={reset}>
            <IconRefresh size={18} aria-hidden />
            {t('retry')}
          </button>
        )}
      </div>
    </div>
  );
}

function sentence(error: unknown, language: InterfaceLanguage): string | undefined {
  if (!(error instanceof RequestFailure) || error.code === 'unreachable') return undefined;
  return Object.hasOwn(errors, error.code) ? errorSentence(error.code, language, error.details) : undefined;
}

const unreachable = (error: unknown) =>
  error instanceof RequestFailure ? ('failure.unreachable' as const) : ('failure.unexpected' as const);
