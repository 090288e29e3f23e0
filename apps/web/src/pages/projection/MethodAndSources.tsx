import type { Projection } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './projection.module.css';

type PublishedId = 'heads-2025' | 'heads-2027' | 'density-back' | 'density-2050';
type Basis = 'published' | 'estimated' | 'assumed';

/** How the figures are made, what they do not know, where each parameter comes from, and how they compare with DREES. */
export function MethodAndSources({ answer }: { answer: Projection }) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  return (
    <Card title={t('method.title')}>
      <div className={styles.method}>
        <div>
          <p>{t('method.ages')}</p>
          <p>{t('method.access')}</p>
          <p>{t('method.interval')}</p>
          {answer.limits.map(({ limit, communes }) => (
            <p key={limit} className={page.warning}>
              {t(`limit.${limit}`, { count: communes, communes: format.number(communes) })}
            </p>
          ))}
          {answer.published.length > 0 && (
            <>
              <h3>{t('published.title')}</h3>
              <FigureTable
                caption={t('published.title')}
                columns={[t('published.what'), t('published.published'), t('published.computed')]}
                rows={answer.published.map(({ id, published, computed }) => {
                  const written = (value: number) => writtenAs(id, value, format.number);
                  return [t(`published.${id as PublishedId}`), written(published), written(computed)];
                })}
              />
            </>
          )}
          <h3>{t('method.sources')}</h3>
          <ul className={styles.sources}>
            {answer.sources.map((source) => (
              <li key={`${source.dataset}-${source.vintage}`}>
                <a href={source.sourceUrl} rel="noreferrer" target="_blank">
                  {source.title}, {source.vintage}
                </a>
                <small>{source.licence}</small>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('parameters.title')}</h3>
          <ul className={styles.sources}>
            {Object.entries(answer.basis).map(([path, { basis }]) => {
              const id = path.replace('.', '-') as 'arrivals-0';
              return (
                <li key={id}>
                  <b>{t(`parameters.${id}`)}</b> <span data-basis={basis}>{t(`basis.${basis as Basis}`)}</span>
                  <small>{t(`source.${id}`)}</small>
                </li>
              );
            })}
          </ul>
        </div>
      </div>
    </Card>
  );
}

function writtenAs(id: string, value: number, number: (value: number, decimals?: number) => string): string {
  if (id === 'density-back') return value === 0 ? '–' : String(value);
  return id === 'density-2050' ? `× ${number(value, 2)}` : number(Math.round(value));
}
