import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useSession } from '../me/useSession.ts';
import { ImportTerritories } from './ImportTerritories.tsx';
import { listedAtMost, listedTerritories } from './queries.ts';
import { listedKinds, parseTerritoriesSearch } from './search.ts';
import { TerritoryTable } from './TerritoryTable.tsx';
import styles from './territories.module.css';

const route = getRouteApi('/territoires');

/** Every set of communes that can be looked at, published or created; its search lives in the address. */
export function TerritoriesPage() {
  const { t } = useTranslation(['territories', 'words']);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { acting } = useSession();
  const [q] = useDebouncedValue(search.q ?? '', 150);
  const { data, error, refetch } = useQuery(listedTerritories(q, search.kind));
  const change = (next: Record<string, string>) =>
    navigate({ search: (kept) => parseTerritoriesSearch({ ...kept, ...next }), replace: true, resetScroll: false });
  const mayWrite = acting?.role === 'coordinator';
  return (
    <div className={styles.page}>
      <PageHeading tab={t('territories:tab')} eyebrow={t('territories:tab')} title={t('territories:title')}>
        <p>{t('territories:lead')}</p>
      </PageHeading>
      <div className={page.actions}>
        <Link to="/territoires/nouveau" className={page.primary}>
          <IconPlus size={20} aria-hidden />
          {t('territories:create')}
        </Link>
      </div>
      <search className={styles.filters}>
        <label className={`${page.label} ${styles.search}`}>
          {t('territories:search')}
          <input
            className={page.input}
            type="search"
            value={search.q ?? ''}
            onChange={(event) => change({ q: event.target.value })}
          />
        </label>
        <Choice
          label={t('territories:kind')}
          value={search.kind ?? ''}
          options={[
            { value: '', label: t('territories:allKinds') },
            ...listedKinds.map((kind) => ({ value: kind, label: t(`words:kind.${kind}`) })),
          ]}
          onChange={(kind) => change({ kind })}
        />
      </search>
      {error && <Failure error={error} reset={refetch} />}
      {!data && !error && <Skeleton height="20rem" />}
      {data && (
        <>
          <p className={styles.count} role="status">
            {data.territories.length < listedAtMost
              ? t('territories:found', { count: data.territories.length })
              : t('territories:many', { shown: format.number(listedAtMost) })}
          </p>
          {data.territories.length > 0 ? (
            <TerritoryTable territories={data.territories} mayWrite={mayWrite} />
          ) : (
            <p className={styles.empty}>{t('territories:none')}</p>
          )}
        </>
      )}
      {mayWrite && <ImportTerritories />}
    </div>
  );
}
