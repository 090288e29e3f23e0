import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { useSession } from '../../me/useSession.ts';
import { scenarioList } from '../queries.ts';
import { MOST_COMPARED } from '../search.ts';
import { EmptyScenarios } from './EmptyScenarios.tsx';
import styles from './list.module.css';
import { ScenarioLine } from './ScenarioLine.tsx';
import { SignInFirst } from './SignInFirst.tsx';
import { useListActions } from './useListActions.ts';

const route = getRouteApi('/decider');

/** The scenarios of the organisation: each with its sentence; chosen ones are compared. */
export function ScenariosPage() {
  const { me, acting, failure } = useSession();
  if (failure) return <Failure error={failure} />;
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst />;
  return <OwnScenarios territory={acting.organisation.territory ?? 'france'} />;
}

function OwnScenarios({ territory }: { territory: string }) {
  const { t } = useTranslation('scenarios');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(scenarioList());
  const actions = useListActions(territory);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const wanted = q.toLocaleLowerCase();
  const shown = data.scenarios.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const toggle = (id: string) =>
    setChosen((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-MOST_COMPARED),
    );
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('tab')} title={t('title')}>
        <p>{t('lead')}</p>
      </PageHeading>
      {data.scenarios.length === 0 ? (
        <EmptyScenarios editable={data.editable} actions={actions} />
      ) : (
        <>
          <div className={styles.bar}>
            {data.editable && (
              <button type="button" className={page.primary} onClick={actions.create}>
                <IconPlus size={20} aria-hidden />
                {t('list.new')}
              </button>
            )}
            <input
              className={page.input}
              type="search"
              value={q}
              placeholder={t('list.search')}
              aria-label={t('list.search')}
              onChange={(event) =>
                navigate({
                  search: event.target.value ? { q: event.target.value } : {},
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            {chosen.length > 1 ? (
              <Link to="/decider/comparer" search={{ ids: chosen.join(',') }} className={page.secondary}>
                {t('list.compare')}
              </Link>
            ) : (
              data.scenarios.length > 1 && <span className={styles.soft}>{t('list.compareHint')}</span>
            )}
          </div>
          <p role="status" className={styles.soft}>
            {shown.length > 0 ? t('list.found', { count: shown.length }) : t('list.none', { query: q })}
          </p>
          <ul className={styles.list}>
            {shown.map((hit) => (
              <ScenarioLine
                key={hit.id}
                hit={hit}
                editable={data.editable}
                chosen={chosen.includes(hit.id)}
                onChoose={() => toggle(hit.id)}
                actions={actions}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
