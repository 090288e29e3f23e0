import type { MapValues, Scenario } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import AccessMap, { type Bounds } from '../../../components/map/AccessMap.tsx';
import { Legend } from '../../../components/map/Legend.tsx';
import { shownScale } from '../workbench/mapValues.ts';
import type { MapSync } from './syncMaps.ts';

interface ComparedMapProps {
  scenario: Scenario;
  bounds: Bounds;
  /** Every commune; where the scenario moves nothing, its value of today. */
  base: MapValues;
  show: 'difference' | 'after';
  sync: MapSync;
}

const ignore = () => {};

/** One scenario's map among those that move together. */
export default function ComparedMap({ scenario, bounds, base, show, sync }: ComparedMapProps) {
  const { t } = useTranslation(['scenarios', 'words']);
  const map = useRef<MapLibreMap | undefined>(undefined);
  const { evaluation, draft, territory } = scenario;
  const values = useMemo(() => {
    const moved = new Map(
      evaluation.communes.map((one) => [one.code, show === 'after' ? one.after : one.after - one.before]),
    );
    const still = (value: number | null | undefined) =>
      value === null || value === undefined ? null : show === 'after' ? value : 0;
    return new Map(base.codes.map((code, at) => [code, moved.get(code) ?? still(base.values[at])]));
  }, [evaluation, base, show]);
  const scale = useMemo(
    () => shownScale(show, draft.profession as ProfessionId, evaluation.lifts.low.threshold),
    [show, draft.profession, evaluation],
  );
  const inside = useMemo(() => territory.communes && new Set(territory.communes), [territory]);
  useEffect(() => (map.current ? sync.join(map.current) : undefined), [sync]);
  return (
    <>
      <AccessMap
        values={values}
        scale={scale}
        estimated={false}
        bounds={bounds}
        inside={inside}
        mapRef={map}
        onSelect={ignore}
        onHover={ignore}
        onCamera={ignore}
      />
      <Legend
        title={`${t(`scenarios:map.legend.${show}`)} (${t(`words:unitShort.${evaluation.unit as 'consultations'}`)})`}
        scale={scale}
        decimals={2}
        estimated={false}
      />
    </>
  );
}
