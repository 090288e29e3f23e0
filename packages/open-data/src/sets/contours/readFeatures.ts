import { readFile } from 'node:fs/promises';
import type { MultiPolygon } from '../../geometry/polygons.ts';
import type { Problems } from '../../problems.ts';
import type { CodedLine } from '../../reading/toToday.ts';

/** Names under which the files of IGN, Etalab and CARTElette give the INSEE code. */
const codeProperties = ['INSEE_COM', 'code', 'codgeo', 'insee'];

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type: string; readonly coordinates: unknown } | null;
}

/** The communes of a GeoJSON feature collection; `line` is the rank of the feature, from 1. */
export async function readFeatures(path: string, problems: Problems): Promise<CodedLine<MultiPolygon>[]> {
  const features = parseFeatures(await readFile(path, 'utf8'), problems);
  if (features.length === 0 && problems.errors === 0) problems.add({ code: 'file/empty' });
  return features.flatMap((feature, k) => {
    const line = k + 1;
    const name = codeProperties.find((property) => feature.properties?.[property] !== undefined);
    const code = name === undefined ? '' : String(feature.properties![name]);
    const polygons = polygonsOf(feature);
    if (polygons === undefined) problems.add({ code: 'geometry/invalid', line, value: code });
    return polygons === undefined ? [] : [{ line, code, value: polygons }];
  });
}

function parseFeatures(text: string, problems: Problems): readonly Feature[] {
  try {
    const parsed = JSON.parse(text.replace(/^\uFEFF/, '')) as { features?: Feature[] };
    return parsed.features ?? [];
  } catch (error) {
    problems.add({ code: 'file/unreadable', value: (error as Error).message });
    return [];
  }
}

function polygonsOf({ geometry }: Feature): MultiPolygon | undefined {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as MultiPolygon[number]];
  return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as MultiPolygon) : undefined;
}
