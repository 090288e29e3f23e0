import { halfDayWords, violationSentence } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';
import type { Moving } from './useMoving.ts';

/** What is in the hand, where it is held, and which rules dropping it there would break: seen, and spoken as it moves. */
export function MovingBar({ moving }: { moving: Moving }) {
  const { t } = useTranslation('rotas');
  const { names, language } = useDesk();
  const { picked, target, broken } = moving;
  return (
    <div className={picked ? styles.movingBar : undefined} data-broken={broken.length > 0 || undefined}>
      <div role="status">
        {picked && target && (
          <>
            <p>{t('move.picked', { doctor: names.doctor(picked.doctor) })}</p>
            <p>
              <strong>
                {t('move.here', { halfDay: halfDayWords(target, language), cabinet: names.cabinet(target.cabinet) })}
              </strong>{' '}
              {broken.length === 0
                ? t('move.fine')
                : t('move.broken', {
                    sentences: broken.map((one) => violationSentence(one, names, language)).join(' ; '),
                  })}
            </p>
          </>
        )}
      </div>
      {picked && (
        <div className={page.actions}>
          <button type="button" className={page.primary} onClick={() => void moving.drop()}>
            {t('move.drop')}
          </button>
          <button type="button" className={page.secondary} onClick={moving.cancel}>
            {t('move.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
