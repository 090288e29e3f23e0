import type { PlaceImpact } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { useSession } from '../me/useSession.ts';
import { Activity } from './Activity.tsx';
import { Closing } from './Closing.tsx';
import { EffectPart } from './EffectPart.tsx';
import { Exports } from './Exports.tsx';
import { Headline } from './Headline.tsx';
import { Method } from './Method.tsx';
import { NothingYet } from './NothingYet.tsx';
import { Origins } from './Origins.tsx';
import styles from './placeImpact.module.css';
import { placeImpact } from './queries.ts';

const route = getRouteApi('/organiser/lieux/$id');

/** What a cabinet or a stop changed, who comes, how full it is, and what its closing would do. */
export function PlaceImpactPage() {
  const { id } = route.useParams();
  const { me, acting } = useSession();
  if (!me) return <PageSkeleton />;
  return acting ? <Asked key={id} id={id} /> : <SignInFirst id={id} />;
}

function Asked({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(placeImpact(id));
  if (error) return <Failure error={error} reset={() => void refetch()} />;
  return data ? <Loaded impact={data} /> : <PageSkeleton />;
}

function Loaded({ impact }: { impact: PlaceImpact }) {
  const { t } = useTranslation('place-impact');
  const { place, effect, activity } = impact;
  const where = place.communeName ?? place.content.commune;
  return (
    <div className={styles.page}>
      <PageHeading
        tab={place.content.name}
        eyebrow={
          <>
            <Link to="/organiser/lieux">{t('places')}</Link> · {place.content.name}, {where}
          </>
        }
        title={<Headline impact={impact} />}
      >
        <p>{t('lead')}</p>
      </PageHeading>
      {effect ? <EffectPart impact={impact} effect={effect} /> : <NothingYet place={place} />}
      {activity && activity.months.length > 0 && (
        <div className={styles.pair}>
          <Activity months={activity.months} />
          <Origins activity={activity} commune={where} />
        </div>
      )}
      {effect && <Closing impact={impact} unit={effect.unit} />}
      {effect && <Exports id={place.id} />}
      <Method />
    </div>
  );
}

function SignInFirst({ id }: { id: string }) {
  const { t } = useTranslation('place-impact');
  return (
    <PageHeading tab={t('tab')} eyebrow={t('places')} title={t('signIn')}>
      <p>
        <Link to="/connexion" search={{ to: `/organiser/lieux/${id}` }} className={page.primary}>
          {t('enter')}
        </Link>
      </p>
    </PageHeading>
  );
}
