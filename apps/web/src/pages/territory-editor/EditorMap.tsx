import { useQuery } from '@tanstack/react-query';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mapValues } from '../../api/queries.ts';
import AccessMap, { type Bounds } from '../../components/map/AccessMap.tsx';
import { colourScale } from '../../components/map/scale.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { DrawTool } from './DrawTool.tsx';
import styles from './editor.module.css';

interface EditorMapProps {
  codes: readonly string[];
  /** Where to look first; France without. */
  bounds: Bounds | undefined;
  pointed: string | undefined;
  onToggle: (code: string) => void;
  onAdd: (codes: readonly string[]) => void;
}

const france: Bounds = [-5.2, 41.3, 9.7, 51.2];
const ignore = () => {};

/** The chosen communes stand out; a click adds or removes one, a drawn ring adds all those inside. */
export default function EditorMap({ codes, bounds = france, pointed, onToggle, onAdd }: EditorMapProps) {
  const { t } = useTranslation('territory-editor');
  const { data, error } = useQuery(mapValues('apl', { profession: 'general-practitioner' }));
  const map = useRef<MapLibreMap | undefined>(undefined);
  const [drawing, setDrawing] = useState(false);
  const values = useMemo(() => new Map(data?.codes.map((code, index) => [code, data.values[index] ?? null])), [data]);
  const scale = useMemo(() => colourScale('apl', 'general-practitioner', 'fixed', data?.quantiles ?? []), [data]);
  const inside = useMemo(() => new Set(codes), [codes]);
  const first = useRef(bounds);
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton height="60vh" />;
  return (
    <section className={styles.mapPart} aria-label={t('map.label')}>
      <p className={styles.soft}>{t(drawing ? 'map.drawing' : 'map.help')}</p>
      <div className={styles.map}>
        <AccessMap
          values={values}
          scale={scale}
          estimated={false}
          bounds={first.current}
          inside={inside}
          hovered={pointed}
          mapRef={map}
          onSelect={(code) => !drawing && onToggle(code)}
          onHover={ignore}
          onCamera={ignore}
        />
        {drawing && <span className={styles.cross} aria-hidden="true" />}
      </div>
      <DrawTool map={map} drawing={drawing} onDrawing={setDrawing} onAdd={onAdd} />
    </section>
  );
}
