import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useSession } from '../me/useSession.ts';
import { EffectRows } from './EffectRows.tsx';
import { comparison } from './queries.ts';
import styles from './rounds.module.css';
import { SignInFirst } from './SignInFirst.tsx';

const route = getRouteApi('/organiser/tournees/comparer');

/** Two to four plans side by side: which reaches more people, and at what price. */
export function CompareRoundsPage() {
  const { t } = useTranslation('rounds');
  const format = useFormat();
  const { me, acting } = useSession();
  const ids = (route.useSearch().ids ?? '').split(',').filter(Boolean).slice(0, 4);
  const { data, error } = useQuery({ ...comparison(ids), enabled: acting !== undefined && ids.length >= 2 });
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst />;
  if (error) return <Failure error={error} />;
  if (ids.length >= 2 && !data) return <PageSkeleton />;
  const best =
    data && [...data.effects].sort((a, b) => b.lifted.people - a.lifted.people || b.better.people - a.better.people)[0];
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('compare.tab')}
        eyebrow={<Link to="/organiser/tournees">{t('tab')}</Link>}
        title={
          best ? (
            <Rich
              text={t('compare.sentence', {
                name: best.name,
                people: format.number(best.lifted.people),
                threshold: format.number(best.threshold, 1),
              })}
              tags={{ figure: <mark /> }}
            />
          ) : (
            t('compare.none')
          )
        }
      >
        <p>{t('effect.note')}</p>
      </PageHeading>
      {data ? (
        <Card title={t('effect.title')}>
          <EffectRows effects={data.effects} />
        </Card>
      ) : (
        <p>
          <Link to="/organiser/tournees" className={page.primary}>
            {t('compare.choose')}
          </Link>
        </p>
      )}
    </div>
  );
}
