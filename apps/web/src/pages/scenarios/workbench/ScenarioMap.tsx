import { indexOf, type ScenarioDraft } from '@maillage/scenario';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import AccessMap, { type Bounds } from '../../../components/map/AccessMap.tsx';
import { Legend } from '../../../components/map/Legend.tsx';
import { mainTowns } from '../../../components/map/mainTowns.ts';
import { MapTooltip } from '../../observatory/MapTooltip.tsx';
import type { Opened } from '../compute/protocol.ts';
import { type MapMode, mapModes, shownScale, shownValue, shownValues } from './mapValues.ts';
import { isSource, type Mark, Markers, marksOf } from './markers.ts';
import { useChangeText } from './useChangeText.ts';
import styles from './workbench.module.css';

export interface ScenarioMapProps {
  draft: ScenarioDraft;
  opened: Opened;
  after: RefObject<Float64Array | undefined>;
  mode: MapMode;
  onMode: (mode: MapMode) => void;
  mapRef: RefObject<MapLibreMap | undefined>;
  bounds: Bounds;
  inside: readonly string[] | undefined;
  unit: 'consultations' | 'fte-per-100000';
  editable: boolean;
  placing: boolean;
  /** Times changed on the server: paint all again. */
  revision: number;
  onPlace: (code: string) => void;
  onMove: (mark: Mark, code: string) => void;
  onPick: (changeId: string) => void;
}

const ignore = () => {};

/** The map of a scenario: colours before, after or of the difference, and a mark for each place of each change. */
export default function ScenarioMap(props: ScenarioMapProps) {
  const { draft, opened, after, mode, mapRef, inside, unit, editable, placing, revision } = props;
  const { t } = useTranslation(['scenarios', 'words']);
  const [hovered, setHovered] = useState<{ code: string; x: number; y: number }>();
  const index = indexOf(opened.codes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: frames move `after` in place; only a new mode paints everything.
  const values = useMemo(() => shownValues(mode, opened, after.current!), [mode, opened, revision]);
  const scale = useMemo(
    () => shownScale(mode, draft.profession, opened.thresholds.low),
    [mode, draft.profession, opened],
  );
  const codes = useMemo(() => inside && new Set(inside), [inside]);
  const towns = useMemo(
    () =>
      mainTowns(
        opened.codes.flatMap((code, place) =>
          !codes || codes.has(code) ? [{ code, name: opened.names[place]!, population: opened.people[place]! }] : [],
        ),
      ),
    [opened, codes],
  );
  useMarkers(props);
  const place = hovered && index.get(hovered.code);
  const decimals = unit === 'consultations' ? 2 : 1;
  return (
    <>
      <fieldset className={styles.modes} aria-label={t('scenarios:map.show')}>
        {mapModes.map((one) => (
          <button key={one} type="button" aria-pressed={one === mode} onClick={() => props.onMode(one)}>
            {t(`scenarios:map.${one}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.mapFrame} data-placing={placing || undefined}>
        <AccessMap
          values={values}
          scale={scale}
          estimated={false}
          bounds={props.bounds}
          inside={codes}
          towns={towns}
          mapRef={mapRef}
          hovered={hovered?.code}
          onSelect={(code) => index.has(code) && props.onPlace(code)}
          onHover={(code, at) => setHovered(code && at ? { code, ...at } : undefined)}
          onCamera={ignore}
        />
        {hovered && place !== undefined && (
          <MapTooltip
            at={hovered}
            name={{ name: opened.names[place]!, population: opened.people[place]! }}
            value={shownValue(mode, opened.before[place]!, after.current![place]!)}
            decimals={decimals}
            unit={t(`words:unitShort.${unit}`)}
            signed={mode === 'difference'}
          />
        )}
        {placing && <p className={styles.placing}>{t('scenarios:map.placing')}</p>}
      </div>
      <Legend
        title={`${t(`scenarios:map.legend.${mode}`)} (${t(`words:unitShort.${unit}`)})`}
        scale={scale}
        decimals={decimals}
        estimated={false}
      >
        {editable && <span className={styles.hint}>{t('scenarios:map.hint')}</span>}
      </Legend>
    </>
  );
}

/** Those of a commune who move into the maison de santé. */
function leaving({ change, position }: Mark): string {
  return change.kind === 'msp' ? `−${change.movingIn[position - 1]?.heads ?? ''}` : '';
}

function useMarkers({ draft, opened, mapRef, editable, onMove, onPick }: ScenarioMapProps) {
  const { mark } = useChangeText();
  const markers = useRef<Markers | undefined>(undefined);
  useEffect(() => {
    const map = mapRef.current;
    if (!map) return;
    markers.current ??= new Markers(map);
    const index = indexOf(opened.codes);
    markers.current.show(marksOf(draft), {
      draggable: editable,
      text: (one) => (isSource(one) ? leaving(one) : mark(one.change)),
      positionOf: (code) => {
        const place = index.get(code);
        return place === undefined ? undefined : [opened.lon[place]!, opened.lat[place]!];
      },
      onDrag: onMove,
      onPick: ({ change }) => onPick(change.id),
    });
  });
  useEffect(
    () => () => {
      markers.current?.clear();
      markers.current = undefined;
    },
    [],
  );
}
