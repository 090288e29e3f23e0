import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { atlasOf } from '../atlas/holder.ts';
import { perAtlas } from '../atlas/perAtlas.ts';
import { type Facility, facilityCategories, readFacilities } from './readFacilities.ts';

/** Facilities in one answer at most; a smaller box gives the others. */
const LIMIT = 2000;

const FacilityList = Type.Object({
  type: Type.Literal('FeatureCollection'),
  /** Whether the box holds more than the answer. */
  truncated: Type.Boolean(),
  features: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      geometry: Type.Object({ type: Type.Literal('Point'), coordinates: Type.Tuple([Type.Number(), Type.Number()]) }),
      properties: Type.Object({
        id: Type.String(),
        name: Type.String(),
        category: Type.String(),
        commune: Type.Union([Type.String(), Type.Null()]),
        placed: Type.Union([Type.Literal('site'), Type.Literal('commune')]),
        count: Type.Optional(Type.Number()),
      }),
    }),
  ),
});

/** Places of care as GeoJSON; as vector tiles at /api/tiles/facilities. */
export const facilities: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const facilitiesOf = perAtlas(() => readFacilities(app.database.ownerPool));

  app.get(
    '/api/facilities',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Places of care: hospitals, emergency, health centres, maisons de santé, pharmacies',
        tags: ['facilities'],
        querystring: Type.Object({
          type: Type.Optional(Type.Enum([...facilityCategories])),
          bbox: Type.Optional(
            Type.String({ pattern: '^-?[\\d.]+(,-?[\\d.]+){3}$', description: 'West, south, east, north.' }),
          ),
          commune: Type.Optional(Type.String({ maxLength: 5 })),
        }),
        response: { 200: FacilityList },
      },
    },
    async ({ query: { type, bbox, commune } }) => {
      const box = bbox?.split(',').map(Number);
      const found = (await facilitiesOf(holder.current())).filter(
        (facility) =>
          (type === undefined || facility.category === type) &&
          (commune === undefined || facility.commune === commune) &&
          (box === undefined || isInside(facility, box)),
      );
      return {
        type: 'FeatureCollection' as const,
        truncated: found.length > LIMIT,
        features: found.slice(0, LIMIT).map(({ lon, lat, ...properties }) => ({
          type: 'Feature' as const,
          geometry: { type: 'Point' as const, coordinates: [lon, lat] as [number, number] },
          properties,
        })),
      };
    },
  );
};

function isInside({ lon, lat }: Facility, box: readonly number[]): boolean {
  return lon >= box[0]! && lat >= box[1]! && lon <= box[2]! && lat <= box[3]!;
}
