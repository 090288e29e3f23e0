import type { TerritoryAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './method.module.css';

/** Where the figures come from: formula, meaning of its letters, what is shown, sources with their dates. */
export function Method({ access }: { access: TerritoryAccess }) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const { threshold } = access.summary.belowLow;
  return (
    <section className={styles.method} id="method" tabIndex={-1} aria-labelledby="method-title">
      <h2 id="method-title">{t('method.title')}</h2>
      <div className={styles.columns}>
        <div>
          <h3>{t('method.formula')}</h3>
          <p className={styles.formula}>
            A<sub>i</sub> = Σ<sub>j</sub> w(t<sub>ij</sub>) · S<sub>j</sub> ∕ Σ<sub>k</sub> w(t<sub>kj</sub>) · P
            <sub>k</sub>
          </p>
          <p>{t('method.apl')}</p>
          <p className={styles.soft}>{t('method.where')}</p>
          <p>{t(access.certainty === 'official' ? 'method.displayed' : 'method.recomputed')}</p>
          <p className={styles.soft}>{t('method.belowText', { threshold: format.number(threshold, 1) })}</p>
        </div>
        <div>
          <h3>{t('method.sources')}</h3>
          <ul className={styles.sources}>
            {access.sources.map((source) => (
              <li key={`${source.dataset}-${source.vintage}`}>
                <a href={source.sourceUrl} rel="noreferrer" target="_blank" title={t('method.open')}>
                  {source.title}, {source.vintage}
                </a>{' '}
                <span data-certainty={source.certainty}>{t(`method.${source.certainty}`)}</span>
                <small>{t('method.source', { licence: source.licence, day: format.day(source.importedAt) })}</small>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
