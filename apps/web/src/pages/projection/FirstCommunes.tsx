import type { Projection } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './projection.module.css';

/** The communes that will need help first: how likely, how many people, how many doctors near retirement, when. */
export function FirstCommunes({ answer }: { answer: Projection }) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const threshold = format.number(answer.threshold, 1);
  return (
    <Card title={t('first.title')} note={t('first.note', { threshold, year: answer.year })}>
      {answer.first.length === 0 ? (
        <p>{t('first.none', { threshold })}</p>
      ) : (
        <div className={page.scroll}>
          <table className={`${page.table} ${styles.first}`}>
            <thead>
              <tr>
                <th scope="col">{t('first.commune')}</th>
                <th scope="col" className={page.number}>
                  {t('first.people')}
                </th>
                <th scope="col" className={page.number}>
                  {t('first.probability', { threshold, year: answer.year })}
                </th>
                <th scope="col">{t('first.since')}</th>
                <th scope="col" className={page.number}>
                  {t('first.over60')}
                </th>
                <th scope="col" className={page.number}>
                  {t('first.access', { year: answer.year })}
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.first.map((commune) => (
                <tr key={commune.code}>
                  <th scope="row">
                    <Link to="/communes/$code" params={{ code: commune.code }}>
                      {commune.name}
                    </Link>
                    {commune.ages !== 'commune' && (
                      <small className={styles.soft}>{t(`first.ages.${commune.ages}`)}</small>
                    )}
                  </th>
                  <td className={page.number} data-label={t('first.people')}>
                    {format.number(commune.population)}
                  </td>
                  <td className={page.number} data-label={t('first.probability', { threshold, year: answer.year })}>
                    <span className={styles.chance} style={{ '--part': commune.probability } as React.CSSProperties}>
                      {format.share(commune.probability)}
                    </span>
                  </td>
                  <td data-label={t('first.since')}>{commune.since ?? t('first.never')}</td>
                  <td className={page.number} data-label={t('first.over60')}>
                    {t('first.of', { count: Math.round(commune.over60), heads: format.number(commune.heads) })}
                  </td>
                  <td className={page.number} data-label={t('first.access', { year: answer.year })}>
                    {format.number(commune.access, 2)} → {format.number(commune.later, 2)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
