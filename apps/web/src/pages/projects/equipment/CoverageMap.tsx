import type { Coverage, SavedEquipment } from '@maillage/contract';
import { COVERAGE_MINUTES } from '@maillage/economics';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Legend } from '../../../components/map/Legend.tsx';
import type { ColourScale } from '../../../components/map/scale.ts';
import MarkedMap from '../MarkedMap.tsx';
import styles from '../projects.module.css';

/** ColorBrewer BrBG, near in teal, far in sand. */
const scale: ColourScale = {
  mode: 'fixed',
  limits: COVERAGE_MINUTES,
  colours: ['#01665e', '#80cdc1', '#dfc27d', '#a6611a'],
  marked: [],
};

/** Minutes from each commune to the nearest site of a type; the sites are marked. */
export default function CoverageMap({
  coverage,
  equipment,
}: {
  coverage: Coverage;
  equipment: readonly SavedEquipment[];
}) {
  const { t } = useTranslation('projects');
  const navigate = useNavigate();
  const values = useMemo(
    () => new Map(coverage.codes.map((code, at) => [code, coverage.minutes[at] ?? null])),
    [coverage],
  );
  const inside = useMemo(() => new Set(coverage.codes), [coverage]);
  const marks = useMemo(
    () =>
      equipment.flatMap(({ id, content, point }) =>
        point && content.type === coverage.type ? [{ id, name: content.name, point }] : [],
      ),
    [equipment, coverage.type],
  );
  return (
    <div>
      <div className={styles.map}>
        <MarkedMap
          values={values}
          scale={scale}
          estimated={false}
          bounds={coverage.territory.bounds}
          inside={inside}
          marks={marks}
          onMark={(id) => document.getElementById(`equipment-${id}`)?.scrollIntoView({ block: 'center' })}
          onSelect={(code) => navigate({ to: '/communes/$code', params: { code } })}
        />
      </div>
      <Legend title={t('equipment.legend')} scale={scale} decimals={0} estimated={false} />
    </div>
  );
}
