import type { Scenario } from '@maillage/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mapValues } from '../../../api/queries.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { scenarioById } from '../queries.ts';
import { comparedIds } from '../search.ts';
import { Sentence } from '../workbench/Sentence.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import styles from './compare.module.css';
import { createSync } from './syncMaps.ts';

const ComparedMap = lazy(() => import('./ComparedMap.tsx'));
const route = getRouteApi('/decider/comparer');

/** Up to four scenarios: their sentences, their maps that move together, their figures in one table. */
export function CompareScenariosPage() {
  const { t } = useTranslation('scenarios');
  const search = route.useSearch();
  const ids = comparedIds(search);
  const answers = useQueries({ queries: ids.map((id) => scenarioById(id)) });
  const failed = answers.find(({ error }) => error);
  const scenarios = answers.flatMap(({ data }) => data ?? []);
  if (failed) return <Failure error={failed.error} reset={() => failed.refetch()} />;
  if (ids.length === 0)
    return (
      <>
        <PageHeading tab={t('compare.tab')} title={t('compare.title')}>
          <p>{t('compare.none')}</p>
        </PageHeading>
        <Link to="/decider" className={page.primary}>
          {t('compare.back')}
        </Link>
      </>
    );
  if (scenarios.length < ids.length) return <PageSkeleton />;
  return <Compared scenarios={scenarios} />;
}

function Compared({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { t } = useTranslation('scenarios');
  const { show = 'difference', ids } = route.useSearch();
  const navigate = route.useNavigate();
  const [first] = scenarios;
  const { data } = useQuery(mapValues('apl', { profession: first!.draft.profession }));
  const sync = useRef(createSync());
  const bounds = useMemo(() => unionOf(scenarios.map(({ territory }) => territory.bounds)), [scenarios]);
  const without = (id: string) => scenarios.flatMap((one) => (one.id === id ? [] : one.id)).join(',');
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('compare.tab')}
        eyebrow={<Link to="/decider">{t('head.all')}</Link>}
        title={t('compare.title')}
      >
        <p>{t('compare.lead')}</p>
      </PageHeading>
      <fieldset className={styles.modes} aria-label={t('map.show')}>
        {(['difference', 'after'] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            aria-pressed={mode === show}
            onClick={() => navigate({ search: { ids: ids!, ...(mode === 'after' && { show: mode }) }, replace: true })}
          >
            {t(`map.${mode}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.columns} data-count={scenarios.length}>
        {scenarios.map((scenario) => (
          <section key={scenario.id} className={styles.column} aria-label={scenario.draft.name}>
            <header>
              <h2>
                <Link to="/decider/scenarios/$id" params={{ id: scenario.id }}>
                  {scenario.draft.name}
                </Link>
              </h2>
              {scenarios.length > 1 && (
                <button
                  type="button"
                  aria-label={t('compare.remove', { name: scenario.draft.name })}
                  onClick={() => navigate({ search: { ids: without(scenario.id), show }, replace: true })}
                >
                  ×
                </button>
              )}
            </header>
            <p>
              <Sentence
                lifts={scenario.evaluation.lifts}
                unit={scenario.evaluation.unit as 'consultations'}
                empty={scenario.draft.changes.length === 0}
              />
            </p>
            <div className={styles.map}>
              <Suspense fallback={<Skeleton height="100%" />}>
                {data && (
                  <ComparedMap scenario={scenario} bounds={bounds} base={data} show={show} sync={sync.current} />
                )}
              </Suspense>
            </div>
          </section>
        ))}
      </div>
      <ComparisonTable scenarios={scenarios} />
    </div>
  );
}

type Bounds = Scenario['territory']['bounds'];

/** All maps begin at the same place: the smallest that holds each territory. */
function unionOf(all: readonly Bounds[]): Bounds {
  const each = (side: 0 | 1 | 2 | 3) => all.map((bounds) => bounds[side]);
  return [Math.min(...each(0)), Math.min(...each(1)), Math.max(...each(2)), Math.max(...each(3))];
}
