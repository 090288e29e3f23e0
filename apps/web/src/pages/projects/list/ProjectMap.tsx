import type { SavedProject } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mapValues, territory as territoryQuery } from '../../../api/queries.ts';
import { Legend } from '../../../components/map/Legend.tsx';
import { colourScale } from '../../../components/map/scale.ts';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import MarkedMap from '../MarkedMap.tsx';
import styles from '../projects.module.css';

const measure = { profession: 'general-practitioner' } as const;
const scale = colourScale('apl', 'general-practitioner', 'fixed', []);

/** Projects over the access to general practitioners: do they open where care is short? */
export default function ProjectMap({ projects, territory }: { projects: readonly SavedProject[]; territory: string }) {
  const { t } = useTranslation('projects');
  const navigate = useNavigate();
  const around = useQuery(territoryQuery(territory));
  const map = useQuery(mapValues('apl', measure));
  const values = useMemo(
    () => new Map(map.data?.codes.map((code, index) => [code, map.data.values[index] ?? null])),
    [map.data],
  );
  const inside = useMemo(
    () => (territory === 'france' ? undefined : new Set(around.data?.communeCodes)),
    [around.data, territory],
  );
  const marks = useMemo(
    () => projects.flatMap(({ id, content, point }) => (point ? [{ id, name: content.name, point }] : [])),
    [projects],
  );
  if (around.error ?? map.error) return <Failure error={around.error ?? map.error} />;
  if (!around.data || !map.data) return <Skeleton height="28rem" />;
  return (
    <>
      <div className={styles.map}>
        <MarkedMap
          values={values}
          scale={scale}
          estimated={map.data.certainty === 'estimated'}
          bounds={around.data.bounds}
          inside={inside}
          marks={marks}
          onMark={(id) => navigate({ to: '/decider/projets/$id', params: { id } })}
          onSelect={(code) => navigate({ to: '/communes/$code', params: { code } })}
        />
      </div>
      <Legend title={t('mapLegend')} scale={scale} decimals={2} estimated={map.data.certainty === 'estimated'} />
    </>
  );
}
