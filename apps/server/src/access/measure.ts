import { type Static, Type } from '@fastify/type-provider-typebox';

/** What a figure is asked for; without a year, the latest. */
export const MeasureQuery = Type.Object({
  profession: Type.String({ default: 'general-practitioner', maxLength: 60 }),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2200 })),
});
export type MeasureQuery = Static<typeof MeasureQuery>;
