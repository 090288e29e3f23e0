import { professions } from '@maillage/supply';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mapValues, territory } from '../../api/queries.ts';
import AccessMap from '../../components/map/AccessMap.tsx';
import { Legend } from '../../components/map/Legend.tsx';
import { colourScale } from '../../components/map/scale.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import styles from './commune.module.css';
import type { CommuneMapProps } from './LazyMap.tsx';

const ignore = () => {};

/** The commune among those of its intercommunalité; choosing another one opens its page. */
export default function CommuneMap({ card, profession, year }: CommuneMapProps) {
  const { t } = useTranslation('commune');
  const navigate = useNavigate();
  const unitKey = professions[profession].unit === 'consultations' ? 'unit.consultations' : 'unit.fte';
  const around = useQuery(territory((card.epci ?? card.departement).id));
  const map = useQuery(mapValues('apl', { profession, year }));
  const values = useMemo(
    () => new Map(map.data?.codes.map((code, index) => [code, map.data.values[index] ?? null])),
    [map.data],
  );
  const scale = useMemo(
    () => colourScale('apl', profession, 'fixed', map.data?.quantiles ?? []),
    [profession, map.data],
  );
  const inside = useMemo(() => new Set(around.data?.communeCodes), [around.data]);

  if (around.error ?? map.error) return <Failure error={around.error ?? map.error} />;
  if (!around.data || !map.data) return <Skeleton height="22rem" />;
  return (
    <>
      <div className={styles.mapFrame}>
        <AccessMap
          values={values}
          scale={scale}
          estimated={map.data.certainty === 'estimated'}
          bounds={around.data.bounds}
          inside={inside}
          selected={card.code}
          onSelect={(code) => navigate({ to: '/communes/$code', params: { code }, search: { profession } })}
          onHover={ignore}
          onCamera={ignore}
        />
      </div>
      <Legend
        title={t(unitKey)}
        scale={scale}
        decimals={unitKey === 'unit.consultations' ? 2 : 1}
        estimated={map.data.certainty === 'estimated'}
      />
    </>
  );
}
