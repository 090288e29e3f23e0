import type { Siting } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { useSession } from '../me/useSession.ts';
import { Answer } from './Answer.tsx';
import { firstForm, formOf, questionOf, type SitingForm, sameQuestion } from './form.ts';
import { Headline } from './Headline.tsx';
import { Method } from './Method.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { askSiting, siting } from './queries.ts';
import { Running } from './Running.tsx';
import styles from './siting.module.css';

const route = getRouteApi('/decider/implantation');

/** Where to place care: the question, the search as it goes, the answer with its gap. */
export function SitingPage() {
  const { me, acting, failure } = useSession();
  const { id, territory } = route.useSearch();
  const { data, error, refetch } = useQuery({ ...siting(id), enabled: id !== undefined && acting !== undefined });
  if (failure) return <Failure error={failure} />;
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst />;
  if (error) return <Failure error={error} reset={refetch} />;
  if (id !== undefined && !data) return <PageSkeleton />;
  const start = territory ?? acting.organisation.territory ?? 'region-32';
  return (
    <Workbench
      key={id === undefined ? start : ''}
      start={start}
      asked={data}
      editable={acting.role === 'coordinator'}
      onOver={refetch}
    />
  );
}

interface WorkbenchProps {
  start: string;
  asked: Siting | undefined;
  editable: boolean;
  onOver: () => void;
}

function Workbench({ start, asked, editable, onOver }: WorkbenchProps) {
  const { t } = useTranslation('siting');
  const navigate = route.useNavigate();
  const names = useMemo(() => namesOf(asked), [asked]);
  const nameOf = (code: string) => names.get(code) ?? code;
  const [form, setForm] = useState(() => (asked ? formOf(asked.question, nameOf) : firstForm(start)));
  const [failure, setFailure] = useState<unknown>();
  const [asking, setAsking] = useState(false);
  const answer = asked?.answer ?? undefined;
  const running = asked !== undefined && asked.job !== null && (answer === undefined || answer.stopped);
  const ask = async (changed: SitingForm = form) => {
    setForm(changed);
    setFailure(undefined);
    setAsking(true);
    try {
      const { id } = await askSiting(questionOf(changed));
      await navigate({ search: { id }, resetScroll: false });
      onOver();
    } catch (cause) {
      setFailure(cause);
    }
    setAsking(false);
  };
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('tab')}
        eyebrow={t('eyebrow')}
        title={answer && asked ? <Headline question={asked.question} answer={answer} /> : t('title')}
      >
        {!answer && <p>{t('lead')}</p>}
      </PageHeading>
      <QuestionForm form={form} onChange={setForm} onAsk={() => ask()} editable={editable} busy={asking} />
      {failure !== undefined && <Failure error={failure} />}
      {running && asked.job && (
        <Running
          key={asked.job}
          job={asked.job}
          objective={asked.question.objective}
          seconds={asked.question.seconds}
          onOver={onOver}
        />
      )}
      {answer && asked && (
        <>
          {!sameQuestion(asked.question, questionOf(form)) && <p className={page.notice}>{t('changed')}</p>}
          <Answer
            question={asked.question}
            answer={answer}
            form={form}
            editable={editable}
            onChange={setForm}
            onLonger={() => ask({ ...form, seconds: Math.min(120, form.seconds * 3) })}
          />
        </>
      )}
      <Method />
    </div>
  );
}

/** Names of communes that an answer brings. */
function namesOf(asked: Siting | undefined): ReadonlyMap<string, string> {
  const answer = asked?.answer;
  return new Map([...(answer?.communes ?? []), ...(answer?.sites ?? [])].map(({ code, name }) => [code, name]));
}

function SignInFirst() {
  const { t } = useTranslation('siting');
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('signIn.title')}>
        <p>{t('signIn.text')}</p>
      </PageHeading>
      <p className={page.actions}>
        <Link to="/connexion" search={{ to: '/decider/implantation' }} className={page.primary}>
          {t('signIn.enter')}
        </Link>
        <Link to="/observer" className={page.secondary}>
          {t('signIn.observatory')}
        </Link>
      </p>
    </div>
  );
}
