import type { TerritoryAccess } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './home.module.css';

const bold = { b: <b /> };

/** A territory told in three sentences: how much, for whom too little, what is at stake. */
export function ThreeSentences({ access, onOpen }: { access: TerritoryAccess; onOpen: () => void }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { summary, territory } = access;
  const decimal = (value: number | null) => (value === null ? '–' : format.number(value, 2));
  const threshold = format.number(summary.belowLow.threshold, 1);
  const share = territory.population > 0 ? summary.belowLow.people / territory.population : 0;
  return (
    <>
      <h2>{t('about', { territory: territory.name })}</h2>
      {access.certainty === 'estimated' && (
        <p className={styles.note}>
          {t('estimated')} <Link to="/donnees">{t('loadOfficial')}</Link>
        </p>
      )}
      <ol className={styles.sentences}>
        <li>
          <Rich
            text={t(territory.id === 'france' ? 'firstFrance' : 'first', {
              population: format.number(territory.population),
              communes: format.number(summary.communes),
              mean: decimal(summary.mean),
              france: decimal(summary.franceMean),
            })}
            tags={bold}
          />
        </li>
        <li>
          <Rich
            text={t('second', {
              people: format.number(Math.round(summary.belowLow.people)),
              share: format.share(share, 1),
              threshold,
            })}
            tags={bold}
          />
        </li>
        <li>
          {summary.shareOver65 !== null && summary.under65Mean !== null ? (
            <Rich
              text={t('third', { share: format.share(summary.shareOver65), under65: decimal(summary.under65Mean) })}
              tags={bold}
            />
          ) : (
            <Rich
              text={t('thirdUnknown', { missing: format.number(Math.round(summary.missing)), threshold })}
              tags={bold}
            />
          )}
        </li>
      </ol>
      <button type="button" className={styles.open} onClick={onOpen}>
        {t('open')}
      </button>
    </>
  );
}
