import { type Static, Type } from 'typebox';

export const Point = Type.Tuple([Type.Number(), Type.Number()], {
  description: 'Longitude, latitude (degrees, WGS 84).',
});

/** A date without time, ISO 8601. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Date, ISO 8601 (2027-06-30).' });

/** Where a figure comes from: shown by every figure on screen. */
export const Provenance = Type.Object({
  dataset: Type.String(),
  title: Type.String(),
  vintage: Type.String(),
  sourceUrl: Type.String(),
  licence: Type.String(),
  certainty: Type.Union([Type.Literal('official'), Type.Literal('estimated')]),
  importedAt: Type.String(),
});
export type Provenance = Static<typeof Provenance>;

export const ErrorAnswer = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
});
export type ErrorAnswer = Static<typeof ErrorAnswer>;

/** One problem in a file from outside; its sentence is found by its code. */
export const FileProblem = Type.Object({
  code: Type.String(),
  line: Type.Optional(Type.Integer()),
  column: Type.Optional(Type.String()),
  value: Type.Optional(Type.String()),
});
export type FileProblem = Static<typeof FileProblem>;

export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
