import type { DatasetStatus } from '@maillage/contract';
import { IconCircleCheck, IconCircleDashed, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './data.module.css';
import { pull } from './queries.ts';

interface DatasetCardProps {
  set: DatasetStatus;
  /** Absent for those who may not bring data. */
  onPull: ((job: string) => void) | undefined;
  busy: boolean;
}

/** One public set: who publishes it under which licence, and each file that is loaded, with its checksum. */
export function DatasetCard({ set, onPull, busy }: DatasetCardProps) {
  const { t } = useTranslation('data');
  const start = useMutation({ mutationFn: () => pull(set.id), onSuccess: ({ job }) => onPull?.(job) });
  const isLoaded = set.loaded.length > 0;
  const State = isLoaded ? IconCircleCheck : IconCircleDashed;
  return (
    <Card title={set.title} className={styles.set}>
      <p className={styles.origin}>
        {set.publisher} · {set.licence} · <a href={set.sourceUrl}>{t('source')}</a>
      </p>
      <p className={isLoaded ? styles.state : styles.absent}>
        <State size={20} aria-hidden />
        {t(`state.${set.state}`)}
      </p>
      {isLoaded && <Versions title={set.title} versions={set.loaded} />}
      {onPull && (
        <button
          type="button"
          className={page.secondary}
          disabled={busy || start.isPending}
          onClick={() => start.mutate()}
        >
          <IconDownload size={20} aria-hidden />
          {t(isLoaded ? 'pullAgain' : 'pull')}
        </button>
      )}
      {start.error && <Failure error={start.error} />}
    </Card>
  );
}

function Versions({ title, versions }: { title: string; versions: DatasetStatus['loaded'] }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  return (
    <Scroll label={title}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('vintage')}</th>
            <th scope="col" className={page.number}>
              {t('rows')}
            </th>
            <th scope="col">{t('importedAt')}</th>
            <th scope="col">{t('checksum')}</th>
            <th scope="col" className={page.number}>
              {t('problemCount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.vintage}>
              <th scope="row">
                {version.vintage}
                {version.certainty === 'estimated' && <small className={styles.estimated}>{t('estimated')}</small>}
              </th>
              <td className={page.number}>{format.number(version.rows)}</td>
              <td>{format.day(version.importedAt)}</td>
              <td>
                {version.bytes > 0 ? <code title={version.sha256}>{version.sha256.slice(0, 10)}…</code> : t('noFile')}
              </td>
              <td className={page.number}>{format.number(version.problems)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
