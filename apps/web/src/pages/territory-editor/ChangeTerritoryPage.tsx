import type { Territory, TerritoryDraft } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { territory } from '../../api/queries.ts';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { TerritoryEditor } from './TerritoryEditor.tsx';

const route = getRouteApi('/territoires/$id/modifier');

/** A territory of one's organisation, to be changed. */
export function ChangeTerritoryPage() {
  const { t } = useTranslation('territory-editor');
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery({ ...territory(id), staleTime: 0 });
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  if (!data.editable)
    return (
      <PageHeading tab={data.name} title={t('notEditable', { name: data.name })}>
        <p>{t('notEditableWhy')}</p>
        <div className={page.actions}>
          <Link to="/observer" search={{ territory: id }} className={page.secondary}>
            {t('see')}
          </Link>
        </div>
      </PageHeading>
    );
  return <TerritoryEditor key={id} id={id} saved={draftOf(data)} tab={data.name} bounds={data.bounds} />;
}

function draftOf({ name, kind, visibility, communeCodes }: Territory): TerritoryDraft {
  return { name, kind: kind as TerritoryDraft['kind'], visibility, communeCodes: [...communeCodes].sort() };
}
