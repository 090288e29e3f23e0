import type { Language } from '@maillage/contract';
import type { Database } from '@maillage/database';
import { kindOf } from '@maillage/scenario';
import type { Geometry } from 'geojson';
import { display } from '../../access/displayed.ts';
import { sourcesOf } from '../../access/sources.ts';
import { geometriesOf } from '../../exports/geometriesOf.ts';
import { pdfDocument } from '../../exports/pdfDocument.ts';
import { today } from '../../ledger/today.ts';
import { changeWords } from '../changeWords.ts';
import { type Evaluated, evaluatePrepared } from '../evaluation.ts';
import type { Prepared } from '../prepare.ts';
import type { ScenarioTerritory } from '../territory.ts';
import { frameOf, mapLimits, mapSvg } from './mapSvg.ts';
import { MAP_WIDTH, type ReportContent, reportPage } from './reportPage.ts';

/** The report of a scenario, as PDF. */
export async function scenarioReport(
  database: Database,
  prepared: Prepared,
  territory: ScenarioTerritory,
  language: Language,
): Promise<Uint8Array> {
  const { atlas, draft } = prepared;
  const evaluated = evaluatePrepared(prepared, territory.inside);
  const words = changeWords(atlas, language);
  const { codes } = atlas.places;
  const content: ReportContent = {
    language,
    draft,
    territory: territory.name,
    inside: territory.inside && new Set(Array.from(territory.inside, (place) => codes[place]!)),
    evaluation: evaluated.answer,
    changes: draft.changes.map(words),
    maps: await drawnMaps(database, prepared, territory, evaluated),
    sources: sourcesOf(display(atlas, draft.profession, undefined)),
    day: today(),
  };
  return pdfDocument(reportPage(content));
}

/** Communes that a map of half a page can tell apart. */
const MOST_DRAWN = 900;
/** Degrees around what moves, when the whole territory would be too much. */
const AROUND = 0.12;

async function drawnMaps(
  database: Database,
  { atlas, draft, baseline }: Prepared,
  territory: ScenarioTerritory,
  { before, after, answer }: Evaluated,
): Promise<ReportContent['maps']> {
  const { places } = atlas;
  const shown = drawnPlaces(atlas, territory, new Set(answer.communes.map(({ code }) => places.indexOf(code)!)));
  const geometries = await geometriesOf(
    database,
    atlas,
    shown.map((place) => places.codes[place]!),
  )();
  const marked = new Set(draft.changes.flatMap((change) => kindOf(change).communes(change)));
  const polygons = shown.flatMap((place, at) => {
    const geometry = geometries[at];
    return isPolygon(geometry) ? [{ place, geometry }] : [];
  });
  if (polygons.length === 0) return undefined;
  const frame = frameOf(polygons.map(({ geometry }) => geometry));
  const limits = mapLimits(baseline.thresholds.low);
  const drawn = (access: Float64Array) =>
    mapSvg(
      polygons.map(({ place, geometry }) => ({
        geometry,
        value: access[place]!,
        marked: marked.has(places.codes[place]!),
      })),
      frame,
      limits,
      MAP_WIDTH,
    );
  return { before: drawn(before), after: drawn(after) };
}

/** The territory, or the surroundings of what moves when it is too large for the page. */
function drawnPlaces(
  { places }: Prepared['atlas'],
  { members }: ScenarioTerritory,
  moved: ReadonlySet<number>,
): number[] {
  if (members.length <= MOST_DRAWN) return [...members];
  const [west, south, east, north] = [...moved].reduce(
    ([w, s, e, n], place) => [
      Math.min(w, places.lon[place]! - AROUND),
      Math.min(s, places.lat[place]! - AROUND),
      Math.max(e, places.lon[place]! + AROUND),
      Math.max(n, places.lat[place]! + AROUND),
    ],
    [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number],
  );
  const near = [...places.lon.keys()].filter((place) => {
    const [lon, lat] = [places.lon[place]!, places.lat[place]!];
    return lon >= west && lon <= east && lat >= south && lat <= north;
  });
  return near.length > 0 && near.length <= 4 * MOST_DRAWN ? near : [...members].slice(0, 4 * MOST_DRAWN);
}

const isPolygon = (geometry: Geometry | null | undefined): geometry is Geometry =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
