import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { useSession } from '../me/useSession.ts';
import { DraftTable } from './DraftTable.tsx';
import { NewDraft } from './NewDraft.tsx';
import { zoningDrafts } from './queries.ts';
import styles from './zoning.module.css';

/** The organisation's zoning drafts, and the first step of a new one. */
export function DraftsPage() {
  const { me, acting, failure } = useSession();
  if (failure) return <Failure error={failure} />;
  if (!me) return <PageSkeleton />;
  return acting ? <OwnDrafts /> : <SignInFirst to="/decider/zonage" />;
}

function OwnDrafts() {
  const { t } = useTranslation('zoning');
  const { data, error, refetch } = useQuery(zoningDrafts());
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  return (
    <div className={styles.narrow}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('list.title')}>
        <p>{t('list.lead')}</p>
        {!data.editable && <p>{t('list.readOnly')}</p>}
      </PageHeading>
      <Card title={t('list.drafts')}>
        {data.drafts.length > 0 ? (
          <DraftTable drafts={data.drafts} editable={data.editable} />
        ) : (
          <p className={page.note}>{t('list.none')}</p>
        )}
      </Card>
      {data.editable && <NewDraft />}
      <Card title={t('list.teach.title')}>
        <ol className={styles.teach}>
          <li>{t('list.teach.first')}</li>
          <li>{t('list.teach.second')}</li>
          <li>{t('list.teach.third')}</li>
          <li>{t('list.teach.fourth')}</li>
        </ol>
      </Card>
    </div>
  );
}

/** For a reader without organisation: what this is, and how to begin. */
export function SignInFirst({ to }: { to: string }) {
  const { t } = useTranslation('zoning');
  return (
    <div className={styles.signIn}>
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.first')}</p>
      <p>{t('signIn.second')}</p>
      <Link to="/connexion" search={{ to }} className={page.primary}>
        {t('signIn.enter')}
      </Link>
      <Link to="/observer">{t('signIn.observatory')}</Link>
    </div>
  );
}
