import type { SavedRound } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { EffectRows } from './EffectRows.tsx';
import { roundEffect } from './queries.ts';

const SHOWN = 12;

/** People reached, and what it takes. */
export function Effect({ round }: { round: SavedRound }) {
  const { t } = useTranslation('rounds');
  const format = useFormat();
  const { data, error } = useQuery(roundEffect(round.id, round.version));
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton height="20rem" />;
  return (
    <>
      <p className={page.notice}>
        <Rich
          text={t('effect.sentence', {
            better: format.number(data.better.people),
            communes: t('count.communes', { count: data.better.communes }),
            lifted: format.number(data.lifted.people),
            threshold: format.number(data.threshold, 1),
          })}
          tags={{ figure: <strong /> }}
        />
      </p>
      <Card title={t('effect.title')} note={t('effect.note')}>
        <EffectRows effects={[data]} />
      </Card>
      <Card title={t('effect.moved')}>
        <Scroll label={t('effect.moved')}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t('effect.commune')}</th>
                {(['people', 'before', 'after'] as const).map((column) => (
                  <th key={column} scope="col" className={page.number}>
                    {t(`effect.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.communes.slice(0, SHOWN).map(({ code, name, people, before, after }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td className={page.number}>{format.number(people)}</td>
                  <td className={page.number}>{format.number(before, 2)}</td>
                  <td className={page.number}>{format.number(after, 2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Card>
    </>
  );
}
