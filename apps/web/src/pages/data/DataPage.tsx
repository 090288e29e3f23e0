import type { DatasetStatus } from '@maillage/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { lazyDialog } from '../../theme/lazyDialog.tsx';
import { useSession } from '../me/useSession.ts';
import { DatasetCard } from './DatasetCard.tsx';
import styles from './data.module.css';
import { JobCard } from './JobCard.tsx';
import { datasets } from './queries.ts';

const ImportFiles = lazyDialog(() => import('./ImportFiles.tsx'));

/** What was started, and what stood before it, to say afterwards what changed. */
interface Work {
  readonly job: string;
  readonly before: readonly DatasetStatus[];
}

/** Every public set with its origin, for everybody; bringing new files, for coordinators. */
export function DataPage() {
  const { t } = useTranslation('data');
  const client = useQueryClient();
  const { acting } = useSession();
  const { data, error, refetch } = useQuery(datasets());
  const [work, setWork] = useState<Work>();
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const mayWrite = acting?.role === 'coordinator';
  const start = (job: string) => setWork({ job, before: data.datasets });
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={<Title sets={data.datasets} />}>
        <p>{t(mayWrite ? 'leadCoordinator' : 'lead')}</p>
      </PageHeading>
      {work && (
        <JobCard
          key={work.job}
          id={work.job}
          before={work.before}
          after={data.datasets}
          onOver={() => client.invalidateQueries()}
          onClose={() => setWork(undefined)}
        />
      )}
      <Suspense fallback={<Skeleton height="16rem" />}>
        {mayWrite && <ImportFiles sets={data.datasets} onStarted={start} />}
      </Suspense>
      <ul className={styles.sets}>
        {data.datasets.map((set) => (
          <li key={set.id}>
            <DatasetCard set={set} onPull={mayWrite ? start : undefined} busy={work !== undefined} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Title({ sets }: { sets: readonly DatasetStatus[] }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const loaded = sets.filter(({ loaded }) => loaded.length > 0);
  const rows = loaded.flatMap((set) => set.loaded).reduce((sum, version) => sum + version.rows, 0);
  return (
    <Trans
      t={t}
      i18nKey="title"
      count={loaded.length}
      values={{ all: format.number(sets.length), rows: format.number(rows) }}
      components={{ mark: <mark /> }}
    />
  );
}
