import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapValues, territory } from '../../api/queries.ts';
import AccessMap from '../../components/map/AccessMap.tsx';
import { Legend } from '../../components/map/Legend.tsx';
import { colourScale } from '../../components/map/scale.ts';
import { usePlaceNavigation } from '../../components/place/usePlaceNavigation.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import styles from './home.module.css';

const profession = 'general-practitioner';
const ignore = () => {};

/** The map of the territory in a few square centimetres; a commune pressed opens the observatory around it. */
export default function HomeMap({ id }: { id: string }) {
  const { t } = useTranslation(['home', 'words']);
  const place = useQuery(territory(id));
  const map = useQuery(mapValues('apl', { profession }));
  const { openCommune } = usePlaceNavigation();
  const [hovered, setHovered] = useState<string>();
  const values = useMemo(
    () => new Map(map.data?.codes.map((code, index) => [code, map.data.values[index] ?? null])),
    [map.data],
  );
  const scale = useMemo(() => colourScale('apl', profession, 'fixed', map.data?.quantiles ?? []), [map.data]);
  const inside = useMemo(
    () => (!place.data || place.data.kind === 'france' ? undefined : new Set(place.data.communeCodes)),
    [place.data],
  );
  if (place.error ?? map.error) return <Failure error={place.error ?? map.error} />;
  if (!place.data || !map.data) return <Skeleton height="100%" />;
  return (
    <>
      <div className={styles.mapFrame}>
        <AccessMap
          values={values}
          scale={scale}
          estimated={map.data.certainty === 'estimated'}
          bounds={place.data.bounds}
          inside={inside}
          hovered={hovered}
          onSelect={openCommune}
          onHover={setHovered}
          onCamera={ignore}
        />
      </div>
      <Legend
        title={t('words:unit.consultations')}
        scale={scale}
        decimals={2}
        estimated={map.data.certainty === 'estimated'}
      />
    </>
  );
}
