import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../api/getJson.ts';
import styles from './state.module.css';

const ErrorSentence = lazy(() => import('./ErrorSentence.tsx'));

interface FailureProps {
  error: unknown;
  /** Tries again what failed; given by the router and by queries alike. */
  reset?: () => void;
}

/** What happened, what is kept, and a way to try again. */
export function Failure({ error, reset }: FailureProps) {
  const { t } = useTranslation('shell');
  return (
    <div role="alert" className={styles.failure}>
      <IconAlertTriangle size={26} aria-hidden />
      <div>
        <h2>{t('failure.title')}</h2>
        <p>
          <Cause error={error} />
        </p>
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

function Cause({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  if (!(error instanceof RequestFailure)) return t('failure.unexpected');
  if (error.code === 'unreachable') return t('failure.unreachable');
  return (
    <Suspense fallback={t('loading')}>
      <ErrorSentence code={error.code} details={error.details} />
    </Suspense>
  );
}
