import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { useSession } from '../../me/useSession.ts';
import { type DoorPath, wordsAt } from '../queries.ts';
import type { Question } from '../search.ts';
import { Questions } from './Questions.tsx';

/** What a clinician says: by the personal link whose token stands after `#`, else signed in. */
export function MyAvailabilityPage() {
  const token = useRouterState({ select: ({ location }) => location.hash });
  const { me, person } = useSession();
  if (token) return <Answer door={`/api/availability/link/${encodeURIComponent(token)}`} />;
  if (!me) return <PageSkeleton />;
  return person ? <Answer door="/api/availability/me" /> : <SignInFirst />;
}

/** The coordination says it for somebody who telephones. */
export function TheirAvailabilityPage() {
  const { id } = getRouteApi('/organiser/disponibilites/$id').useParams();
  return <Answer door={`/api/availability/of/${id}`} />;
}

function Answer({ door }: { door: DoorPath }) {
  const { data, error, refetch } = useQuery(wordsAt(door));
  const navigate = useNavigate();
  const asked = useRouterState({ select: ({ location }) => (location.search as { question?: Question }).question });
  if (error) return <Failure error={error} {...(isLost(error) ? {} : { reset: () => void refetch() })} />;
  if (!data) return <PageSkeleton />;
  const question = asked ?? (data.version === 0 ? 'week' : 'summary');
  const go = (next: Question) => navigate({ to: '.', search: { question: next }, hash: true, resetScroll: true });
  return <Questions key={door} door={door} loaded={data} question={question} onQuestion={go} />;
}

const isLost = (error: unknown) => error instanceof RequestFailure && error.code.startsWith('availability/');

function SignInFirst() {
  const { t } = useTranslation('availability');
  return (
    <PageHeading tab={t('mine.tab')} eyebrow={t('mine.eyebrow')} title={t('mine.signIn')}>
      <p>{t('mine.lead')}</p>
      <p>
        <Link to="/connexion" search={{ to: '/mes-disponibilites' }} className={page.primary}>
          {t('enter')}
        </Link>
      </p>
    </PageHeading>
  );
}
