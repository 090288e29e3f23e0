import type { OneRound } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { type GeoJSONSource, type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communeCard, mapValues } from '../../api/queries.ts';
import { Choice } from '../../components/field/Choice.tsx';
import AccessMap, { type Bounds } from '../../components/map/AccessMap.tsx';
import { Legend } from '../../components/map/Legend.tsx';
import { colourScale } from '../../components/map/scale.ts';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { dayName, weekdayName } from './days.ts';
import styles from './rounds.module.css';
import { newStop } from './settings/newStop.ts';
import type { RoundEditor } from './useRound.ts';

const scale = colourScale('apl', 'general-practitioner', 'fixed', []);
const ignore = () => {};
const LINES = 'rounds';

type LonLat = readonly [number, number];

/** Depot and stops over the access to general practitioners; the rounds of a weekday or a date as straight lines. */
export default function RoundMap({ editor, opened }: { editor: RoundEditor; opened: OneRound }) {
  const { t, i18n } = useTranslation('rounds');
  const { draft, change } = editor;
  const { calendar } = editor.round.content;
  const map = useRef<MapLibreMap | undefined>(undefined);
  const [shown, setShown] = useState('');
  const [picked, setPicked] = useState<string>();
  const base = useQuery(mapValues('apl', { profession: 'general-practitioner' }));
  const values = useMemo(
    () => new Map(base.data?.codes.map((code, k) => [code, base.data.values[k] ?? null])),
    [base.data],
  );
  const { communes } = opened;
  const pointOf = ({ commune, point }: { commune: string; point: readonly number[] | null }): LonLat | undefined =>
    (point as LonLat | null) ?? communes[commune]?.point;
  // the first frame of the depot and stops stays: a stop dragged does not move the map under the hand
  const [bounds] = useState(() =>
    boundsOf([draft.depot, ...draft.stops].map(pointOf).filter((point) => point !== undefined)),
  );
  const lines = useMemo(() => {
    if (!calendar) return [];
    const place = (id: string) => calendar.solvedFor.stops.find((stop) => stop.id === id);
    const at = (one: { commune: string; point: readonly number[] | null } | undefined) =>
      one && ((one.point as LonLat | null) ?? communes[one.commune]?.point);
    const depot = at(calendar.solvedFor.depot);
    return calendar.rounds
      .filter(({ date }) =>
        shown === '' ? true : shown.length === 1 ? weekday(date) === Number(shown) : date === shown,
      )
      .map(({ stops }) =>
        [depot, ...stops.map((stop) => at(place(stop.place))), depot].filter((point) => point !== undefined),
      );
  }, [calendar, communes, shown]);
  const latest = useRef(editor);
  latest.current = editor;
  const ready = base.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: markers follow the depot and the stops
  useEffect(() => {
    if (!ready || !map.current) return;
    const markers = [draft.depot, ...draft.stops].flatMap((place, k) => {
      const point = pointOf(place);
      if (!point) return [];
      const element = Object.assign(document.createElement('span'), {
        className: k === 0 ? styles.depot! : styles.mark!,
        title: place.name,
      });
      element.textContent = k === 0 ? '◆' : String(k);
      element.ariaHidden = 'true';
      const marker = new Marker({ element, draggable: opened.editable && k > 0 })
        .setLngLat([point[0], point[1]])
        .addTo(map.current!);
      marker.on('dragend', () => {
        const { lng, lat } = marker.getLngLat();
        const { draft: now, change: write } = latest.current;
        const moved: [number, number] = [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
        write({ stops: now.stops.map((stop, at) => (at === k - 1 ? { ...stop, point: moved, place: null } : stop)) });
      });
      return [marker];
    });
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [ready, draft.depot, draft.stops]);
  useEffect(() => {
    if (ready && map.current) drawWhenLoaded(map.current, lines);
  }, [ready, lines]);
  if (base.error) return <Failure error={base.error} />;
  if (!ready) return <Skeleton height="28rem" />;
  const weekdays = [...new Set(calendar?.rounds.map(({ date }) => weekday(date)))].sort();
  const dates = [...new Set(calendar?.rounds.map(({ date }) => date))];
  return (
    <>
      {calendar && (
        <Choice
          label={t('map.rounds')}
          value={shown}
          options={[
            { value: '', label: t('map.all') },
            ...weekdays.map((one) => ({ value: String(one), label: weekdayName(one, i18n.language, 'long') })),
            ...dates.map((date) => ({ value: date, label: dayName(date, i18n.language, 'long') })),
          ]}
          onChange={setShown}
        />
      )}
      <div className={styles.map}>
        <AccessMap
          values={values}
          scale={scale}
          estimated={base.data.certainty === 'estimated'}
          bounds={bounds}
          selected={picked}
          onSelect={setPicked}
          onHover={ignore}
          onCamera={ignore}
          mapRef={map}
        />
      </div>
      <Legend title={t('map.legend')} scale={scale} decimals={1} estimated={base.data.certainty === 'estimated'} />
      <p className={page.note}>{t('map.note')}</p>
      {picked && opened.editable && (
        <Add code={picked} onAdd={(name) => change({ stops: [...draft.stops, newStop(draft, picked, name)] })} />
      )}
      <ol className={styles.keys} aria-label={t('map.stops')}>
        {draft.stops.map(({ id, name, commune }) => (
          <li key={id}>
            {name}
            {communes[commune] && !name.startsWith(communes[commune].name) && ` (${communes[commune].name})`}
          </li>
        ))}
      </ol>
    </>
  );
}

function Add({ code, onAdd }: { code: string; onAdd: (name: string) => void }) {
  const { t } = useTranslation('rounds');
  const { data } = useQuery(communeCard(code));
  if (!data) return null;
  return (
    <p className={page.notice} role="status">
      <span>{data.name}</span>
      <button type="button" className={page.secondary} onClick={() => onAdd(data.name)}>
        {t('map.add', { name: data.name })}
      </button>
    </p>
  );
}

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Around some points, with room for their names. */
function boundsOf(points: readonly LonLat[]): Bounds {
  if (points.length === 0) return [-5, 42, 8.3, 51.1];
  const [lon, lat] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const room = 0.08;
  return [Math.min(...lon) - room, Math.min(...lat) - room, Math.max(...lon) + room, Math.max(...lat) + room];
}

function drawWhenLoaded(map: MapLibreMap, lines: readonly (readonly LonLat[])[]): void {
  const draw = () => {
    const data = {
      type: 'FeatureCollection' as const,
      features: lines.map((line) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'LineString' as const, coordinates: line.map(([x, y]) => [x, y]) },
      })),
    };
    const source = map.getSource<GeoJSONSource>(LINES);
    if (source) return source.setData(data);
    map.addSource(LINES, { type: 'geojson', data });
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--map-label').trim() || '#12211f';
    map.addLayer({
      id: LINES,
      type: 'line',
      source: LINES,
      paint: { 'line-color': colour, 'line-width': 2.5, 'line-dasharray': [2, 1.5] },
    });
  };
  if (map.isStyleLoaded()) draw();
  else map.once('idle', draw);
}
