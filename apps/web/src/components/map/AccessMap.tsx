import 'maplibre-gl/dist/maplibre-gl.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourScheme } from '../../theme/colourScheme.ts';
import { createMap } from './createMap.ts';
import { showFacilities } from './facilities.ts';
import { listenToPointer } from './listenToPointer.ts';
import type { Town } from './mainTowns.ts';
import styles from './map.module.css';
import { readMapTheme } from './mapTheme.ts';
import { bringIntoView, fitTerritory, moveState, paintColours, paintValues, showHatching } from './paint.ts';
import type { ColourScale } from './scale.ts';
import { writeTowns } from './towns.ts';

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

export interface AccessMapProps {
  /** Value by commune code; `null` where nothing is known. */
  values: ReadonlyMap<string, number | null>;
  scale: ColourScale;
  /** Hatches the whole map: these values are estimates. */
  estimated: boolean;
  bounds: Bounds;
  /** Communes of the territory; absent for the whole country. */
  inside?: ReadonlySet<string> | undefined;
  /** Longitude, latitude, zoom from the address, kept instead of the territory's bounds. */
  camera?: readonly [number, number, number] | undefined;
  /** Towns to be named, the most important first. */
  towns?: readonly Town[];
  /** Shows the places of care. */
  facilities?: boolean;
  selected?: string | undefined;
  /** Pixels at the right that a card covers when a commune is chosen. */
  coveredRight?: number;
  hovered?: string | undefined;
  onSelect: (code: string) => void;
  onHover: (code: string | undefined, at?: { x: number; y: number }) => void;
  onCamera: (camera: readonly [number, number, number]) => void;
  /** Filled with the map once it is ready, for layers and exports outside. */
  mapRef?: RefObject<MapLibreMap | undefined>;
  children?: React.ReactNode;
}

const noTowns: readonly Town[] = [];

/** Communes coloured by their value. The table beside it is its equal for those who do not see it. */
export default function AccessMap(props: AccessMapProps) {
  const { t } = useTranslation('observatory');
  const place = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibreMap | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const dark = useColourScheme();
  const { values, scale, estimated, bounds, inside, selected, hovered, facilities = false, towns = noTowns } = props;

  useEffect(() => {
    const created = createMap(place.current!, latest.current);
    map.current = created;
    if (latest.current.mapRef) latest.current.mapRef.current = created;
    listenToPointer(created, latest);
    return () => {
      created.remove();
      map.current = undefined;
    };
  }, []);

  useEffect(() => paintValues(map.current!, values, inside), [values, inside]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the tokens change with the colour scheme.
  useEffect(() => paintColours(map.current!, scale, readMapTheme()), [scale, dark]);
  useEffect(() => showHatching(map.current!, estimated), [estimated]);
  useEffect(() => fitTerritory(map.current!, bounds, latest.current.camera), [bounds]);
  useEffect(() => {
    moveState(map.current!, 'on', selected);
    bringIntoView(map.current!, selected, latest.current.coveredRight ?? 0);
  }, [selected]);
  useEffect(() => moveState(map.current!, 'hover', hovered), [hovered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the tokens change with the colour scheme.
  useEffect(() => writeTowns(map.current!, towns, readMapTheme()), [towns, dark]);
  useEffect(() => showFacilities(map.current!, facilities), [facilities]);

  return (
    <div className={styles.frame}>
      <section ref={place} className={styles.canvas} aria-label={t('map.label')} />
      {props.children}
    </div>
  );
}
