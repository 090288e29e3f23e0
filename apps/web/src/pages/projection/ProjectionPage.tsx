import type { Territory } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communeCard, territory as territoryQuery } from '../../api/queries.ts';
import { queryClient } from '../../api/queryClient.ts';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import type { Place } from '../../components/place/places.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { Charts } from './Charts.tsx';
import { Exports } from './Exports.tsx';
import { FirstCommunes } from './FirstCommunes.tsx';
import { Headline } from './Headline.tsx';
import { HypothesesCards } from './HypothesesCards.tsx';
import { MethodAndSources } from './MethodAndSources.tsx';
import { OwnForm } from './OwnForm.tsx';
import { type OwnChoices, parseOwn, writeOwn } from './own.ts';
import { ProjectionMap } from './ProjectionMap.tsx';
import styles from './projection.module.css';
import { projection, projectionValues } from './queries.ts';
import { defaults, type ProjectionSearch } from './search.ts';

const route = getRouteApi('/decider/projection');

/** Supply, need and access to 2050: sentence, hypotheses, charts, map by year, communes to help first, method. */
export function ProjectionPage() {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const search = { ...defaults, ...route.useSearch() };
  const change = useChange();
  const [year, setYear] = useSettled(search.year, (settled) => change({ year: settled }));
  const own = useMemo(() => parseOwn(search.own), [search.own]);
  const [draft, setDraft] = useSettled<OwnChoices>(own, (settled) =>
    change({ own: writeOwn(settled), hypotheses: 'own' }),
  );
  const place = useQuery(territoryQuery(search.territory));
  const { data, error, refetch } = useQuery(projection(search.territory, search.hypotheses, search.year, own));
  const then = data?.years.find((one) => one.year === year);
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('tab')}
        eyebrow={`${t('eyebrow')} · ${data?.territory.name ?? place.data?.name ?? ''}`}
        title={data && then ? <Headline answer={data} year={then} /> : t('computing')}
      >
        {data && then && (
          <p>
            {t('lead', {
              start: data.years[0]!.year,
              people: format.number(Math.round(data.years[0]!.under.value)),
              hypotheses: t(`hypotheses.${search.hypotheses}.name`).toLowerCase(),
            })}
          </p>
        )}
      </PageHeading>
      <div className={styles.tools}>
        <div className={styles.search}>
          <PlaceSearch onPick={(picked) => void homeOf(picked).then((territory) => change({ territory }))} />
        </div>
        {data && <Exports answer={data} />}
      </div>
      {error && <Failure error={error} reset={refetch} />}
      {!data && !error && <Skeleton height="24rem" />}
      {data && !error && (
        <>
          <HypothesesCards
            territory={search.territory}
            year={search.year}
            own={own}
            chosen={search.hypotheses}
            onChoose={(hypotheses) => change({ hypotheses })}
          />
          {search.hypotheses === 'own' && <OwnForm own={draft} onChange={setDraft} />}
          <Charts answer={data} year={year} />
          <div className={styles.main}>
            {place.data && (
              <MapOf search={search} own={own} territory={place.data} year={year} onYear={setYear} change={change} />
            )}
            <FirstCommunes answer={data} />
          </div>
          <MethodAndSources answer={data} />
          <p className={page.note}>{t('disclaimer')}</p>
        </>
      )}
    </div>
  );
}

type Change = ReturnType<typeof useChange>;

interface MapOfProps {
  search: Required<Pick<ProjectionSearch, 'territory' | 'hypotheses' | 'measure'>>;
  own: OwnChoices;
  territory: Territory;
  year: number;
  onYear: (year: number) => void;
  change: Change;
}

function MapOf({ search, own, territory, year, onYear, change }: MapOfProps) {
  const navigate = useNavigate();
  const values = useQuery(projectionValues(search.territory, search.hypotheses, search.measure, own));
  return (
    <ProjectionMap
      territory={territory}
      values={values.data}
      measure={search.measure}
      year={year}
      onYear={onYear}
      onMeasure={(measure) => change({ measure })}
      onSelect={(code) => navigate({ to: '/communes/$code', params: { code } })}
    />
  );
}

/** Changes choices of the address; the others stay. */
function useChange() {
  const navigate = route.useNavigate();
  return useCallback(
    (choices: ProjectionSearch) =>
      navigate({ search: (before) => ({ ...before, ...choices }), replace: true, resetScroll: false }),
    [navigate],
  );
}

/** Milliseconds without a move after which a slider's value is asked for. */
const SETTLED = 350;

/** A value that moves at once on screen and is told once it has settled. */
function useSettled<Value>(told: Value, tell: (value: Value) => void): [Value, (value: Value) => void] {
  const [value, setValue] = useState(told);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (!moved) setValue(told);
  }, [told, moved]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tell` changes with every render and means the same.
  useEffect(() => {
    if (!moved) return;
    const timer = setTimeout(() => {
      setMoved(false);
      tell(value);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [moved, value]);
  const change = useCallback((next: Value) => {
    setValue(next);
    setMoved(true);
  }, []);
  return [value, change];
}

/** A territory as it is; for a commune, its EPCI. */
async function homeOf(place: Place): Promise<string> {
  if (place.type !== 'commune') return place.id;
  const card = await queryClient.fetchQuery(communeCard(place.id));
  return card.epci?.id ?? card.departement.id;
}
